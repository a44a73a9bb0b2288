import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { count, instant, instantInput, localDate, localTime, metadata, minutes, queryInt, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"
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

/** A status as inputs take it. "Sold out" is computed, so it is refused with the way to say it. */
export const slotStatusInput = z.enum(slotStatuses, {
  error: ({ input }) =>
    input === "sold_out" ? "Sold out is computed, never set: use a closeout with effect stop_sell, or the status closed." : undefined,
})

/** A departure in numbers for `pax` people. */
export const slotQuery = z.strictObject({ pax: queryInt(1, 100_000).optional() })

/** A departure made by hand. The server computes the instants from the local values. */
export const createSlotInput = z.strictObject({
  productId: foreignId,
  optionId: foreignId.nullable().optional(),
  ...placeFields,
  /** First local day. */
  dateLocal: localDate,
  /** `HH:mm` in `timezone`; absent or null = all-day. */
  startTimeLocal: localTime.nullable().optional(),
  /** IANA name. */
  timezone: text(64),
  /** A check only: refused unless it is the instant that the local values give. */
  startsAt: instantInput.optional(),
  /** Elapsed minutes; goes before `endTimeLocal`. */
  durationMinutes: z.int().min(1).max(527_040).nullable().optional(),
  /** Wall time on the last local day. */
  endTimeLocal: localTime.nullable().optional(),
  days: z.int().min(1).max(366).optional(),
  /** One less than `days` unless given. */
  nights: z.int().min(0).max(366).optional(),
  /** Null or absent = unlimited. */
  capacityPax: count.nullable().optional(),
  minPax: count.min(1).nullable().optional(),
  /** Minutes before the start at which the minimum is decided; null = at the start. */
  minPaxDecisionMinutes: minutes.nullable().optional(),
  cutoffMinutes: minutes.nullable().optional(),
  earlyBookingLimitMinutes: minutes.nullable().optional(),
  label: text(200).nullable().optional(),
  notes: text(4000).nullable().optional(),
  metadata: metadata.optional(),
  /** Gives it the stops of its product's pickup groups; true unless given. */
  attachPickups: z.boolean().optional(),
  /** Gives it the rooms and seats that the templates of its option say; true unless given. */
  materializeResources: z.boolean().optional(),
})
export type CreateSlot = z.input<typeof createSlotInput>
