import { sql } from "drizzle-orm"
import { boolean, date, foreignKey, index, integer, numeric, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { availabilitySlots } from "../../availability/schema.js"
import { idColumn, instantColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { holdBackings, holdKinds, holdStatuses } from "../words.js"

const percent = (name: string) => numeric(name, { precision: 5, scale: 2, mode: "number" })

/** Room and space blocks of MICE programmes. What they keep stands night by night in `resource_hold_nights`. */
export const resourceHolds = pgTable(
  "resource_holds",
  {
    id: idColumn("rhld"),
    revision: revisionColumn(),
    kind: text("kind", { enum: holdKinds }).notNull(),
    programId: text("program_id").notNull(),
    quantity: integer("quantity").notNull(),
    name: text("name"),
    code: text("code"),
    backing: text("backing", { enum: holdBackings }).notNull().default("demand"),
    status: text("status", { enum: holdStatuses }).notNull().default("held"),
    optionRank: integer("option_rank").notNull().default(1),
    /** Its grid counts against capacity. */
    consuming: boolean("consuming").notNull().default(false),
    placeId: text("facility_id").$type<Id<"plac">>(),
    roomKind: text("room_kind"),
    /** Core nights are [arrival, departure); of spaces the first day and the day after the last. */
    arrival: date("arrival", { mode: "string" }),
    departure: date("departure", { mode: "string" }),
    slotId: text("slot_id").$type<Id<"avsl">>(),
    allocationKind: text("allocation_kind"),
    timezone: text("timezone"),
    /** The hold is good through this local day; the instant after it stands in `expires_at`. */
    optionOn: date("option_on", { mode: "string" }),
    expiresAt: instantColumn("expires_at"),
    washPercent: percent("wash_percent"),
    attritionPercent: percent("attrition_percent"),
    statusBefore: text("status_before", { enum: holdStatuses }),
    confirmedAt: instantColumn("confirmed_at"),
    endedAt: instantColumn("ended_at"),
    endedReason: text("ended_reason"),
    note: text("note"),
    metadata: metadataColumn(),
    createdBy: text("created_by"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_holds_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    foreignKey({ name: "resource_holds_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete("restrict"),
    uniqueIndex("resource_holds_code_key").on(t.programId, sql`lower(${t.code})`),
    index("resource_holds_program").on(t.programId),
    index("resource_holds_inventory").on(t.placeId, t.roomKind).where(sql`consuming`),
    index("resource_holds_waiting").on(t.placeId, t.roomKind).where(sql`status = 'waitlisted'`),
    index("resource_holds_slot").on(t.slotId),
    index("resource_holds_expires").on(t.expiresAt).where(sql`status = 'held'`),
    wordCheck("resource_holds_kind_check", "kind", holdKinds),
    wordCheck("resource_holds_backing_check", "backing", holdBackings),
    wordCheck("resource_holds_status_check", "status", holdStatuses),
    sqlCheck("resource_holds_quantity_check", "quantity between 1 and 100000"),
    sqlCheck("resource_holds_name_check", "length(name) between 1 and 255"),
    sqlCheck("resource_holds_code_check", "length(code) between 1 and 64"),
    sqlCheck("resource_holds_option_rank_check", "option_rank in (1, 2) and (status <> 'waitlisted' or option_rank = 2)"),
    sqlCheck("resource_holds_consuming_check", "not consuming or (backing <> 'demand' and status <> 'waitlisted')"),
    sqlCheck("resource_holds_room_kind_check", "room_kind ~ '^[a-z][a-z0-9_]{0,63}$'"),
    sqlCheck("resource_holds_dates_check", "arrival < departure and (arrival is null) = (departure is null)"),
    sqlCheck("resource_holds_wash_check", "wash_percent between 0 and 100"),
    sqlCheck("resource_holds_attrition_check", "attrition_percent between 0 and 100"),
    sqlCheck("resource_holds_confirmed_check", "status <> 'confirmed' or confirmed_at is not null"),
    sqlCheck(
      "resource_holds_backing_fields_check",
      "case backing when 'inventory' then kind = 'room' and facility_id is not null and room_kind is not null and arrival is not null when 'slot' then kind = 'room' and slot_id is not null and allocation_kind is not null when 'space' then kind = 'space' else true end",
    ),
  ],
)
