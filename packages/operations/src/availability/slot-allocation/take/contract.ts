import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../kernel/context.js"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { metadata, pax, text } from "../../../kernel/values.js"
import { allocateResultSchema, slotAllocationSchema, slotNumbersSchema } from "../contract.js"
import { holdTokenSchema } from "../hold/contract.js"
import { enforceField, needsReason } from "../terms.js"

const slotId = idSchema("avsl")
const allocationId = idSchema("slal")

/** The hold that an allocation consumes. */
const hold = z.union([z.strictObject({ allocationId }), z.strictObject({ holdToken: holdTokenSchema })])

/** What to do when that hold has lapsed: say so, or take the places anew if they are still free. */
export const expiredHoldPolicies = ["refuse", "retake"] as const

const line = {
  pax,
  bookingItemId: foreignId.optional(),
  hold: hold.optional(),
  metadata: metadata.optional(),
}
const booking = {
  bookingId: foreignId,
  bookingRef: text(200).optional(),
  onExpiredHold: z.enum(expiredHoldPolicies).optional(),
  ...enforceField,
}

export const allocateSlotBody = z.strictObject({ ...booking, ...line, ...reasonField }).check(needsReason)
export const allocateSlotInput = z.strictObject({ slotId, ...booking, ...line, ...writeContext }).check(needsReason)
export type AllocateSlot = z.input<typeof allocateSlotInput>
export type AllocateSlotParsed = z.output<typeof allocateSlotInput>

const lines = z
  .array(z.strictObject({ slotId, ...line }))
  .min(1)
  .max(50)
export const allocateSlotsBody = z.strictObject({ lines, ...booking, ...reasonField }).check(needsReason)
export const allocateSlotsInput = z.strictObject({ lines, ...booking, ...writeContext }).check(needsReason)
export type AllocateSlots = z.input<typeof allocateSlotsInput>

/** One answer per line, in the order of the lines. */
export const allocateSlotsResultSchema = z.object({ allocations: z.array(allocateResultSchema) }).meta({ id: "SlotAllocationsResult" })
export type AllocationsResult = z.output<typeof allocateSlotsResultSchema>

const adjustment = {
  bookingId: foreignId,
  bookingItemId: foreignId.optional(),
  bookingRef: text(200).optional(),
  /** `+n` takes, `-n` gives back, `0` only reads. */
  pax: z.int().min(-100_000).max(100_000),
  /** What the caller believes the booking has now. */
  expectedPax: z.int().min(0).max(100_000).optional(),
  ...enforceField,
}
export const adjustSlotCapacityBody = z.strictObject({ ...adjustment, ...reasonField }).check(needsReason)
export const adjustCapacityInput = z.strictObject({ slotId, ...adjustment, ...writeContext }).check(needsReason)
export type AdjustCapacity = z.input<typeof adjustCapacityInput>
export type AdjustCapacityParsed = z.output<typeof adjustCapacityInput>

export const adjustResultSchema = z
  .object({ allocation: slotAllocationSchema.nullable(), slot: slotNumbersSchema })
  .meta({ id: "SlotAdjustment" })
export type AdjustResult = z.output<typeof adjustResultSchema>

const resize = { pax, ...revisionField, ...enforceField }
export const resizeSlotAllocationBody = z.strictObject({ ...resize, ...reasonField }).check(needsReason)
export const resizeInput = z.strictObject({ allocationId, ...resize, ...writeContext }).check(needsReason)
export type ResizeAllocation = z.input<typeof resizeInput>

const move = { toSlotId: slotId, dryRun: z.boolean().optional(), ...enforceField }
export const moveSlotAllocationBody = z.strictObject({ ...move, ...reasonField }).check(needsReason)
export const moveInput = z.strictObject({ allocationId, ...move, ...writeContext }).check(needsReason)
export type MoveAllocation = z.input<typeof moveInput>

/** `allocation` is the new row on the other departure, `from` the ended one. */
export const moveResultSchema = z
  .object({
    dryRun: z.boolean(),
    allocation: slotAllocationSchema,
    from: slotAllocationSchema,
    slot: slotNumbersSchema,
    fromSlot: slotNumbersSchema,
    /** Its people: who they were on the old departure and are on the new one. */
    travelers: z.array(z.object({ from: idSchema("sltr"), to: idSchema("sltr") })),
    /** What stayed behind: places in rooms and seats, and choices of where to be picked up, dropped off or met. */
    dropped: z.object({ assignments: z.int(), pickups: z.int() }),
  })
  .meta({ id: "SlotAllocationMove" })
export type MoveResult = z.output<typeof moveResultSchema>
