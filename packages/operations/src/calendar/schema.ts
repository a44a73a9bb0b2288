import { sql } from "drizzle-orm"
import { bigint, boolean, date, foreignKey, index, integer, jsonb, pgTable, pgView, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, sqlCheck, stamps, tstzrange, wordCheck } from "../kernel/columns.js"
import type { AssetId, CommitmentRefs } from "./contract.js"
import { assetKinds, commitmentEndings, commitmentSides, commitmentSources } from "./words.js"

/** What has a calendar: the row that writers lock. */
export const calendarAssets = pgTable(
  "calendar_assets",
  {
    id: text("id").$type<AssetId>().primaryKey(),
    kind: text("kind", { enum: assetKinds }).notNull(),
    /** Most units shared at any instant; null = sharing is not counted. */
    shareCapacity: integer("share_capacity"),
    /** False refuses work. */
    committable: boolean("committable").notNull().default(true),
    /** Raised by each counted take, so that a REPEATABLE READ writer fails instead of overselling. */
    writeSeq: bigint("write_seq", { mode: "number" }).notNull().default(0),
    ...stamps,
  },
  () => [
    wordCheck("calendar_assets_kind_check", "kind", assetKinds),
    sqlCheck("calendar_assets_share_capacity_check", "share_capacity >= 1"),
    sqlCheck("calendar_assets_id_check", "id ~ '^(res|fnsp)_'"),
  ],
)

/**
 * The one calendar: who has which asset when. Its exclusion constraints and the guard trigger stand in the migrations, because the
 * table builder cannot say them; they refuse what code forgets.
 */
export const assetCommitments = pgTable(
  "asset_commitments",
  {
    id: idColumn("acmt"),
    assetId: text("asset_id").$type<AssetId>().notNull(),
    sourceType: text("source_type", { enum: commitmentSources }).notNull(),
    sourceId: text("source_id").notNull(),
    seq: integer("seq").notNull().default(0),
    side: text("side", { enum: commitmentSides }).generatedAlwaysAs(
      sql`case when source_type in ('closeout', 'maintenance') then 'closeout' else 'work' end`,
    ),
    core: tstzrange("core").notNull(),
    during: tstzrange("during").notNull(),
    shareKey: text("share_key"),
    conflictKey: text("conflict_key").generatedAlwaysAs(sql`coalesce('s:' || share_key, 'x:' || id)`),
    exclusive: boolean("exclusive").generatedAlwaysAs(sql`(share_key is null or share_key like 'own:%')`),
    units: integer("units").notNull().default(1),
    overCloseout: boolean("over_closeout").notNull().default(false),
    tentative: boolean("tentative").notNull().default(false),
    live: boolean("live").notNull().default(true),
    endedAt: instantColumn("ended_at"),
    endedReason: text("ended_reason", { enum: commitmentEndings }),
    expiresAt: instantColumn("expires_at"),
    title: text("title").notNull().default(""),
    refs: jsonb("refs").$type<CommitmentRefs>().notNull().default(sql`'{}'::jsonb`),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "asset_commitments_asset_id_fkey", columns: [t.assetId], foreignColumns: [calendarAssets.id] }).onDelete("restrict"),
    uniqueIndex("asset_commitments_source_key").on(t.sourceType, t.sourceId, t.assetId, t.seq).where(sql`live`),
    index("asset_commitments_asset_during").using("gist", t.assetId, t.during).where(sql`live`),
    index("asset_commitments_source").on(t.sourceType, t.sourceId),
    index("asset_commitments_asset").on(t.assetId),
    index("asset_commitments_expires").on(t.expiresAt).where(sql`live and expires_at is not null`),
    wordCheck("asset_commitments_source_type_check", "source_type", commitmentSources),
    wordCheck("asset_commitments_ended_reason_check", "ended_reason", commitmentEndings),
    sqlCheck(
      "asset_commitments_range_check",
      "not isempty(core) and during @> core and lower_inc(core) and not upper_inc(core) and lower_inc(during) and not upper_inc(during) and not lower_inf(during) and (source_type in ('closeout', 'maintenance') or not upper_inf(during))",
    ),
    sqlCheck("asset_commitments_units_check", "units > 0"),
    sqlCheck("asset_commitments_over_closeout_check", "source_type not in ('closeout', 'maintenance') or not over_closeout"),
    sqlCheck("asset_commitments_live_check", "live = (ended_at is null) and live = (ended_reason is null)"),
    sqlCheck("asset_commitments_refs_check", "jsonb_typeof(refs) = 'object'"),
  ],
)

/** What the areas left of availability may know of a departure. A writer locks the departure through it. */
export const slotFacts = pgView("slot_facts", {
  slotId: text("slot_id").notNull(),
  productId: text("product_id").notNull(),
  optionId: text("option_id"),
  placeId: text("facility_id"),
  ruleId: text("rule_id"),
  ruleSeriesId: text("rule_series_id"),
  startTimeId: text("start_time_id"),
  dateLocal: date("date_local", { mode: "string" }).notNull(),
  timezone: text("timezone").notNull(),
  startsAt: instantColumn("starts_at").notNull(),
  endsAt: instantColumn("ends_at"),
  status: text("status").notNull(),
}).existing()

/** Which series a rule belongs to; a split keeps the series. */
export const ruleFacts = pgView("rule_facts", { ruleId: text("rule_id").notNull(), seriesId: text("series_id").notNull() }).existing()
