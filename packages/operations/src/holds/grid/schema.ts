import { sql } from "drizzle-orm"
import { date, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { resourceHolds } from "../hold/schema.js"
import { holdStepKinds, movementKinds, movementStatuses, nightParts, stepAnchors } from "../words.js"

/** The grid of a hold: a row per night, per event day and window, or per departure. */
export const resourceHoldNights = pgTable(
  "resource_hold_nights",
  {
    holdId: text("hold_id").$type<Id<"rhld">>().notNull(),
    night: date("night", { mode: "string" }).notNull(),
    /** '' for rooms and departures; `<space>#<n>` for the n-th window of a space on that day. */
    unitId: text("unit_id").notNull().default(""),
    part: text("part", { enum: nightParts }).notNull().default("core"),
    held: integer("held").notNull(),
    /** Frozen when the hold is confirmed for the first time. */
    contracted: integer("contracted"),
    pickedUp: integer("picked_up").notNull().default(0),
    released: integer("released").notNull().default(0),
    remaining: integer("remaining").generatedAlwaysAs(sql`held - picked_up - released`),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "resource_hold_nights_pkey", columns: [t.holdId, t.night, t.unitId] }),
    foreignKey({ name: "resource_hold_nights_hold_id_fkey", columns: [t.holdId], foreignColumns: [resourceHolds.id] }).onDelete("cascade"),
    index("resource_hold_nights_night").on(t.night),
    wordCheck("resource_hold_nights_part_check", "part", nightParts),
    sqlCheck("resource_hold_nights_counters_check", "held >= 0 and contracted >= 0 and picked_up >= 0 and released >= 0"),
    sqlCheck("resource_hold_nights_used_check", "picked_up + released <= held"),
  ],
)

/** When a block shrinks, and to how much. Step 0 is the cutoff. */
export const resourceHoldSteps = pgTable(
  "resource_hold_steps",
  {
    holdId: text("hold_id").$type<Id<"rhld">>().notNull(),
    stepNo: integer("step_no").notNull(),
    kind: text("kind", { enum: holdStepKinds }).notNull(),
    dueOn: date("due_on", { mode: "string" }),
    daysBefore: integer("days_before"),
    relativeTo: text("relative_to", { enum: stepAnchors }),
    keepPercent: integer("keep_percent").notNull(),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "resource_hold_steps_pkey", columns: [t.holdId, t.stepNo] }),
    foreignKey({ name: "resource_hold_steps_hold_id_fkey", columns: [t.holdId], foreignColumns: [resourceHolds.id] }).onDelete("cascade"),
    wordCheck("resource_hold_steps_kind_check", "kind", holdStepKinds),
    wordCheck("resource_hold_steps_relative_to_check", "relative_to", stepAnchors),
    sqlCheck("resource_hold_steps_number_check", "step_no between 0 and 24 and (kind = 'cutoff') = (step_no = 0)"),
    sqlCheck("resource_hold_steps_keep_check", "keep_percent between 0 and 99 and (kind <> 'cutoff' or keep_percent = 0)"),
    sqlCheck(
      "resource_hold_steps_due_check",
      "case when due_on is not null then days_before is null and relative_to is null else days_before >= 0 and relative_to is not null end",
    ),
  ],
)

/** The ledger: every pickup and every release of a hold. Rows are reversed, never deleted. */
export const resourceHoldMovements = pgTable(
  "resource_hold_movements",
  {
    id: idColumn("rhmv"),
    holdId: text("hold_id").$type<Id<"rhld">>().notNull(),
    kind: text("kind", { enum: movementKinds }).notNull(),
    status: text("status", { enum: movementStatuses }).notNull().default("active"),
    /** The caller's own key of a pickup; one active pickup per key. */
    pickupKey: text("pickup_key"),
    bookingId: text("booking_id"),
    sessionId: text("session_id"),
    reason: text("reason"),
    createdBy: text("created_by"),
    reversedAt: instantColumn("reversed_at"),
    reversedBy: text("reversed_by"),
    reverseReason: text("reverse_reason"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_hold_movements_hold_id_fkey", columns: [t.holdId], foreignColumns: [resourceHolds.id] }).onDelete(
      "restrict",
    ),
    uniqueIndex("resource_hold_movements_pickup_key").on(t.pickupKey).where(sql`kind = 'pickup' and status = 'active'`),
    index("resource_hold_movements_hold").on(t.holdId, t.createdAt),
    index("resource_hold_movements_booking").on(t.bookingId),
    wordCheck("resource_hold_movements_kind_check", "kind", movementKinds),
    wordCheck("resource_hold_movements_status_check", "status", movementStatuses),
    sqlCheck("resource_hold_movements_key_check", "(pickup_key is not null) = (kind = 'pickup') and length(pickup_key) between 1 and 200"),
    sqlCheck("resource_hold_movements_reversed_check", "(status = 'reversed') = (reversed_at is not null)"),
  ],
)

/** How many units a movement moved on each row of the grid. */
export const resourceHoldMovementNights = pgTable(
  "resource_hold_movement_nights",
  {
    movementId: text("movement_id").$type<Id<"rhmv">>().notNull(),
    night: date("night", { mode: "string" }).notNull(),
    unitId: text("unit_id").notNull().default(""),
    units: integer("units").notNull(),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "resource_hold_movement_nights_pkey", columns: [t.movementId, t.night, t.unitId] }),
    foreignKey({
      name: "resource_hold_movement_nights_movement_id_fkey",
      columns: [t.movementId],
      foreignColumns: [resourceHoldMovements.id],
    }).onDelete("cascade"),
    sqlCheck("resource_hold_movement_nights_units_check", "units > 0"),
  ],
)
