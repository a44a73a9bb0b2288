import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { slotTravelers } from "../../availability/schema.js"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { groundDispatches } from "../dispatch/schema.js"
import { groundDispatchLegs } from "../leg/schema.js"
import { childSeats, passengerStatuses } from "../words.js"

/** One person of a dispatch, named or not. */
export const groundDispatchPassengers = pgTable(
  "ground_dispatch_passengers",
  {
    id: idColumn("gdps"),
    revision: revisionColumn(),
    dispatchId: text("dispatch_id").$type<Id<"gdsp">>().notNull(),
    bookingId: text("booking_id"),
    travelerId: text("traveler_id"),
    slotTravelerId: text("slot_traveler_id").$type<Id<"sltr">>(),
    displayName: text("display_name"),
    phone: text("phone"),
    pickupLegId: text("pickup_leg_id").$type<Id<"gdlg">>(),
    dropoffLegId: text("dropoff_leg_id").$type<Id<"gdlg">>(),
    seatLabel: text("seat_label"),
    checkedBags: integer("checked_bags").notNull().default(0),
    carryOnBags: integer("carry_on_bags").notNull().default(0),
    /** SSR codes (IATA): WCHC, BLND … */
    accessNeeds: text("access_needs").array().notNull().default(sql`'{}'::text[]`),
    /** Takes a wheelchair space. */
    wheelchair: boolean("wheelchair").notNull().default(false),
    childSeat: text("child_seat", { enum: childSeats }).notNull().default("none"),
    status: text("status", { enum: passengerStatuses }).notNull().default("expected"),
    boardedAt: instantColumn("boarded_at"),
    noShowAt: instantColumn("no_show_at"),
    droppedOffAt: instantColumn("dropped_off_at"),
    evidence: jsonb("evidence").$type<Record<string, unknown>[]>().notNull().default(sql`'[]'::jsonb`),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "ground_dispatch_passengers_dispatch_id_fkey",
      columns: [t.dispatchId],
      foreignColumns: [groundDispatches.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "ground_dispatch_passengers_slot_traveler_id_fkey",
      columns: [t.slotTravelerId],
      foreignColumns: [slotTravelers.id],
    }).onDelete("set null"),
    foreignKey({
      name: "ground_dispatch_passengers_pickup_leg_id_fkey",
      columns: [t.pickupLegId],
      foreignColumns: [groundDispatchLegs.id],
    }).onDelete("set null"),
    foreignKey({
      name: "ground_dispatch_passengers_dropoff_leg_id_fkey",
      columns: [t.dropoffLegId],
      foreignColumns: [groundDispatchLegs.id],
    }).onDelete("set null"),
    uniqueIndex("ground_dispatch_passengers_traveler_key").on(t.dispatchId, t.travelerId).where(sql`status <> 'removed'`),
    uniqueIndex("ground_dispatch_passengers_slot_traveler_key").on(t.dispatchId, t.slotTravelerId).where(sql`status <> 'removed'`),
    uniqueIndex("ground_dispatch_passengers_seat_key").on(t.dispatchId, t.seatLabel).where(sql`status <> 'removed'`),
    index("ground_dispatch_passengers_booking").on(t.bookingId),
    index("ground_dispatch_passengers_traveler").on(t.travelerId),
    index("ground_dispatch_passengers_slot_traveler").on(t.slotTravelerId),
    index("ground_dispatch_passengers_pickup_leg").on(t.pickupLegId),
    index("ground_dispatch_passengers_dropoff_leg").on(t.dropoffLegId),
    wordCheck("ground_dispatch_passengers_child_seat_check", "child_seat", childSeats),
    wordCheck("ground_dispatch_passengers_status_check", "status", passengerStatuses),
    sqlCheck("ground_dispatch_passengers_bags_check", "checked_bags >= 0 and carry_on_bags >= 0"),
  ],
)
