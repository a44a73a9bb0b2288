import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core"
import { slotPickups } from "../../availability/schema.js"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { groundDispatches } from "../dispatch/schema.js"
import { legTypes } from "../words.js"

/** One ordered stop of a dispatch. `(dispatch_id, sequence)` is unique by a deferrable constraint of the migrations. */
export const groundDispatchLegs = pgTable(
  "ground_dispatch_legs",
  {
    id: idColumn("gdlg"),
    revision: revisionColumn(),
    dispatchId: text("dispatch_id").$type<Id<"gdsp">>().notNull(),
    sequence: integer("sequence").notNull(),
    legType: text("leg_type", { enum: legTypes }).notNull(),
    placeId: text("facility_id").$type<Id<"plac">>(),
    locationText: text("location_text"),
    slotPickupId: text("slot_pickup_id").$type<Id<"slpk">>(),
    scheduledAt: instantColumn("scheduled_at"),
    latestAt: instantColumn("latest_at"),
    serviceMinutes: integer("service_minutes").notNull().default(0),
    actualArrivedAt: instantColumn("actual_arrived_at"),
    actualDepartedAt: instantColumn("actual_departed_at"),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_dispatch_legs_dispatch_id_fkey", columns: [t.dispatchId], foreignColumns: [groundDispatches.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "ground_dispatch_legs_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_dispatch_legs_slot_pickup_id_fkey", columns: [t.slotPickupId], foreignColumns: [slotPickups.id] }).onDelete(
      "set null",
    ),
    index("ground_dispatch_legs_facility").on(t.placeId),
    index("ground_dispatch_legs_slot_pickup").on(t.slotPickupId),
    wordCheck("ground_dispatch_legs_type_check", "leg_type", legTypes),
    sqlCheck("ground_dispatch_legs_sequence_check", "sequence >= 0"),
    sqlCheck("ground_dispatch_legs_service_check", "service_minutes >= 0"),
  ],
)
