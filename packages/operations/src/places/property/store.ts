import { eq, ilike, inArray, or, sql } from "drizzle-orm"
import { invalidRequest } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { defineStore, type Store } from "../../kernel/store.js"
import { propertyExists, propertyNotFound } from "../errors.js"
import { placeIdsOf, withPlaceId } from "../facility/alias.js"
import { withRequiredPlace } from "../facility/require.js"
import { insertPropertySchema, type Property, propertyRecord } from "./contract.js"
import { properties } from "./schema.js"

const minutes = (time: string | null) => time?.slice(0, 5) ?? null
const toProperty = (row: typeof properties.$inferSelect): Property => ({
  ...row,
  checkInTime: minutes(row.checkInTime),
  checkOutTime: minutes(row.checkOutTime),
})

/** A rating says out of what. Throws `invalid_request`. */
function checkRating(given: Partial<Property>, before?: Property): void {
  const { rating = null, ratingScale = null } = { ...before, ...given }
  if (rating === null || (ratingScale !== null && rating <= ratingScale)) return
  const path = ratingScale === null ? "ratingScale" : "rating"
  throw invalidRequest({
    violations: [
      {
        path,
        message: ratingScale === null ? "A rating says out of how many." : `A rating of ${rating} does not fit a scale of ${ratingScale}.`,
      },
    ],
  })
}

async function existing(db: OperationsDb, placeId: string) {
  const [own] = await db
    .select({ id: properties.id })
    .from(properties)
    .where(eq(properties.placeId, placeId as Property["placeId"]))
  return propertyExists({ placeId, ...(own && { propertyId: own.id }) })
}

const contains = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`

const records = defineStore(propertyRecord, properties, {
  prefix: "prop",
  event: "places.property",
  notFound: propertyNotFound,
  toRecord: toProperty,
  toRow: (input, before) => {
    checkRating(input as Partial<Property>, before)
    return withPlaceId(input) as Partial<typeof properties.$inferInsert>
  },
  where: ({ ids, propertyType, supplierId, q, ...places }) => {
    const placeIds = placeIdsOf(places)
    return [
      ids && inArray(properties.id, ids),
      placeIds && inArray(properties.placeId, placeIds),
      propertyType && inArray(properties.propertyType, propertyType),
      supplierId && inArray(properties.supplierId, supplierId),
      q
        ? or(
            ilike(properties.brandName, contains(q)),
            sql`${properties.placeId} in (select id from facilities where search_text like '%' || replace(replace(operations_fold(${q}), '%', ''), '_', '') || '%')`,
          )
        : undefined,
    ]
  },
  sort: {
    createdAt: properties.createdAt,
    updatedAt: properties.updatedAt,
    brandName: properties.brandName,
    rating: properties.rating,
    roomCount: properties.roomCount,
  },
  constraints: { properties_facility_key: (_refusal, { db, input }) => existing(db, String(input.placeId)) },
})

/** The five services of a property. Beyond a plain record: its place must exist and be in use (`place_not_found`, `place_archived`). */
export const propertyStore: Store<typeof propertyRecord> = {
  ...records,
  create: (db, raw) =>
    db.transaction(async (tx) => {
      const { placeId, facilityId } = parseInput(insertPropertySchema.loose(), raw)
      const asked = withPlaceId({ placeId, facilityId })
      if (!asked.placeId) throw invalidRequest({ violations: [{ path: "placeId", message: "Say which place the property is." }] })
      const place = await withRequiredPlace(tx, asked)
      return records.create(tx, { ...raw, facilityId: undefined, placeId: place.placeId })
    }),
}

export const listProperties = propertyStore.list
export const getProperty = propertyStore.get
export const createProperty = propertyStore.create
export const updateProperty = propertyStore.update
export const deleteProperty = propertyStore.remove
