import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { listOf, queryInt, text } from "../../../kernel/values.js"
import { countrySchema, facilitySchema } from "../contract.js"
import { facilityKinds, facilityStatuses, matchReasons } from "../words.js"

const placeId = idSchema("plac")
/** A number in a query string. */
export const queryNumber = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d{1,3}(\.\d{1,20})?$/.test(value) ? Number(value) : value),
  z.number(),
) as unknown as z.ZodType<number, number | string>

const narrow = {
  kind: listOf(z.enum(facilityKinds)).optional(),
  country: countrySchema.optional(),
  /** Active ones unless given. */
  status: listOf(z.enum(facilityStatuses)).optional(),
}
export const searchFacilitiesQuery = z.strictObject({
  q: text(200),
  ...narrow,
  /** Nearer ones first among equals; both or neither. */
  latitude: queryNumber.optional(),
  longitude: queryNumber.optional(),
  /** 20 unless given. */
  limit: queryInt(1, 50).optional(),
})
export type SearchFacilitiesQuery = z.input<typeof searchFacilitiesQuery>

export const foundFacilitySchema = z
  .object({
    place: facilitySchema,
    /** 0 to 1: how alike the query and what was found are. */
    score: z.number(),
    matchedOn: z.enum(matchReasons),
    distanceMeters: z.number().optional(),
  })
  .meta({ id: "FoundPlace" })
export type FoundFacility = z.output<typeof foundFacilitySchema>

export const nearFacilitiesQuery = z.strictObject({
  latitude: queryNumber,
  longitude: queryNumber,
  radiusMeters: queryInt(1, 500_000),
  ...narrow,
  /** 50 unless given. */
  limit: queryInt(1, 200).optional(),
})
export type NearFacilitiesQuery = z.input<typeof nearFacilitiesQuery>

export const nearFacilitySchema = z.object({ place: facilitySchema, distanceMeters: z.number() }).meta({ id: "NearPlace" })
export type NearFacility = z.output<typeof nearFacilitySchema>

export const facilityTreeQuery = z.strictObject({
  /** Levels below the root, 10 unless given. */
  depth: queryInt(1, 10).optional(),
})
export interface FacilityTree {
  id: `plac_${string}`
  name: string
  kind: (typeof facilityKinds)[number]
  status: (typeof facilityStatuses)[number]
  code: string | null
  children: FacilityTree[]
}
export const facilityTreeSchema: z.ZodType<FacilityTree, FacilityTree> = z
  .object({
    id: placeId,
    name: z.string(),
    kind: z.enum(facilityKinds),
    status: z.enum(facilityStatuses),
    code: z.string().nullable(),
    get children(): z.ZodType<FacilityTree[], FacilityTree[]> {
      return z.array(facilityTreeSchema)
    },
  })
  .meta({ id: "PlaceTree" })
