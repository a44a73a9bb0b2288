import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { facilities } from "../../../places/schema.js"
import { slotTravelers } from "../../allocation/traveler/schema.js"
import { slotPickups } from "../schema.js"
import { pickupKinds } from "../words.js"

/**
 * Which stop, or which place of their own, each traveler of a departure has chosen: the ledger behind `slot_pickups.taken`. A row lives as
 * long as its traveler does: a trigger on `slot_travelers` takes it away, and its place with it, whatever ends the traveler.
 */
export const slotTravelerPickups = pgTable(
  "slot_traveler_pickups",
  {
    slotTravelerId: text("slot_traveler_id").$type<Id<"sltr">>().notNull(),
    kind: text("kind", { enum: pickupKinds }).notNull(),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    slotPickupId: text("slot_pickup_id").$type<Id<"slpk">>(),
    placeId: text("facility_id").$type<Id<"plac">>(),
    customText: text("custom_text"),
    roomNumber: text("room_number"),
    note: text("note"),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "slot_traveler_pickups_pkey", columns: [t.slotTravelerId, t.kind] }),
    foreignKey({
      name: "slot_traveler_pickups_traveler_fkey",
      columns: [t.slotId, t.slotTravelerId],
      foreignColumns: [slotTravelers.slotId, slotTravelers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "slot_traveler_pickups_stop_fkey",
      columns: [t.slotId, t.slotPickupId],
      foreignColumns: [slotPickups.slotId, slotPickups.id],
    }).onDelete("restrict"),
    foreignKey({ name: "slot_traveler_pickups_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    index("slot_traveler_pickups_stop").on(t.slotPickupId),
    index("slot_traveler_pickups_slot").on(t.slotId, t.kind),
    index("slot_traveler_pickups_facility").on(t.placeId),
    wordCheck("slot_traveler_pickups_kind_check", "kind", pickupKinds),
    sqlCheck("slot_traveler_pickups_choice_check", "(slot_pickup_id is not null) <> (facility_id is not null or custom_text is not null)"),
  ],
)
