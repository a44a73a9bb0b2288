import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots } from "../../slot/schema.js"
import { genderPolicies } from "../words.js"
import type { SeatLayout } from "./layout.js"

/** What rooms and seats a departure of a product option gets, described once. */
export const productOptionResourceTemplates = pgTable(
  "product_option_resource_templates",
  {
    id: idColumn("port"),
    productOptionId: text("product_option_id").notNull(),
    productId: text("product_id"),
    kind: text("kind").notNull(),
    segment: text("segment").notNull().default(""),
    refType: text("ref_type"),
    refId: text("ref_id"),
    capacity: integer("capacity").notNull(),
    occupancyMin: integer("occupancy_min"),
    /** Null = never by itself, 0 = none. */
    defaultCount: integer("default_count"),
    namePattern: text("name_pattern").notNull().default("{kind} {n}"),
    layout: jsonb("layout").$type<SeatLayout>(),
    roomType: text("room_type"),
    bedConfiguration: text("bed_configuration"),
    accessible: boolean("accessible").notNull().default(false),
    /** Null = not said. */
    smoking: boolean("smoking"),
    minAge: integer("min_age"),
    maxAge: integer("max_age"),
    genderPolicy: text("gender_policy", { enum: genderPolicies }).notNull().default("any"),
    /** Days of the departure, the first is 1; they become `starts_on` and `ends_on`. */
    firstDay: integer("first_day"),
    lastDay: integer("last_day"),
    sortOrder: integer("sort_order").notNull().default(0),
    metadata: metadataColumn(),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    uniqueIndex("product_option_resource_templates_key").on(t.productOptionId, t.kind, t.segment, sql`coalesce(ref_id, '')`),
    index("product_option_resource_templates_product").on(t.productId),
    wordCheck("product_option_resource_templates_gender_policy_check", "gender_policy", genderPolicies),
    sqlCheck("product_option_resource_templates_kind_check", "kind ~ '^[a-z][a-z0-9_]{0,63}$'"),
    sqlCheck("product_option_resource_templates_segment_check", "length(segment) <= 80"),
    sqlCheck("product_option_resource_templates_capacity_check", "capacity >= 1"),
    sqlCheck("product_option_resource_templates_occupancy_min_check", "occupancy_min between 1 and capacity"),
    sqlCheck("product_option_resource_templates_default_count_check", "default_count between 0 and 2000"),
    sqlCheck("product_option_resource_templates_name_pattern_check", "length(name_pattern) between 1 and 160"),
    sqlCheck(
      "product_option_resource_templates_ages_check",
      "min_age between 0 and 120 and max_age between 0 and 120 and min_age <= max_age",
    ),
    sqlCheck(
      "product_option_resource_templates_days_check",
      "first_day between 1 and 366 and last_day between 1 and 367 and first_day <= last_day",
    ),
    sqlCheck("product_option_resource_templates_metadata_check", "jsonb_typeof(metadata) = 'object'"),
  ],
)

/** Remembers that a template has been applied to a departure, so that what a person deleted never comes back. */
export const slotTemplateMaterialisations = pgTable(
  "slot_template_materialisations",
  {
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    templateId: text("template_id").$type<Id<"port">>().notNull(),
    /** The highest number that a label of this template has had on this departure. */
    count: integer("count").notNull().default(0),
    materialisedAt: instantColumn("materialised_at").notNull().defaultNow(),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "slot_template_materialisations_pkey", columns: [t.slotId, t.templateId] }),
    foreignKey({
      name: "slot_template_materialisations_slot_id_fkey",
      columns: [t.slotId],
      foreignColumns: [availabilitySlots.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "slot_template_materialisations_template_id_fkey",
      columns: [t.templateId],
      foreignColumns: [productOptionResourceTemplates.id],
    }).onDelete("cascade"),
    index("slot_template_materialisations_template").on(t.templateId),
    sqlCheck("slot_template_materialisations_count_check", "count >= 0"),
  ],
)
