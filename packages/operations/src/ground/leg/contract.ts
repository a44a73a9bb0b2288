import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
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

export const legPageSchema = pageOf(legSchema)
export const legListQuery = z.strictObject({ ...paging })
export type LegListQuery = z.input<typeof legListQuery>

/** All stops in order; one given with its id stays itself. */
export const setLegsBody = z.strictObject({
  legs: z
    .array(legInput.extend({ id: idSchema("gdlg").optional() }))
    .min(1)
    .max(100)
    .refine((legs) => new Set(legs.map(({ id }) => id).filter(Boolean)).size === legs.filter(({ id }) => id).length, {
      message: "Name each leg once.",
    }),
  reason: text(500).optional(),
  ...revisionField,
})
export type SetLegs = z.input<typeof setLegsBody>

export const updateLegBody = legInput.partial().extend(revisionField)
export type UpdateLeg = z.input<typeof updateLegBody>
