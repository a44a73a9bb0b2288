import * as z from "zod"
import { instant } from "../../kernel/values.js"

/** Who refers to a place, by kind of record. */
export const facilityUsageSchema = z
  .object({
    /** Something live refers to it. */
    inUse: z.boolean(),
    sources: z.array(
      z.object({
        sourceType: z.string(),
        total: z.int(),
        live: z.int(),
        nextAt: instant.nullable(),
        lastEndsAt: instant.nullable(),
        sampleIds: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: "PlaceUsage" })
export type FacilityUsage = z.output<typeof facilityUsageSchema>
