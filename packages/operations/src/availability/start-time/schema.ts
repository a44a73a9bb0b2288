import { sql } from "drizzle-orm"
import { boolean, foreignKey, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"

/** Local times at which a product departs. */
export const availabilityStartTimes = pgTable(
  "availability_start_times",
  {
    id: idColumn("avst"),
    productId: text("product_id").notNull(),
    optionId: text("option_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    label: text("label"),
    startTimeLocal: text("start_time_local").notNull(),
    /** Overrides the rule's. */
    durationMinutes: integer("duration_minutes"),
    sortOrder: integer("sort_order").notNull().default(0),
    active: boolean("active").notNull().default(true),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "availability_start_times_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    uniqueIndex("availability_start_times_key").on(t.productId, sql`coalesce(option_id, '')`, t.startTimeLocal, sql`coalesce(label, '')`),
    sqlCheck("availability_start_times_start_time_local_check", "start_time_local ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'"),
    sqlCheck("availability_start_times_duration_minutes_check", "duration_minutes > 0"),
  ],
)
