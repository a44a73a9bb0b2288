import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { count, instant, listOf, localTime, metadata, text } from "../../kernel/values.js"
import { placeFields, placeFilter } from "../facility/alias.js"
import { propertyTypes } from "./words.js"

const fields = {
  propertyType: z.enum(propertyTypes),
  supplierId: foreignId.nullable(),
  brandName: text(255).nullable(),
  /** Out of `ratingScale`, one decimal. */
  rating: z.number().min(0).max(10).multipleOf(0.1).nullable(),
  ratingScale: z.int().min(1).max(10).nullable(),
  roomCount: count.nullable(),
  checkInTime: localTime.nullable(),
  checkOutTime: localTime.nullable(),
  policyNotes: text(4000).nullable(),
  amenityNotes: text(4000).nullable(),
  metadata,
}

/** Lodging data of a place, for resale; one for each place. */
export const propertySchema = z
  .object({ id: idSchema("prop"), placeId: idSchema("plac"), ...fields, revision: z.int(), createdAt: instant, updatedAt: instant })
  .meta({ id: "Property" })
export type Property = z.output<typeof propertySchema>

export const insertPropertySchema = z.strictObject(fields).partial().extend(placeFields)
export const updatePropertySchema = z.strictObject(fields).partial()

export const propertyRecord = defineRecord("property", {
  record: propertySchema,
  create: insertPropertySchema,
  update: updatePropertySchema,
  filters: {
    ids: listOf(idSchema("prop")).optional(),
    ...placeFilter,
    propertyType: listOf(z.enum(propertyTypes)).optional(),
    supplierId: listOf(foreignId).optional(),
  },
  sort: ["createdAt", "updatedAt", "brandName", "rating", "roomCount"],
})
export type PropertyListQuery = z.input<typeof propertyRecord.query>
