import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { resources } from "../resource/schema.js"
import { resourceKinds } from "../words.js"

/** Interchangeable resources, in the order in which they are picked. */
export const resourcePools = pgTable(
  "resource_pools",
  {
    id: idColumn("repl"),
    revision: revisionColumn(),
    name: text("name").notNull(),
    /** Null = mixed. */
    kind: text("kind", { enum: resourceKinds }),
    productId: text("product_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    /** Every pick must have them. */
    requiredQualifications: text("required_qualifications").array().notNull().default(sql`'{}'::text[]`),
    active: boolean("active").notNull().default(true),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_pools_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    index("resource_pools_product").on(t.productId),
    index("resource_pools_facility").on(t.placeId),
    index("resource_pools_name").on(t.name, t.id),
    wordCheck("resource_pools_kind_check", "kind", resourceKinds),
    sqlCheck("resource_pools_name_check", "name = btrim(name) and length(name) between 1 and 255"),
  ],
)

export const resourcePoolMembers = pgTable(
  "resource_pool_members",
  {
    id: idColumn("repm"),
    poolId: text("pool_id").$type<Id<"repl">>().notNull(),
    resourceId: text("resource_id").$type<Id<"res">>().notNull(),
    /** Lower is picked first. */
    priority: integer("priority").notNull().default(0),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_pool_members_pool_id_fkey", columns: [t.poolId], foreignColumns: [resourcePools.id] }).onDelete("cascade"),
    foreignKey({ name: "resource_pool_members_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("resource_pool_members_key").on(t.poolId, t.resourceId),
    index("resource_pool_members_resource").on(t.resourceId),
  ],
)
