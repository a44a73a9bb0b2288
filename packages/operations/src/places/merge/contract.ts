import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { text } from "../../kernel/values.js"
import { facilitySchema } from "../facility/contract.js"

const placeId = idSchema("plac")

/** Fields that a survivor may take from a duplicate; coordinates and owner come as pairs, whichever half is named. */
export const mergeableFields = [
  "kind",
  "name",
  "code",
  "description",
  "parentPlaceId",
  "ownerType",
  "ownerId",
  "addressLine1",
  "addressLine2",
  "city",
  "region",
  "postalCode",
  "country",
  "latitude",
  "longitude",
  "timezone",
] as const
export type MergeableField = (typeof mergeableFields)[number]

export const mergeFacilitiesBody = z.strictObject({
  survivorId: placeId,
  duplicateIds: z.array(placeId).min(1).max(20),
  /** From which duplicate a field is taken although the survivor has one. */
  take: z.partialRecord(z.enum(mergeableFields), placeId).optional(),
  reason: text(500),
  /** Answers what would happen and writes nothing. */
  dryRun: z.boolean().optional(),
})
export type MergeFacilities = z.input<typeof mergeFacilitiesBody>

export const mergeReportSchema = z
  .object({
    dryRun: z.boolean(),
    survivor: facilitySchema,
    /** Records that pointed at a duplicate and now point at the survivor, by table and column. */
    repointed: z.array(z.object({ table: z.string(), column: z.string(), count: z.int() })),
    /** Rows of duplicates that gave way to those of the survivor. */
    dropped: z.array(z.object({ table: z.string(), id: z.string() })),
    filled: z.array(z.object({ field: z.string(), fromId: placeId })),
  })
  .meta({ id: "MergeReport" })
export type MergeReport = z.output<typeof mergeReportSchema>
