import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { instant, metadata } from "../../kernel/values.js"
import { cancelSources, minimumDecisions, minimumStates, sellabilityReasons, sellabilityStates, slotStatuses } from "./words.js"

/** Whether the asked-for number of pax can be sold at this instant, and every reason why not. */
export const sellabilitySchema = z
  .object({
    pax: z.int(),
    sellable: z.boolean(),
    state: z.enum(sellabilityStates),
    reasons: z.array(z.enum(sellabilityReasons)),
    closeoutIds: z.array(idSchema("avcl")),
  })
  .meta({ id: "Sellability" })

/** The numbers of a departure. `availablePax` is what decisions and screens use; null = unlimited. */
export const slotNumbers = {
  capacityPax: z.int().nullable(),
  heldPax: z.int(),
  bookedPax: z.int(),
  /** Stored remainder; never more than `availablePax`. */
  remainingPax: z.int().nullable(),
  /** Remainder plus holds that have lapsed. */
  availablePax: z.int().nullable(),
}

/** One dated departure. */
export const slotSchema = z
  .object({
    id: idSchema("avsl"),
    productId: z.string(),
    optionId: z.string().nullable(),
    placeId: idSchema("plac").nullable(),
    ruleId: idSchema("avrl").nullable(),
    startTimeId: idSchema("avst").nullable(),
    /** The rule's local wall time, `YYYY-MM-DDTHH:mm:ss`: the identity of the instance. */
    originalStart: z.string().nullable(),
    allDay: z.boolean(),
    timezone: z.string(),
    dateLocal: z.iso.date(),
    /** `HH:mm` in the slot's zone; null for all-day. */
    startTimeLocal: z.string().nullable(),
    endDateLocal: z.iso.date(),
    startsAt: instant,
    endsAt: instant.nullable(),
    days: z.int(),
    nights: z.int(),
    status: z.enum(slotStatuses),
    statusReason: z.string().nullable(),
    cancelSource: z.enum(cancelSources).nullable(),
    cancelledAt: instant.nullable(),
    ...slotNumbers,
    minPax: z.int().nullable(),
    decideAt: instant.nullable(),
    minDecision: z.enum(minimumDecisions).nullable(),
    minDecidedBy: z.string().nullable(),
    minState: z.enum(minimumStates),
    cutoffMinutes: z.int().nullable(),
    earlyBookingLimitMinutes: z.int().nullable(),
    cutoffAt: instant,
    opensAt: instant.nullable(),
    label: z.string().nullable(),
    notes: z.string().nullable(),
    metadata,
    completedAt: instant.nullable(),
    customisedFields: z.array(z.string()),
    customisedAt: instant.nullable(),
    sellability: sellabilitySchema,
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Slot" })

/** A departure as services answer it (instants are `Date`). */
export type Slot = z.output<typeof slotSchema>
export type Sellability = z.output<typeof sellabilitySchema>
export type SlotNumbers = Pick<Slot, keyof typeof slotNumbers>
