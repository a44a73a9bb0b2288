import { boolean, foreignKey, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../facility/schema.js"
import { facilityFeatureCategories, featurePresences } from "./words.js"

/** What a place has, and what it is known not to have. */
export const facilityFeatures = pgTable(
  "facility_features",
  {
    id: idColumn("ffea"),
    placeId: text("facility_id").$type<Id<"plac">>().notNull(),
    category: text("category", { enum: facilityFeatureCategories }).notNull().default("amenity"),
    code: text("code"),
    name: text("name").notNull(),
    presence: text("presence", { enum: featurePresences }).notNull().default("yes"),
    valueText: text("value_text"),
    description: text("description"),
    highlighted: boolean("highlighted").notNull().default(false),
    sortOrder: integer("sort_order").notNull().default(0),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "facility_features_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("cascade"),
    uniqueIndex("facility_features_code_key").on(t.placeId, t.code),
    wordCheck("facility_features_category_check", "category", facilityFeatureCategories),
    wordCheck("facility_features_presence_check", "presence", featurePresences),
  ],
)
