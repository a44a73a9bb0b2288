import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { materializeResourceAllocations } from "../../resources/index.js"
import { materializeFreshSlots } from "../allocation/template/materialize/slots.js"
import { attachPickups } from "../pickup/attach/attach.js"
import { createSlotInput, type Slot } from "./contract.js"
import { type DerivedColumns, deriveColumns, type SlotIntent } from "./derive.js"
import { nonexistentLocalTime, slotTimesInconsistent } from "./errors.js"
import { getSlot } from "./get.js"
import { availabilitySlots } from "./schema.js"

const input = createSlotInput
  .extend(writeContext)
  .refine(({ startTimeLocal, durationMinutes, endTimeLocal }) => startTimeLocal || !(durationMinutes || endTimeLocal), {
    path: ["startTimeLocal"],
    message: "A duration or an end time needs a start time; an all-day departure takes its length from days.",
  })
type Input = Omit<z.output<typeof input>, "facilityId">

/** A departure made by hand. */
export type CreateSlotInput = z.input<typeof input>

const contextOf = ({ now, actor, reason, correlationId }: WriteContext): WriteContext => ({ now, actor, reason, correlationId })

const intentOf = (slot: Input): SlotIntent => ({
  timezone: slot.timezone,
  dateLocal: slot.dateLocal,
  startTimeLocal: slot.startTimeLocal ?? null,
  durationMinutes: slot.durationMinutes ?? null,
  endTimeLocal: slot.endTimeLocal ?? null,
  days: slot.days ?? 1,
  nights: slot.nights ?? null,
  capacityPax: slot.capacityPax ?? null,
  minPax: slot.minPax ?? null,
  minPaxDecisionMinutes: slot.minPaxDecisionMinutes ?? null,
  cutoffMinutes: slot.cutoffMinutes ?? null,
  earlyBookingLimitMinutes: slot.earlyBookingLimitMinutes ?? null,
  placeId: slot.placeId ?? null,
})

function timesOf(slot: Input): DerivedColumns {
  const derived = deriveColumns(intentOf(slot))
  const startLocal = slot.startTimeLocal ? `${slot.dateLocal}T${slot.startTimeLocal}` : slot.dateLocal
  if (!derived.ok) {
    if (derived.reason === "end_before_start") throw slotTimesInconsistent({ startLocal })
    const { timezone, startTimeLocal } = slot
    const refusal = nonexistentLocalTime({ timezone, local: startLocal, reason: derived.reason })
    throw refusingField(refusal, startTimeLocal ? "startTimeLocal" : "dateLocal")
  }
  const { startsAt } = derived.columns
  if (slot.startsAt && slot.startsAt.getTime() !== startsAt.getTime())
    throw slotTimesInconsistent({ startLocal, startsAt: startsAt.toISOString() })
  return derived.columns
}

/**
 * Makes one departure by hand, without a rule; the server computes its instants from the local values, which rules never overwrite.
 * It gets the rooms and seats of its option's templates, as a generated one does.
 * Throws `timezone_invalid`, `nonexistent_local_time`, `slot_times_inconsistent`, `place_not_found`.
 */
export async function createSlot(db: OperationsDb, raw: CreateSlotInput): Promise<Slot> {
  const given = withPlaceId(parseInput(input, raw))
  const { productId, optionId = null, label = null, notes = null, metadata = {}, materializeResources = true } = given
  return translating({}, () =>
    db.transaction(async (tx) => {
      const times = timesOf(await withRequiredPlace(tx, given))
      const stamps = given.now ? { createdAt: given.now, updatedAt: given.now } : {}
      const [row] = await tx
        .insert(availabilitySlots)
        .values({ ...times, ...stamps, productId, optionId, label, notes, metadata })
        .returning({ id: availabilitySlots.id })
      const slotId = row?.id as Slot["id"]
      await materializeResourceAllocations(tx, { ...contextOf(given), slotIds: [slotId] })
      const slot = await getSlot(tx, { slotId, now: given.now })
      const { sellability: _computed, ...after } = slot
      await recordEvents(tx, given, [
        {
          type: "availability.slot.created",
          subject: slot.id,
          touches: [productId, optionId, slot.placeId],
          after: JSON.parse(JSON.stringify(after)),
          data: { slotId: slot.id, productId, startsAt: slot.startsAt.toISOString() },
        },
      ])
      if (given.attachPickups ?? true) await attachPickups(tx, [slot], given)
      if (materializeResources && optionId !== null) await materializeFreshSlots(tx, [slot.id], given)
      return slot
    }),
  )
}
