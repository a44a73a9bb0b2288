import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core"
import { calendarAssets } from "../../calendar/schema.js"
import { daterange, idColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { type ResourceKind, resourceKinds } from "../words.js"

/** Who and what does the work: guides, drivers, vehicles, boats, kits. Each has a calendar. */
export const resources = pgTable(
  "resources",
  {
    id: idColumn("res"),
    revision: revisionColumn(),
    kind: text("kind", { enum: resourceKinds }).notNull(),
    /** What else it can be: a driver who also guides. */
    alsoKinds: text("also_kinds").array().$type<ResourceKind[]>().notNull().default(sql`'{}'::text[]`),
    name: text("name").notNull(),
    code: text("code"),
    supplierId: text("supplier_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    /** Pax or units; also the most that is shared at one instant. */
    capacity: integer("capacity"),
    bufferBeforeMinutes: integer("buffer_before_min").notNull().default(0),
    bufferAfterMinutes: integer("buffer_after_min").notNull().default(0),
    active: boolean("active").notNull().default(true),
    notes: text("notes"),
    metadata: metadataColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resources_id_fkey", columns: [t.id], foreignColumns: [calendarAssets.id] }).onDelete("restrict"),
    foreignKey({ name: "resources_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    uniqueIndex("resources_code_key").on(sql`coalesce(${t.supplierId}, '')`, t.kind, sql`lower(${t.code})`),
    index("resources_kind_active").on(t.kind, t.active),
    index("resources_facility").on(t.placeId),
    index("resources_name").on(t.name, t.id),
    index("resources_name_search").using("gin", sql`operations_fold(${t.name}) gin_trgm_ops`),
    wordCheck("resources_kind_check", "kind", resourceKinds),
    sqlCheck("resources_also_kinds_check", `also_kinds <@ array[${resourceKinds.map((kind) => `'${kind}'`).join(", ")}]`),
    sqlCheck("resources_name_check", "name = btrim(name) and length(name) between 1 and 255"),
    sqlCheck("resources_code_check", "length(code) between 1 and 100"),
    sqlCheck("resources_capacity_check", "capacity >= 1"),
    sqlCheck("resources_buffers_check", "buffer_before_min between 0 and 1440 and buffer_after_min between 0 and 1440"),
  ],
)

/** What a resource may do and until when. That one code is not valid twice at a time is an exclusion constraint in the migrations. */
export const resourceQualifications = pgTable(
  "resource_qualifications",
  {
    resourceId: text("resource_id").$type<Id<"res">>().notNull(),
    code: text("code").notNull(),
    valid: daterange("valid").notNull().default("(,)"),
    level: text("level"),
    documentRef: text("document_ref"),
    notes: text("notes"),
    createdAt: stamps.createdAt,
    updatedAt: stamps.updatedAt,
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.code, t.valid] }),
    foreignKey({ name: "resource_qualifications_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete(
      "cascade",
    ),
    index("resource_qualifications_expiry").on(sql`upper(${t.valid})`),
    index("resource_qualifications_code").on(t.code),
    sqlCheck("resource_qualifications_code_check", "code ~ '^[a-z][a-z0-9_]*:[a-z0-9][a-z0-9._-]*$' and length(code) <= 100"),
    sqlCheck("resource_qualifications_valid_check", "not isempty(valid)"),
  ],
)
