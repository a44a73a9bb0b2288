import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { availabilityStartTimes } from "../start-time/schema.js"

/** Wall-clock intent for supply: recurring rules from which dated departures are generated. */
export const availabilityRules = pgTable(
  "availability_rules",
  {
    id: idColumn("avrl"),
    /** Own id, or the first rule's id after a split. */
    seriesId: text("series_id").$type<Id<"avrl">>().notNull(),
    revision: revisionColumn(),
    productId: text("product_id").notNull(),
    optionId: text("option_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    name: text("name"),
    timezone: text("timezone").notNull(),
    recurrence: text("recurrence").notNull(),
    anchorDate: date("anchor_date", { mode: "string" }).notNull(),
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
    capacityPax: integer("capacity_pax"),
    minPax: integer("min_pax"),
    minPaxDecisionMinutes: integer("min_pax_decision_minutes"),
    cutoffMinutes: integer("cutoff_minutes"),
    earlyBookingLimitMinutes: integer("early_booking_limit_minutes"),
    durationMinutes: integer("duration_minutes"),
    days: integer("days").notNull().default(1),
    nights: integer("nights"),
    endTimeLocal: text("end_time_local"),
    active: boolean("active").notNull().default(true),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "availability_rules_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    index("availability_rules_series").on(t.seriesId),
    index("availability_rules_product").on(t.productId, t.active),
    index("availability_rules_option").on(t.optionId),
    index("availability_rules_facility").on(t.placeId),
    index("availability_rules_updated").on(t.updatedAt),
    sqlCheck("availability_rules_recurrence_check", "length(recurrence) between 1 and 4000"),
    sqlCheck("availability_rules_validity_check", "valid_from <= valid_to"),
    sqlCheck("availability_rules_capacity_pax_check", "capacity_pax >= 0"),
    sqlCheck("availability_rules_min_pax_check", "min_pax >= 1"),
    sqlCheck("availability_rules_min_pax_decision_minutes_check", "min_pax_decision_minutes >= 0"),
    sqlCheck("availability_rules_cutoff_minutes_check", "cutoff_minutes >= 0"),
    sqlCheck("availability_rules_early_booking_limit_minutes_check", "early_booking_limit_minutes >= 0"),
    sqlCheck("availability_rules_duration_minutes_check", "duration_minutes > 0"),
    sqlCheck("availability_rules_days_check", "days between 1 and 366"),
    sqlCheck("availability_rules_nights_check", "nights >= 0"),
    sqlCheck("availability_rules_end_time_local_check", "end_time_local ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'"),
  ],
)

/** Which start times a rule runs at. */
export const availabilityRuleStartTimes = pgTable(
  "availability_rule_start_times",
  {
    ruleId: text("rule_id").$type<Id<"avrl">>().notNull(),
    startTimeId: text("start_time_id").$type<Id<"avst">>().notNull(),
    createdAt: stamps.createdAt,
    updatedAt: stamps.updatedAt,
  },
  (t) => [
    primaryKey({ columns: [t.ruleId, t.startTimeId] }),
    foreignKey({
      name: "availability_rule_start_times_rule_id_fkey",
      columns: [t.ruleId],
      foreignColumns: [availabilityRules.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "availability_rule_start_times_start_time_id_fkey",
      columns: [t.startTimeId],
      foreignColumns: [availabilityStartTimes.id],
    }).onDelete("restrict"),
    index("availability_rule_start_times_start_time").on(t.startTimeId),
  ],
)
