import { boolean, date, foreignKey, index, pgTable, text, time } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../facility/schema.js"
import { daysOfWeek, scheduleEntryKinds } from "./words.js"

/** Opening hours as rows: the plain week, weeks of a season or a stretch of dates, and exceptions. */
export const facilityOperationSchedules = pgTable(
  "facility_operation_schedules",
  {
    id: idColumn("fops"),
    placeId: text("facility_id").$type<Id<"plac">>().notNull(),
    entryKind: text("entry_kind", { enum: scheduleEntryKinds }).notNull().default("weekly"),
    /** Null = every day. */
    dayOfWeek: text("day_of_week", { enum: daysOfWeek }),
    /** Both inclusive. */
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
    /** `MM-DD` of every year; may wrap around new year. */
    seasonFrom: text("season_from"),
    seasonTo: text("season_to"),
    opensAt: time("opens_at"),
    /** At or before `opens_at` = on the next day. */
    closesAt: time("closes_at"),
    closed: boolean("closed").notNull().default(false),
    notes: text("notes"),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "facility_operation_schedules_facility_id_fkey",
      columns: [t.placeId],
      foreignColumns: [facilities.id],
    }).onDelete("cascade"),
    index("facility_operation_schedules_facility").on(t.placeId),
    wordCheck("facility_operation_schedules_entry_kind_check", "entry_kind", scheduleEntryKinds),
    wordCheck("facility_operation_schedules_day_of_week_check", "day_of_week", daysOfWeek),
    sqlCheck("facility_operation_schedules_times_check", "(opens_at is null) = (closes_at is null)"),
    sqlCheck("facility_operation_schedules_closed_check", "closed = (opens_at is null)"),
    sqlCheck("facility_operation_schedules_dates_check", "valid_from <= valid_to"),
    sqlCheck("facility_operation_schedules_season_check", "(season_from is null) = (season_to is null)"),
    sqlCheck(
      "facility_operation_schedules_season_days_check",
      "season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' and season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'",
    ),
    sqlCheck(
      "facility_operation_schedules_exception_check",
      "entry_kind <> 'exception' or (valid_from is not null and valid_to is not null and season_from is null)",
    ),
  ],
)
