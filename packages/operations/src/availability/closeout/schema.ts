import { sql } from "drizzle-orm"
import { date, foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { daterange, idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { availabilityRules } from "../rule/schema.js"
import { availabilitySlots } from "../slot/schema.js"
import { closeoutEffects, closeoutKinds, closeoutMatches } from "./words.js"

/** Dated stops of sale. All scope columns that are set must match; a reopened closeout stays as history. */
export const availabilityCloseouts = pgTable(
  "availability_closeouts",
  {
    id: idColumn("avcl"),
    revision: revisionColumn(),
    productId: text("product_id"),
    optionId: text("option_id"),
    slotId: text("slot_id").$type<Id<"avsl">>(),
    /** Matches every rule of its series, so a split keeps the closeout. */
    ruleId: text("rule_id").$type<Id<"avrl">>(),
    placeId: text("facility_id").$type<Id<"plac">>(),
    dateFrom: date("date_from", { mode: "string" }).notNull(),
    dateTo: date("date_to", { mode: "string" }).notNull(),
    during: daterange("during").generatedAlwaysAs(sql`daterange(date_from, date_to, '[]')`),
    match: text("match", { enum: closeoutMatches }).notNull().default("start"),
    effect: text("effect", { enum: closeoutEffects }).notNull().default("block"),
    reason: text("reason").notNull(),
    kind: text("kind", { enum: closeoutKinds }).notNull().default("other"),
    createdBy: text("created_by"),
    reopenedAt: instantColumn("reopened_at"),
    reopenedBy: text("reopened_by"),
    reopenReason: text("reopen_reason"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "availability_closeouts_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "availability_closeouts_rule_id_fkey", columns: [t.ruleId], foreignColumns: [availabilityRules.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "availability_closeouts_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    uniqueIndex("availability_closeouts_key")
      .on(
        sql`coalesce(product_id, '')`,
        sql`coalesce(option_id, '')`,
        sql`coalesce(slot_id, '')`,
        sql`coalesce(rule_id, '')`,
        sql`coalesce(facility_id, '')`,
        t.dateFrom,
        t.dateTo,
        t.effect,
      )
      .where(sql`reopened_at is null`),
    index("availability_closeouts_product").using("gist", t.productId, t.during),
    index("availability_closeouts_facility").using("gist", t.placeId, t.during),
    index("availability_closeouts_option").using("gist", t.optionId, t.during),
    index("availability_closeouts_during").using("gist", t.during).where(sql`reopened_at is null`),
    index("availability_closeouts_slot").on(t.slotId),
    index("availability_closeouts_rule").on(t.ruleId),
    wordCheck("availability_closeouts_match_check", "match", closeoutMatches),
    wordCheck("availability_closeouts_effect_check", "effect", closeoutEffects),
    wordCheck("availability_closeouts_kind_check", "kind", closeoutKinds),
    sqlCheck("availability_closeouts_scope_check", "coalesce(product_id, option_id, slot_id, rule_id, facility_id) is not null"),
    sqlCheck("availability_closeouts_dates_check", "date_from <= date_to"),
    sqlCheck("availability_closeouts_reason_check", "length(reason) between 1 and 500"),
  ],
)
