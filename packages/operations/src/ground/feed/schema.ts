import { foreignKey, pgTable, text, unique } from "drizzle-orm/pg-core"
import { instantColumn, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { resources } from "../../resources/schema.js"
import { feedDetails } from "../words.js"

/** The calendar feed of a driver or guide. Only the hash of its token is kept. */
export const groundCalendarFeeds = pgTable(
  "ground_calendar_feeds",
  {
    resourceId: text("resource_id").$type<Id<"res">>().primaryKey(),
    /** SHA-256 of the token, in hex. */
    tokenHash: text("token_hash").notNull(),
    detail: text("detail", { enum: feedDetails }).notNull().default("minimal"),
    createdBy: text("created_by"),
    lastReadAt: instantColumn("last_read_at"),
    revokedAt: instantColumn("revoked_at"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_calendar_feeds_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete(
      "cascade",
    ),
    unique("ground_calendar_feeds_token_key").on(t.tokenHash),
    wordCheck("ground_calendar_feeds_detail_check", "detail", feedDetails),
  ],
)
