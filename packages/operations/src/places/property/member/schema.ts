import { sql } from "drizzle-orm"
import { boolean, date, foreignKey, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { propertyGroups } from "../group/schema.js"
import { properties } from "../schema.js"
import { propertyGroupRoles } from "../words.js"

/** Which property belongs to which group. A property has one primary group at most. */
export const propertyGroupMembers = pgTable(
  "property_group_members",
  {
    id: idColumn("pgpm"),
    groupId: text("group_id").$type<Id<"pgrp">>().notNull(),
    propertyId: text("property_id").$type<Id<"prop">>().notNull(),
    role: text("role", { enum: propertyGroupRoles }).notNull().default("member"),
    isPrimary: boolean("is_primary").notNull().default(false),
    /** Both inclusive. */
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
    notes: text("notes"),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "property_group_members_group_id_fkey", columns: [t.groupId], foreignColumns: [propertyGroups.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "property_group_members_property_id_fkey", columns: [t.propertyId], foreignColumns: [properties.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("property_group_members_key").on(t.groupId, t.propertyId),
    uniqueIndex("property_group_members_primary").on(t.propertyId).where(sql`is_primary`),
    wordCheck("property_group_members_role_check", "role", propertyGroupRoles),
    sqlCheck("property_group_members_dates_check", "valid_from <= valid_to"),
  ],
)
