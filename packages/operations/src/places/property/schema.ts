import { foreignKey, integer, numeric, pgTable, text, time, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../facility/schema.js"
import { propertyTypes } from "./words.js"

/** Lodging data of a place, for resale. */
export const properties = pgTable(
  "properties",
  {
    id: idColumn("prop"),
    placeId: text("facility_id").$type<Id<"plac">>().notNull(),
    propertyType: text("property_type", { enum: propertyTypes }).notNull().default("hotel"),
    supplierId: text("supplier_id"),
    brandName: text("brand_name"),
    rating: numeric("rating", { precision: 3, scale: 1, mode: "number" }),
    ratingScale: integer("rating_scale"),
    roomCount: integer("room_count"),
    checkInTime: time("check_in_time"),
    checkOutTime: time("check_out_time"),
    policyNotes: text("policy_notes"),
    amenityNotes: text("amenity_notes"),
    metadata: metadataColumn(),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "properties_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    uniqueIndex("properties_facility_key").on(t.placeId),
    wordCheck("properties_property_type_check", "property_type", propertyTypes),
    sqlCheck("properties_room_count_check", "room_count >= 0"),
    sqlCheck("properties_rating_check", "rating >= 0 and rating <= rating_scale"),
    sqlCheck("properties_rating_scale_check", "rating_scale between 1 and 10"),
    sqlCheck("properties_rating_needs_scale_check", "rating is null or rating_scale is not null"),
  ],
)
