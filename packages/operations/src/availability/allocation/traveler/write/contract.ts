import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../../kernel/context.js"
import { foreignId, idSchema } from "../../../../kernel/ids.js"
import { flag, localDate, text } from "../../../../kernel/values.js"
import { pickupChoiceSchema } from "../../../pickup/traveler/contract.js"
import { pickupKinds } from "../../../pickup/words.js"
import { enforceField, needsReason } from "../../../slot-allocation/terms.js"
import { ruleViolationSchema } from "../../rules/contract.js"
import { allocationsSchema, override } from "../../values.js"
import { bedPreferences, travelerCategories, travelerGenders, travelerRoles } from "../../words.js"
import { slotTravelerSchema, travelerAssignmentSchema } from "../contract.js"

const slotId = idSchema("avsl")
const travelerId = idSchema("sltr")

/** What to do when every place of the booking is named: take one more, or refuse. */
export const travelerCoverages = ["take", "require"] as const
export type TravelerCoverage = (typeof travelerCoverages)[number]

const birthDate = localDate.refine((date) => date <= new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), {
  message: "A birth date is not in the future.",
})

/** Four letters, as airlines write them (WCHR, BLND, DEAF, …). */
const accessNeed = z.string().regex(/^[A-Z]{4}$/, { message: "Expected a code of four capital letters such as WCHR." })

const person = {
  firstName: text(120).nullable().optional(),
  title: text(40).nullable().optional(),
  /** The one to speak to, at most one of a booking's row. */
  isLead: z.boolean().optional(),
  /** A place whose person is not known yet ("TBA"). */
  isPlaceholder: z.boolean().optional(),
  /** Follows `birthDate` where that is given. */
  category: z.enum(travelerCategories).optional(),
  birthDate: birthDate.nullable().optional(),
  gender: z.enum(travelerGenders).nullable().optional(),
  nationality: z
    .string()
    .regex(/^[A-Z]{2}$/, { message: "Expected a country as two capital letters." })
    .nullable()
    .optional(),
  documentNumber: text(60).nullable().optional(),
  email: z.email().max(254).nullable().optional(),
  phone: text(60).nullable().optional(),
  language: text(35).nullable().optional(),
  /** False for an infant without a place of its own; crew never counts. */
  countsPax: z.boolean().optional(),
  bookingTravelerId: foreignId.nullable().optional(),
  externalKey: text(200).nullable().optional(),
}

export const newTravelerSchema = z.strictObject({ lastName: text(120), role: z.enum(travelerRoles).optional(), ...person })
export const travelerPatchSchema = z.strictObject({ lastName: text(120).optional(), ...person })

export const travelDetailsSchema = z.strictObject({
  allocations: allocationsSchema.optional(),
  roomType: text(80).nullable().optional(),
  bedPreference: z.enum(bedPreferences).nullable().optional(),
  optionUnitId: foreignId.nullable().optional(),
  smoking: z.boolean().nullable().optional(),
  accessNeeds: z.array(accessNeed).max(20).optional(),
  accessibilityNotes: text(1000).nullable().optional(),
  dietaryNotes: text(1000).nullable().optional(),
  notes: text(1000).nullable().optional(),
  sharingGroupId: idSchema("shgr").nullable().optional(),
  keepApart: z.array(travelerId).max(50).optional(),
  /** Where they are picked up, dropped off or met: a stop, a place of their own, or `null` for none; a kind that is left out stays. */
  pickups: z.partialRecord(z.enum(pickupKinds), pickupChoiceSchema.nullable()).optional(),
})
export type TravelDetails = z.input<typeof travelDetailsSchema>

const one = {
  /** The row whose place is named; else the booking's. Crew has neither. */
  slotAllocationId: idSchema("slal").optional(),
  bookingId: foreignId.optional(),
  bookingItemId: foreignId.optional(),
  traveler: newTravelerSchema,
  travelDetails: travelDetailsSchema.optional(),
}
const terms = { coverage: z.enum(travelerCoverages).optional(), ...enforceField, override: override.optional() }

interface Standing {
  slotAllocationId?: string
  bookingId?: string
  traveler: { role?: string; countsPax?: boolean }
}

const refuseStanding = ({ slotAllocationId, bookingId, traveler }: Standing): [string[], string] | undefined => {
  const named = slotAllocationId !== undefined || bookingId !== undefined
  if (traveler.role !== "crew") return named ? undefined : [["slotAllocationId"], "Say whose place it is: slotAllocationId or bookingId."]
  if (slotAllocationId !== undefined) return [["slotAllocationId"], "Crew takes no place of a booking."]
  return traveler.countsPax === true ? [["traveler", "countsPax"], "Crew does not count as pax."] : undefined
}

function standsSomewhere({ value, issues }: z.core.ParsePayload<Standing>) {
  const refusal = refuseStanding(value)
  if (refusal) issues.push({ code: "custom", path: refusal[0], message: refusal[1], input: value })
}

export const createTravelerBody = z.strictObject({ ...one, ...terms, ...reasonField }).check(standsSomewhere, needsReason)
export const createTravelerInput = z.strictObject({ slotId, ...one, ...terms, ...writeContext }).check(standsSomewhere, needsReason)
export type CreateTraveler = z.input<typeof createTravelerInput>

const travelers = z.array(z.strictObject(one).check(standsSomewhere)).min(1).max(200)
export const createTravelersBody = z.strictObject({ travelers, ...terms, ...reasonField }).check(needsReason)
export const createTravelersInput = z.strictObject({ slotId, travelers, ...terms, ...writeContext }).check(needsReason)
export type CreateTravelers = z.input<typeof createTravelersInput>

/** A traveler after a write, with the places that it has. */
export const travelerResultSchema = z
  .object({
    outcome: z.enum(["created", "updated", "unchanged"]),
    traveler: slotTravelerSchema,
    assignments: z.array(travelerAssignmentSchema),
    /** Advisory room rules that the placement leaves unmet. */
    warnings: z.array(ruleViolationSchema),
  })
  .meta({ id: "TravelerResult" })
export type TravelerResult = z.output<typeof travelerResultSchema>

export const travelersResultSchema = z
  .object({
    travelers: z.array(slotTravelerSchema),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    warnings: z.array(ruleViolationSchema),
  })
  .meta({ id: "TravelersResult" })
export type TravelersResult = z.output<typeof travelersResultSchema>

const patch = { traveler: travelerPatchSchema.optional(), travelDetails: travelDetailsSchema.optional(), ...terms, ...revisionField }
export const updateTravelerBody = z.strictObject({ ...patch, ...reasonField }).check(needsReason)
export const updateTravelerInput = z.strictObject({ travelerId, ...patch, ...writeContext }).check(needsReason)
export type UpdateTraveler = z.input<typeof updateTravelerInput>

const removalOutcomes = ["removed", "unchanged"] as const
const removal = {
  /** Gives the traveler's place back as well: the booking then has one pax less. */
  returnPax: flag.optional(),
}
export const removeTravelerQuery = z.strictObject({ ...removal, reason: text(500) })
export const removeTravelerInput = z.strictObject({ travelerId, ...removal, ...writeContext, reason: text(500) })
export type RemoveTraveler = z.input<typeof removeTravelerInput>
export const removedTravelerSchema = z
  .object({ outcome: z.enum(removalOutcomes), traveler: slotTravelerSchema })
  .meta({ id: "RemovedTraveler" })
export type RemovedTraveler = z.output<typeof removedTravelerSchema>

export const eraseTravelerBody = z.strictObject({ ...reasonField })
export const eraseTravelerInput = z.strictObject({ travelerId, ...writeContext })
export type EraseTraveler = z.input<typeof eraseTravelerInput>
