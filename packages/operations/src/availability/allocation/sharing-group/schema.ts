import { sql } from "drizzle-orm"
import { foreignKey, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots } from "../../slot/schema.js"

/** People of one departure who want to be together, across bookings. */
export const sharingGroups = pgTable(
  "sharing_groups",
  {
    id: idColumn("shgr"),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    label: text("label").notNull(),
    notes: text("notes"),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "sharing_groups_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete("cascade"),
    uniqueIndex("sharing_groups_slot_id_id_key").on(t.slotId, t.id),
    uniqueIndex("sharing_groups_label_key").on(t.slotId, sql`lower(label)`),
    sqlCheck("sharing_groups_label_check", "length(label) between 1 and 120"),
  ],
)
