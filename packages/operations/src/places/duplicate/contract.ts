import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { listOf, queryInt, text } from "../../kernel/values.js"
import { countrySchema, facilitySchema } from "../facility/contract.js"
import { queryNumber } from "../facility/find/contract.js"
import { facilityKinds } from "../facility/words.js"

/** Why two places may be one, in words that a screen translates. */
export const duplicateReasons = ["same_name", "similar_name", "same_spot", "near", "same_city", "same_kind"] as const
const why = z.array(z.enum(duplicateReasons))

const scored = {
  /** 0 to 1: 0.6 of the name, 0.3 of the distance, 0.1 of the kind. */
  score: z.number(),
  distanceMeters: z.number().nullable(),
  nameSimilarity: z.number(),
  why,
}
export const duplicateSuggestionSchema = z.object({ place: facilitySchema, ...scored }).meta({ id: "DuplicateSuggestion" })
export type DuplicateSuggestion = z.output<typeof duplicateSuggestionSchema>

export const duplicatePairSchema = z.object({ places: z.tuple([facilitySchema, facilitySchema]), ...scored }).meta({ id: "DuplicatePair" })
export type DuplicatePair = z.output<typeof duplicatePairSchema>
export const duplicatePairPageSchema = pageOf(duplicatePairSchema)

export const suggestDuplicatesQuery = z.strictObject({
  /** 10 unless given. */
  limit: queryInt(1, 50).optional(),
})
/** A place that is not there yet, as far as it is known. */
export const duplicateCandidateQuery = z.strictObject({
  name: text(255),
  kind: z.enum(facilityKinds).optional(),
  latitude: queryNumber.optional(),
  longitude: queryNumber.optional(),
  country: countrySchema.optional(),
  city: text(120).optional(),
  limit: queryInt(1, 50).optional(),
})
export type DuplicateCandidate = z.input<typeof duplicateCandidateQuery>

export const duplicatePairsQuery = z.strictObject({
  /** 0.6 unless given. */
  minScore: queryNumber.optional(),
  kind: listOf(z.enum(facilityKinds)).optional(),
  ...paging,
})
export type DuplicatePairsQuery = z.input<typeof duplicatePairsQuery>

const pair = { idA: idSchema("plac"), idB: idSchema("plac") }
export const dismissDuplicateBody = z.strictObject({ ...pair, ...reasonField })
export const dismissedDuplicateSchema = z.object({ lowId: idSchema("plac"), highId: idSchema("plac") }).meta({ id: "DismissedDuplicate" })
export type DismissedDuplicate = z.output<typeof dismissedDuplicateSchema>
