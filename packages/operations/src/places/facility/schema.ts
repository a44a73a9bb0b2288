import { sql } from "drizzle-orm"
import { char, doublePrecision, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import { type Facility, facilityKinds, facilityStatuses } from "./contract.js"

/** Shared physical places. `operations_fold` (migration 0000) makes names and queries comparable: no case, no accents, no punctuation. */
export const facilities = pgTable(
  "facilities",
  {
    id: idColumn("plac"),
    kind: text("kind", { enum: facilityKinds }).notNull(),
    status: text("status", { enum: facilityStatuses }).notNull().default("active"),
    name: text("name").notNull(),
    alternateNames: jsonb("alternate_names").$type<Facility["alternateNames"]>().notNull().default(sql`'[]'::jsonb`),
    code: text("code"),
    description: text("description"),
    tags: text("tags").array().notNull().default(sql`'{}'::text[]`),
    addressLine1: text("address_line1"),
    addressLine2: text("address_line2"),
    city: text("city"),
    region: text("region"),
    postalCode: text("postal_code"),
    country: char("country", { length: 2 }),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    timezone: text("timezone"),
    contacts: jsonb("contacts").$type<Facility["contacts"]>().notNull().default(sql`'[]'::jsonb`),
    instructions: jsonb("instructions").$type<Facility["instructions"]>().notNull().default(sql`'{}'::jsonb`),
    metadata: metadataColumn(),
    searchText: text("search_text").generatedAlwaysAs(
      sql`operations_fold(name || ' ' || coalesce(code, '') || ' ' || coalesce(city, '') || ' ' || (jsonb_path_query_array(alternate_names, '$[*].name'))::text)`,
    ),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    uniqueIndex("facilities_code_key").on(sql`lower(${t.code})`),
    index("facilities_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
    index("facilities_coordinates").on(t.latitude, t.longitude),
    index("facilities_kind_status").on(t.kind, t.status),
    index("facilities_country_city").on(t.country, t.city),
    index("facilities_name").on(t.name, t.id),
    wordCheck("facilities_kind_check", "kind", facilityKinds),
    wordCheck("facilities_status_check", "status", facilityStatuses),
    sqlCheck("facilities_name_check", "name = btrim(name) and length(name) between 1 and 255"),
    sqlCheck("facilities_country_check", "country ~ '^[A-Z]{2}$'"),
    sqlCheck("facilities_latitude_check", "latitude between -90 and 90"),
    sqlCheck("facilities_longitude_check", "longitude between -180 and 180"),
    sqlCheck("facilities_coordinates_check", "(latitude is null) = (longitude is null)"),
  ],
)
