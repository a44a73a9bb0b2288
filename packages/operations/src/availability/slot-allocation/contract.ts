import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { instant, instantInput, listOf, metadata } from "../../kernel/values.js"
import { slotNumbers } from "../slot/contract.js"
import { allocationStatuses } from "./words.js"

/** Places of one departure that one holder has taken: a hold of a cart, or the pax of a booking. */
export const slotAllocationSchema = z
  .object({
    id: idSchema("slal"),
    slotId: idSchema("avsl"),
    status: z.enum(allocationStatuses),
    /** A hold whose time is over: it no longer counts, whether or not it was swept. */
    lapsed: z.boolean(),
    pax: z.int(),
    /** Its live travelers that count as pax. */
    named: z.int(),
    bookingId: z.string().nullable(),
    bookingItemId: z.string().nullable(),
    bookingRef: z.string().nullable(),
    holderRef: z.string().nullable(),
    /** Whole for the one who places the hold; everybody else sees its last four characters. */
    holdToken: z.string().nullable(),
    expiresAt: instant.nullable(),
    maxExpiresAt: instant.nullable(),
    extensions: z.int(),
    confirmedAt: instant.nullable(),
    fulfilledAt: instant.nullable(),
    endedAt: instant.nullable(),
    endReason: z.string().nullable(),
    movedFromId: idSchema("slal").nullable(),
    metadata,
    createdBy: z.string().nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "SlotAllocation" })
export type SlotAllocation = z.output<typeof slotAllocationSchema>

export const slotNumbersSchema = z.object(slotNumbers).meta({ id: "SlotNumbers" })

const resultOf = <const Words extends readonly [string, ...string[]]>(outcomes: Words) =>
  z.object({ allocation: slotAllocationSchema, outcome: z.enum(outcomes), slot: slotNumbersSchema })

/** What a hold has become, with the numbers of its departure afterwards. */
export const holdResultSchema = resultOf(["created", "resized", "unchanged"]).meta({ id: "SlotHoldResult" })
export type HoldResult = z.output<typeof holdResultSchema>

export const allocateResultSchema = resultOf(["created", "converted", "unchanged"]).meta({ id: "SlotAllocateResult" })
export type AllocateResult = z.output<typeof allocateResultSchema>

/** `unchanged` answers a command that had been carried out before. */
export const settleResultSchema = resultOf(["changed", "unchanged"]).meta({ id: "SlotAllocationResult" })
export type SettleResult = z.output<typeof settleResultSchema>

export const slotAllocationPage = pageOf(slotAllocationSchema)

export const slotAllocationQuery = z.strictObject({
  slotId: idSchema("avsl").optional(),
  bookingId: foreignId.optional(),
  holderRef: foreignId.optional(),
  status: listOf(z.enum(allocationStatuses)).optional(),
  /** Holds that lapse before this instant. */
  expiresBefore: instantInput.optional(),
  sort: sortBy(["createdAt", "expiresAt", "pax", "updatedAt"]),
  ...paging,
})
export type SlotAllocationQuery = z.input<typeof slotAllocationQuery>
