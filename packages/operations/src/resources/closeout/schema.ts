import { sql } from "drizzle-orm"
import { date, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core"
import type { AssetId } from "../../calendar/contract.js"
import { calendarAssets } from "../../calendar/schema.js"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import { resourceCloseoutCategories, resourceCloseoutStatuses } from "../words.js"

/** When an asset takes no work, once or again and again. Its occurrences are commitments in the calendar. */
export const resourceCloseouts = pgTable(
  "resource_closeouts",
  {
    id: idColumn("recl"),
    revision: revisionColumn(),
    assetId: text("asset_id").$type<AssetId>().notNull(),
    category: text("category", { enum: resourceCloseoutCategories }).notNull().default("other"),
    reason: text("reason"),
    timezone: text("timezone").notNull(),
    dateFrom: date("date_from", { mode: "string" }).notNull(),
    /** Inclusive; null = until further notice. */
    dateTo: date("date_to", { mode: "string" }),
    /** Null = whole days. */
    timeFrom: text("time_from"),
    timeTo: text("time_to"),
    rrule: text("rrule"),
    recurrenceUntil: date("recurrence_until", { mode: "string" }),
    exceptDates: date("except_dates", { mode: "string" }).array().notNull().default(sql`'{}'::date[]`),
    occurrenceCount: integer("occurrence_count").notNull(),
    status: text("status", { enum: resourceCloseoutStatuses }).notNull().default("active"),
    cancelledAt: instantColumn("cancelled_at"),
    createdBy: text("created_by"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_closeouts_asset_id_fkey", columns: [t.assetId], foreignColumns: [calendarAssets.id] }).onDelete("cascade"),
    index("resource_closeouts_asset").on(t.assetId, t.status),
    index("resource_closeouts_dates").on(t.dateFrom),
    wordCheck("resource_closeouts_category_check", "category", resourceCloseoutCategories),
    wordCheck("resource_closeouts_status_check", "status", resourceCloseoutStatuses),
    sqlCheck("resource_closeouts_dates_check", "date_to >= date_from"),
    sqlCheck(
      "resource_closeouts_times_check",
      "time_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and time_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'",
    ),
    sqlCheck("resource_closeouts_cancelled_check", "(status = 'cancelled') = (cancelled_at is not null)"),
    sqlCheck("resource_closeouts_occurrence_count_check", "occurrence_count between 1 and 1100"),
  ],
)
