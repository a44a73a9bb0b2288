import { eq } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { Slot } from "../contract.js"
import { readSlots } from "../read.js"
import { availabilitySlots } from "../schema.js"
import type { SellabilityReason } from "../words.js"
import { type AvailabilityViolation, type CheckAvailability, checkAvailabilityInput, type OperationalAvailability } from "./contract.js"

const sentences: Record<SellabilityReason, (slot: Slot) => string> = {
  slot_cancelled: () => "The departure is cancelled.",
  slot_closed: () => "The departure is closed for sale.",
  closed_out: () => "A closeout stops sales on its date.",
  departed: () => "The departure has left.",
  past_cutoff: ({ cutoffAt }) => `Sales ended at ${cutoffAt.toISOString()}.`,
  too_early: ({ opensAt }) => `Sales open at ${opensAt?.toISOString()}.`,
  sold_out: () => "No place is left.",
  insufficient_capacity: ({ availablePax }) => `Only ${availablePax} ${availablePax === 1 ? "place is" : "places are"} left.`,
}

function violationOf(slot: Slot, code: SellabilityReason, requested: number): AvailabilityViolation {
  const message = sentences[code](slot)
  if (code === "closed_out") return { code, message, closeoutIds: slot.sellability.closeoutIds }
  if (code !== "sold_out" && code !== "insufficient_capacity") return { code, message }
  const remaining = Math.max(slot.availablePax ?? 0, 0)
  return { code, message, requested, remaining, shortBy: requested - remaining }
}

const unknown = (slotId: string): OperationalAvailability => ({
  ok: false,
  violations: [{ code: "slot_not_found", message: `There is no departure ${slotId}.` }],
  slot: null,
  unlimited: false,
  capacityPax: null,
  remainingPax: null,
  availablePax: null,
})

/**
 * Asks whether `pax` places (1 unless given) of a departure can be sold at this instant. `ok` is true exactly when `holdSlot` and
 * `allocateSlot` for so many would succeed. A question: it throws for no departure, not even for one that does not exist.
 */
export async function checkOperationalAvailability(db: OperationsDb, input: CheckAvailability): Promise<OperationalAvailability> {
  const { slotId, pax = 1, now } = parseInput(checkAvailabilityInput, input)
  const [slot] = await readSlots(db, { where: eq(availabilitySlots.id, slotId), pax, now })
  if (!slot) return unknown(slotId)
  const { sellability, capacityPax, remainingPax, availablePax } = slot
  const violations = sellability.reasons.map((reason) => violationOf(slot, reason, pax))
  return { ok: sellability.sellable, violations, slot, unlimited: capacityPax === null, capacityPax, remainingPax, availablePax }
}
