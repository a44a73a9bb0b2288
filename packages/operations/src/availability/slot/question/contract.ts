import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { instant, instantInput, pax, queryInt } from "../../../kernel/values.js"
import { allocationViolationCodes, allocationViolationSchema } from "../../allocation/manifest/contract.js"
import { allocationsSchema } from "../../allocation/values.js"
import { closeoutEffects, closeoutKinds } from "../../closeout/words.js"
import { liveAllocationStatuses } from "../../slot-allocation/words.js"
import { slotNumbers, slotSchema } from "../contract.js"
import { sellabilityReasons } from "../words.js"

const slotId = idSchema("avsl")
const reader = { now: instantInput.optional() }

/** One thing that stands against selling so many places now, with its numbers. */
export const availabilityViolationSchema = z
  .object({
    ...allocationViolationSchema.partial().shape,
    code: z.enum(["slot_not_found", ...sellabilityReasons, ...allocationViolationCodes]),
    message: z.string(),
    closeoutIds: z.array(idSchema("avcl")).optional(),
    shortBy: z.int().optional(),
  })
  .meta({ id: "AvailabilityViolation" })
export type AvailabilityViolation = z.output<typeof availabilityViolationSchema>

const question = {
  pax: pax.optional(),
  /** Rooms or seats that one traveler would get: the second gate is asked as well. */
  allocations: allocationsSchema.optional(),
}
export const checkAvailabilityBody = z.strictObject(question)
export const checkAvailabilityInput = z.strictObject({ slotId, ...question, ...reader })
export type CheckAvailability = z.input<typeof checkAvailabilityInput>

/** The answer to "may so many places be sold now?"; `violations` is empty when they may. */
export const operationalAvailabilitySchema = z
  .object({
    ok: z.boolean(),
    violations: z.array(availabilityViolationSchema),
    slot: slotSchema.nullable(),
    unlimited: z.boolean(),
    capacityPax: z.int().nullable(),
    remainingPax: z.int().nullable(),
    availablePax: z.int().nullable(),
  })
  .meta({ id: "OperationalAvailability" })
export type OperationalAvailability = z.output<typeof operationalAvailabilitySchema>

export const explainSlotQuery = z.strictObject({ pax: queryInt(1, 100_000).optional() })
export const explainSlotInput = z.strictObject({ slotId, pax: pax.optional(), ...reader })
export type ExplainSlot = z.input<typeof explainSlotInput>

/** Where every place of a departure is: holds, bookings and what is free add up to the capacity. */
export const slotExplanationSchema = z
  .object({
    slotId,
    pax: z.int(),
    sellable: z.boolean(),
    reasons: z.array(z.enum(sellabilityReasons)),
    startsAt: instant,
    cutoffAt: instant,
    opensAt: instant.nullable(),
    ...slotNumbers,
    /** Pax of holds that have lapsed and were not tidied up yet; they are part of `availablePax`. */
    lapsedPax: z.int(),
    holds: z.array(
      z.object({
        allocationId: idSchema("slal"),
        pax: z.int(),
        expiresAt: instant,
        /** The last four characters of its token. */
        token: z.string(),
        holderRef: z.string().nullable(),
        bookingId: z.string().nullable(),
      }),
    ),
    bookings: z.array(
      z.object({
        allocationId: idSchema("slal"),
        status: z.enum(liveAllocationStatuses),
        pax: z.int(),
        bookingId: z.string().nullable(),
        bookingItemId: z.string().nullable(),
        bookingRef: z.string().nullable(),
      }),
    ),
    closeouts: z.array(
      z.object({
        id: idSchema("avcl"),
        kind: z.enum(closeoutKinds),
        effect: z.enum(closeoutEffects),
        reason: z.string(),
        dateFrom: z.iso.date(),
        dateTo: z.iso.date(),
      }),
    ),
    /** Each of these alone would let the places be sold; absent = that alone would not. */
    wouldSucceed: z.object({
      /** The greatest number that can be sold now; absent while unlimited. */
      pax: z.int().optional(),
      /** When enough holds will have lapsed, or sale opens. */
      at: instant.optional(),
      capacityPax: z.int().optional(),
      /** Closeouts to reopen. */
      reopen: z.array(idSchema("avcl")).optional(),
    }),
  })
  .meta({ id: "SlotExplanation" })
export type SlotExplanation = z.output<typeof slotExplanationSchema>
