import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { resourcePools } from "../pool/schema.js"
import { requirementEnforcements, resourceKinds, resourceModes, shareScopes } from "../words.js"

/** Columns that a departure's demand takes over from its requirement. */
export const demandColumns = () => ({
  role: text("role").notNull(),
  poolId: text("pool_id").$type<Id<"repl">>(),
  kind: text("kind", { enum: resourceKinds }),
  quantity: integer("quantity").notNull().default(1),
  mode: text("mode", { enum: resourceModes }).notNull().default("exclusive"),
  shareScope: text("share_scope", { enum: shareScopes }),
  units: integer("units").notNull().default(1),
  requiredQualifications: text("required_qualifications").array().notNull().default(sql`'{}'::text[]`),
  minCapacity: integer("min_capacity"),
  enforcement: text("enforcement", { enum: requirementEnforcements }).notNull().default("blocking"),
  /** Null = the resource's own. */
  bufferBeforeMinutes: integer("buffer_before_min"),
  bufferAfterMinutes: integer("buffer_after_min"),
})

/** The checks that both tables share. */
export const demandChecks = (table: string) => [
  wordCheck(`${table}_kind_check`, "kind", resourceKinds),
  wordCheck(`${table}_mode_check`, "mode", resourceModes),
  wordCheck(`${table}_share_scope_check`, "share_scope", shareScopes),
  wordCheck(`${table}_enforcement_check`, "enforcement", requirementEnforcements),
  sqlCheck(`${table}_role_check`, "role ~ '^[a-z0-9][a-z0-9_-]{0,59}$'"),
  sqlCheck(`${table}_quantity_check`, "quantity between 0 and 200"),
  sqlCheck(`${table}_sharing_check`, "(mode = 'shared') = (share_scope is not null)"),
  sqlCheck(`${table}_units_check`, "units > 0"),
  sqlCheck(`${table}_min_capacity_check`, "min_capacity >= 1"),
  sqlCheck(`${table}_buffers_check`, "buffer_before_min between 0 and 1440 and buffer_after_min between 0 and 1440"),
]

/** What the departures of a product need. */
export const resourceRequirements = pgTable(
  "resource_requirements",
  {
    id: idColumn("rerq"),
    revision: revisionColumn(),
    productId: text("product_id").notNull(),
    optionId: text("option_id"),
    /** The series, so that a rule that is split keeps its needs. */
    ruleSeriesId: text("rule_series_id"),
    startTimeId: text("start_time_id").$type<Id<"avst">>(),
    ...demandColumns(),
    priority: integer("priority").notNull().default(0),
    active: boolean("active").notNull().default(true),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_requirements_pool_id_fkey", columns: [t.poolId], foreignColumns: [resourcePools.id] }).onDelete(
      "restrict",
    ),
    uniqueIndex("resource_requirements_key").on(
      t.productId,
      sql`coalesce(option_id, '')`,
      sql`coalesce(rule_series_id, '')`,
      sql`coalesce(start_time_id, '')`,
      t.role,
    ),
    index("resource_requirements_pool").on(t.poolId),
    sqlCheck("resource_requirements_what_check", "coalesce(pool_id, kind) is not null"),
    ...demandChecks("resource_requirements"),
  ],
)
