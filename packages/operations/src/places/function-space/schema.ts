import { boolean, foreignKey, index, integer, numeric, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core"
import { calendarAssets } from "../../calendar/schema.js"
import { idColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../facility/schema.js"
import { functionSpaceLayouts } from "./words.js"

const metres = (name: string) => numeric(name, { mode: "number" })

/** Halls and rooms that are taken for hours. One with children is taken by taking its leaves, never itself. */
export const functionSpaces = pgTable(
  "function_spaces",
  {
    id: idColumn("fnsp"),
    placeId: text("facility_id").$type<Id<"plac">>().notNull(),
    parentSpaceId: text("parent_space_id").$type<Id<"fnsp">>(),
    name: text("name").notNull(),
    code: text("code"),
    description: text("description"),
    floor: text("floor"),
    areaSqm: metres("area_sqm"),
    lengthM: metres("length_m"),
    widthM: metres("width_m"),
    heightM: metres("height_m"),
    divisible: boolean("divisible").notNull().default(false),
    defaultLayout: text("default_layout", { enum: functionSpaceLayouts }),
    setupMinutes: integer("setup_minutes").notNull().default(0),
    teardownMinutes: integer("teardown_minutes").notNull().default(0),
    active: boolean("active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    metadata: metadataColumn(),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "function_spaces_id_fkey", columns: [t.id], foreignColumns: [calendarAssets.id] }).onDelete("restrict"),
    foreignKey({ name: "function_spaces_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    unique("function_spaces_id_facility_key").on(t.id, t.placeId),
    // a parent of another place is impossible; checked at the end of a statement, so a merge moves a whole tree in one
    foreignKey({
      name: "function_spaces_parent_space_id_fkey",
      columns: [t.parentSpaceId, t.placeId],
      foreignColumns: [t.id, t.placeId],
    }).onUpdate("no action"),
    uniqueIndex("function_spaces_code_key").on(t.placeId, t.code),
    index("function_spaces_parent").on(t.parentSpaceId),
    wordCheck("function_spaces_default_layout_check", "default_layout", functionSpaceLayouts),
    sqlCheck("function_spaces_name_check", "length(name) between 1 and 255"),
    sqlCheck("function_spaces_parent_check", "parent_space_id <> id"),
    sqlCheck("function_spaces_measures_check", "area_sqm > 0 and length_m > 0 and width_m > 0 and height_m > 0"),
    sqlCheck("function_spaces_minutes_check", "setup_minutes between 0 and 1440 and teardown_minutes between 0 and 1440"),
  ],
)

/** How many people a space takes in one layout. Numbers of parts are never added up. */
export const functionSpaceCapacities = pgTable(
  "function_space_capacities",
  {
    id: idColumn("fnsc"),
    spaceId: text("space_id").$type<Id<"fnsp">>().notNull(),
    layout: text("layout", { enum: functionSpaceLayouts }).notNull(),
    capacity: integer("capacity").notNull(),
    minCapacity: integer("min_capacity"),
    createdAt: stamps.createdAt,
  },
  (t) => [
    foreignKey({ name: "function_space_capacities_space_id_fkey", columns: [t.spaceId], foreignColumns: [functionSpaces.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("function_space_capacities_key").on(t.spaceId, t.layout),
    wordCheck("function_space_capacities_layout_check", "layout", functionSpaceLayouts),
    sqlCheck("function_space_capacities_capacity_check", "capacity >= 0"),
    sqlCheck("function_space_capacities_min_check", "min_capacity >= 0 and min_capacity <= capacity"),
  ],
)
