import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { instant, instantInput, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"
import { legTypes } from "../words.js"

export const legSchema = z
  .object({
    id: idSchema("gdlg"),
    dispatchId: idSchema("gdsp"),
    sequence: z.int(),
    legType: z.enum(legTypes),
    placeId: idSchema("plac").nullable(),
    locationText: z.string().nullable(),
    slotPickupId: idSchema("slpk").nullable(),
    scheduledAt: instant.nullable(),
    latestAt: instant.nullable(),
    serviceMinutes: z.int(),
    actualArrivedAt: instant.nullable(),
    actualDepartedAt: instant.nullable(),
    notes: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: "DispatchLeg" })
export type DispatchLeg = z.output<typeof legSchema>

/** A stop in the order in which it is given. */
export const legInput = z.strictObject({
  legType: z.enum(legTypes),
  ...placeFields,
  locationText: text(500).nullable().optional(),
  slotPickupId: idSchema("slpk").nullable().optional(),
  scheduledAt: instantInput.nullable().optional(),
  latestAt: instantInput.nullable().optional(),
  serviceMinutes: z.int().min(0).max(1440).optional(),
  notes: text(1000).nullable().optional(),
})
export type LegInput = z.output<typeof legInput>
