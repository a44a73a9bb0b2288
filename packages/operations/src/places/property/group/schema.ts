import { sql } from "drizzle-orm"
import { foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { propertyGroupStatuses, propertyGroupTypes } from "../words.js"

/** Chains, brands, management companies and other sets of properties. */
export const propertyGroups = pgTable(
  "property_groups",
  {
    id: idColumn("pgrp"),
    parentGroupId: text("parent_group_id").$type<Id<"pgrp">>(),
    groupType: text("group_type", { enum: propertyGroupTypes }).notNull().default("chain"),
    status: text("status", { enum: propertyGroupStatuses }).notNull().default("active"),
    name: text("name").notNull(),
    code: text("code"),
    brandName: text("brand_name"),
    legalName: text("legal_name"),
    website: text("website"),
    notes: text("notes"),
    metadata: metadataColumn(),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "property_groups_parent_group_id_fkey", columns: [t.parentGroupId], foreignColumns: [t.id] }).onDelete("restrict"),
    uniqueIndex("property_groups_code_key").on(sql`lower(${t.code})`),
    index("property_groups_parent").on(t.parentGroupId),
    wordCheck("property_groups_group_type_check", "group_type", propertyGroupTypes),
    wordCheck("property_groups_status_check", "status", propertyGroupStatuses),
    sqlCheck("property_groups_parent_check", "parent_group_id <> id"),
    sqlCheck("property_groups_name_check", "length(name) between 1 and 255"),
    sqlCheck("property_groups_website_check", "website ~* '^https?://'"),
  ],
)
