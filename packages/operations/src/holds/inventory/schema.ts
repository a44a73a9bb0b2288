import { date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { sqlCheck, stamps } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"

/** Rooms of one kind that a place has on a night, and how many of them holds have taken. */
export const roomInventoryNights = pgTable(
  "room_inventory_nights",
  {
    placeId: text("facility_id").$type<Id<"plac">>().notNull(),
    roomKind: text("room_kind").notNull(),
    night: date("night", { mode: "string" }).notNull(),
    capacity: integer("capacity").notNull(),
    taken: integer("taken").notNull().default(0),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "room_inventory_nights_pkey", columns: [t.placeId, t.roomKind, t.night] }),
    foreignKey({ name: "room_inventory_nights_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    sqlCheck("room_inventory_nights_room_kind_check", "room_kind ~ '^[a-z][a-z0-9_]{0,63}$'"),
    sqlCheck("room_inventory_nights_capacity_check", "capacity >= 0"),
    sqlCheck("room_inventory_nights_taken_check", "taken between 0 and capacity"),
  ],
)
