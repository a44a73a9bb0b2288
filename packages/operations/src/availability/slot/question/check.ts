import { eq } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { AllocationViolation, AllocationViolationCode } from "../../allocation/manifest/contract.js"
import { readManifests } from "../../allocation/manifest/read.js"
import { validateSlotAllocationCapacity } from "../../allocation/manifest/validate.js"
import type { Allocations } from "../../allocation/values.js"
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

const roomSentences: Record<AllocationViolationCode, (violation: AllocationViolation) => string> = {
  allocation_family_conflict: () => "One traveler can have one room and one seat in each part of the tour.",
  resource_blocked: ({ kind }) => `The ${kind} is blocked.`,
  resource_capacity_exhausted: ({ kind, available }) => `The ${kind} has ${available} places left.`,
  resource_kind_mismatch: ({ actualKind, kind }) => `It is a ${actualKind}, not a ${kind}.`,
  resource_not_assignable: ({ kind }) => `The ${kind} has seats of its own.`,
  resource_not_on_slot: ({ resourceId }) => `${resourceId} is not on this departure.`,
  slot_capacity_exceeded: () => "No place is left.",
}

/** What stands against these rooms and seats; one statement, and none where nothing is asked. */
async function roomViolations(db: OperationsDb, slotId: string, allocations: Allocations, now?: Date): Promise<AvailabilityViolation[]> {
  if (Object.keys(allocations).length === 0) return []
  const manifest = (await readManifests(db, [slotId], now))[slotId]
  if (!manifest) return []
  const { violations } = validateSlotAllocationCapacity(manifest, { allocations })
  return violations.map((violation) => ({ ...violation, message: roomSentences[violation.code](violation) }))
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
 * `allocateSlot` for so many would succeed, and with `allocations` a traveler would get these rooms and seats. A question: it throws for no departure, not even for one that does not exist.
 */
export async function checkOperationalAvailability(db: OperationsDb, input: CheckAvailability): Promise<OperationalAvailability> {
  const { slotId, pax = 1, allocations = {}, now } = parseInput(checkAvailabilityInput, input)
  const [slot] = await readSlots(db, { where: eq(availabilitySlots.id, slotId), pax, now })
  if (!slot) return unknown(slotId)
  const { sellability, capacityPax, remainingPax, availablePax } = slot
  const ofSale = sellability.reasons.map((reason) => violationOf(slot, reason, pax))
  const violations = [...ofSale, ...(await roomViolations(db, slotId, allocations, now))]
  return { ok: violations.length === 0, violations, slot, unlimited: capacityPax === null, capacityPax, remainingPax, availablePax }
}
