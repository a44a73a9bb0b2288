import * as z from "zod"
import { reasonField, writeContext } from "../../../kernel/context.js"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { instant, instantInput, metadata, pax, text } from "../../../kernel/values.js"
import { holdResultSchema, slotAllocationSchema } from "../contract.js"
import { enforceField, needsReason } from "../terms.js"

/** Seconds that a hold lasts unless its taker says otherwise, and the bounds of what may be asked. */
export const holdTtl = { min: 10, max: 86_400, default: 900 } as const
/** Seconds from the first placement beyond which no extension reaches. */
export const holdMaxTotal = { max: 604_800, default: 3600 } as const

const ttlSeconds = z.int().min(holdTtl.min).max(holdTtl.max)
export const holdTokenSchema = text(200).min(8)

const terms = {
  holdToken: holdTokenSchema.optional(),
  /** Cart or session; a hold has this or a booking. */
  holderRef: foreignId.optional(),
  bookingId: foreignId.optional(),
  bookingItemId: foreignId.optional(),
  bookingRef: text(200).optional(),
  ttlSeconds: ttlSeconds.optional(),
  maxTotalSeconds: z.int().min(holdTtl.min).max(holdMaxTotal.max).optional(),
  metadata: metadata.optional(),
  ...enforceField,
}

interface Terms {
  holderRef?: string
  bookingId?: string
  ttlSeconds?: number
  maxTotalSeconds?: number
  expiresAt?: Date
}

function checkTerms({ value, issues }: z.core.ParsePayload<Terms>) {
  const refuse = (path: string, message: string) => issues.push({ code: "custom", path: [path], message, input: value })
  if (value.holderRef === undefined && value.bookingId === undefined) refuse("holderRef", "Say who holds: holderRef or bookingId.")
  if (value.maxTotalSeconds !== undefined && value.maxTotalSeconds < (value.ttlSeconds ?? holdTtl.default)) {
    refuse("maxTotalSeconds", "The longest life of a hold cannot be shorter than its first term.")
  }
  if (value.expiresAt && (value.ttlSeconds ?? value.maxTotalSeconds) !== undefined)
    refuse("expiresAt", "Give either expiresAt or a term in seconds.")
}

const slotId = idSchema("avsl")
const inProcess = { expiresAt: instantInput.optional(), ...writeContext }

export const holdSlotBody = z.strictObject({ pax, ...terms, ...reasonField }).check(checkTerms, needsReason)
/** `expiresAt` replaces the term, knows no limit and may also move earlier; no HTTP caller has it. */
export const holdSlotInput = z.strictObject({ slotId, pax, ...terms, ...inProcess }).check(checkTerms, needsReason)
export type HoldSlot = z.input<typeof holdSlotInput>
export type HoldSlotParsed = z.output<typeof holdSlotInput>

const lines = z.array(z.strictObject({ slotId, pax })).min(1).max(50)
export const holdSlotsBody = z.strictObject({ lines, ...terms, ...reasonField }).check(checkTerms, needsReason)
export const holdSlotsInput = z.strictObject({ lines, ...terms, ...inProcess }).check(checkTerms, needsReason)
export type HoldSlots = z.input<typeof holdSlotsInput>

/** One hold per departure: lines of the same departure are summed. */
export const holdSlotsResultSchema = z.object({ holdToken: z.string(), holds: z.array(holdResultSchema) }).meta({ id: "SlotHoldsResult" })
export type HoldsResult = z.output<typeof holdSlotsResultSchema>

const extension = { ttlSeconds: ttlSeconds.optional() }
export const extendSlotHoldBody = z.strictObject({ ...extension, ...reasonField })
export const extendHoldInput = z
  .strictObject({
    allocationId: idSchema("slal").optional(),
    slotId: slotId.optional(),
    holdToken: holdTokenSchema.optional(),
    ...extension,
    ...writeContext,
  })
  .check(({ value, issues }) => {
    const byToken = value.slotId !== undefined && value.holdToken !== undefined
    const named = value.allocationId !== undefined ? value.slotId === undefined && value.holdToken === undefined : byToken
    if (!named)
      issues.push({
        code: "custom",
        path: ["allocationId"],
        message: "Name the hold by allocationId, or by slotId and holdToken.",
        input: value,
      })
  })
export type ExtendHold = z.input<typeof extendHoldInput>

export const extendHoldResultSchema = z
  .object({
    allocation: slotAllocationSchema,
    expiresAt: instant,
    maxExpiresAt: instant,
    /** Less was granted than asked, because of `maxExpiresAt`. */
    capped: z.boolean(),
  })
  .meta({ id: "SlotHoldExtension" })
export type HoldExtension = z.output<typeof extendHoldResultSchema>

export const sweepSlotAllocationsBody = z.strictObject({ limit: z.int().min(1).max(10_000).optional() })
export const sweepInput = sweepSlotAllocationsBody.extend(writeContext)
export type SweepHolds = z.input<typeof sweepInput>

export const sweepResultSchema = z
  .object({ expired: z.int(), pax: z.int(), slots: z.int(), nextExpiryAt: instant.nullable() })
  .meta({ id: "SlotHoldSweep" })
export type HoldSweep = z.output<typeof sweepResultSchema>
