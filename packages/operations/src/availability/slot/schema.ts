import { sql } from "drizzle-orm"
import { boolean, date, foreignKey, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { availabilityRules } from "../rule/schema.js"
import { availabilityStartTimes } from "../start-time/schema.js"
import { cancelSources, minimumDecisions, slotStatuses } from "./words.js"

/** Dated departures. The CHECK on the counters is the gate that no code path can walk around. */
export const availabilitySlots = pgTable(
  "availability_slots",
  {
    id: idColumn("avsl"),
    productId: text("product_id").notNull(),
    optionId: text("option_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    ruleId: text("rule_id").$type<Id<"avrl">>(),
    startTimeId: text("start_time_id").$type<Id<"avst">>(),
    /** The rule's local wall time: the identity of the instance, whatever happens to its start. */
    originalStart: timestamp("original_start", { mode: "string" }),
    allDay: boolean("all_day").notNull().default(false),
    timezone: text("timezone").notNull(),
    dateLocal: date("date_local", { mode: "string" }).notNull(),
    endDateLocal: date("end_date_local", { mode: "string" }).notNull(),
    startsAt: instantColumn("starts_at").notNull(),
    endsAt: instantColumn("ends_at"),
    days: integer("days").notNull().default(1),
    nights: integer("nights").notNull().default(0),
    status: text("status", { enum: slotStatuses }).notNull().default("open"),
    statusReason: text("status_reason"),
    cancelSource: text("cancel_source", { enum: cancelSources }),
    cancelledAt: instantColumn("cancelled_at"),
    /** Null = unlimited. */
    capacityPax: integer("capacity_pax"),
    heldPax: integer("held_pax").notNull().default(0),
    bookedPax: integer("booked_pax").notNull().default(0),
    remainingPax: integer("remaining_pax").generatedAlwaysAs(sql`capacity_pax - held_pax - booked_pax`),
    minPax: integer("min_pax"),
    decideAt: instantColumn("decide_at"),
    minDecision: text("min_decision", { enum: minimumDecisions }),
    minDecidedBy: text("min_decided_by"),
    cutoffMinutes: integer("cutoff_minutes"),
    earlyBookingLimitMinutes: integer("early_booking_limit_minutes"),
    cutoffAt: instantColumn("cutoff_at").notNull(),
    opensAt: instantColumn("opens_at"),
    label: text("label"),
    notes: text("notes"),
    metadata: metadataColumn(),
    completedAt: instantColumn("completed_at"),
    /** Fields that a person set on this instance; changes of the rule never overwrite them. */
    customisedFields: text("customised_fields").array().notNull().default(sql`'{}'::text[]`),
    customisedAt: instantColumn("customised_at"),
    /** Raised by edits, not by takes of capacity. */
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "availability_slots_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    foreignKey({ name: "availability_slots_rule_id_fkey", columns: [t.ruleId], foreignColumns: [availabilityRules.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "availability_slots_start_time_id_fkey",
      columns: [t.startTimeId],
      foreignColumns: [availabilityStartTimes.id],
    }).onDelete("set null"),
    uniqueIndex("availability_slots_rule_original_start_key").on(t.ruleId, t.originalStart),
    index("availability_slots_product_starts").on(t.productId, t.startsAt, t.id),
    index("availability_slots_product_date").on(t.productId, t.dateLocal),
    index("availability_slots_option_starts").on(t.optionId, t.startsAt),
    index("availability_slots_facility_starts").on(t.placeId, t.startsAt),
    index("availability_slots_start_time").on(t.startTimeId).where(sql`start_time_id is not null`),
    index("availability_slots_starts").on(t.startsAt, t.id),
    index("availability_slots_date").on(t.dateLocal, t.id),
    index("availability_slots_updated").on(t.updatedAt, t.id),
    index("availability_slots_label").using("gin", sql`${t.label} gin_trgm_ops`),
    index("availability_slots_notes").using("gin", sql`${t.notes} gin_trgm_ops`),
    // departures of one day are found by their date alone, so only the others pay for this one
    index("availability_slots_running")
      .using("gist", sql`daterange(${t.dateLocal}, ${t.endDateLocal}, '[]')`)
      .where(sql`end_date_local > date_local`),
    wordCheck("availability_slots_status_check", "status", slotStatuses),
    wordCheck("availability_slots_cancel_source_check", "cancel_source", cancelSources),
    wordCheck("availability_slots_min_decision_check", "min_decision", minimumDecisions),
    sqlCheck("availability_slots_original_start_check", "(rule_id is null) = (original_start is null)"),
    sqlCheck("availability_slots_dates_check", "end_date_local >= date_local"),
    sqlCheck("availability_slots_ends_check", "ends_at > starts_at"),
    sqlCheck("availability_slots_all_day_check", "not all_day or ends_at is not null"),
    sqlCheck("availability_slots_days_check", "days between 1 and 366 and nights >= 0"),
    sqlCheck(
      "availability_slots_cancelled_check",
      "(status = 'cancelled') = (cancel_source is not null) and (status = 'cancelled') = (cancelled_at is not null)",
    ),
    sqlCheck("availability_slots_capacity_pax_check", "capacity_pax >= 0"),
    sqlCheck("availability_slots_held_pax_check", "held_pax >= 0"),
    sqlCheck("availability_slots_booked_pax_check", "booked_pax >= 0"),
    sqlCheck("availability_slots_not_oversold", "capacity_pax is null or held_pax + booked_pax <= capacity_pax"),
    sqlCheck("availability_slots_min_pax_check", "min_pax >= 1"),
    sqlCheck("availability_slots_cutoff_minutes_check", "cutoff_minutes >= 0"),
    sqlCheck("availability_slots_early_booking_limit_minutes_check", "early_booking_limit_minutes >= 0"),
    sqlCheck("availability_slots_metadata_check", "jsonb_typeof(metadata) = 'object'"),
  ],
)
