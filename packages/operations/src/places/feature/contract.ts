import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { instant, text } from "../../kernel/values.js"
import { facilityFeatureCategories, featurePresences } from "./words.js"

const fields = {
  category: z.enum(facilityFeatureCategories),
  /** A word of `knownFeatureCodes` or one of your own; one feature of a place has it. */
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, { message: "Expected a code of lower-case letters, digits and underscores." })
    .nullable(),
  name: text(200),
  presence: z.enum(featurePresences),
  valueText: text(500).nullable(),
  description: text(2000).nullable(),
  highlighted: z.boolean(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
}

/** Something that a place has, or is known not to have. */
export const facilityFeatureSchema = z
  .object({ id: idSchema("ffea"), placeId: idSchema("plac"), ...fields, revision: z.int(), createdAt: instant, updatedAt: instant })
  .meta({ id: "PlaceFeature" })
export type FacilityFeature = z.output<typeof facilityFeatureSchema>
export const facilityFeaturePageSchema = pageOf(facilityFeatureSchema)

export const insertFacilityFeatureSchema = z.strictObject(fields).partial().required({ name: true })
export const patchFacilityFeatureSchema = z.strictObject(fields).partial().extend(revisionField)
export const facilityFeatureListQuery = z.strictObject(paging)
