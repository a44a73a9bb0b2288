import type { SellabilityReason } from "../words.js"
import type { SlotExplanation } from "./contract.js"

type Hold<Instant> = Omit<SlotExplanation["holds"][number], "expiresAt"> & { expiresAt: Instant }

/** What is known of a departure; instants are text as they come from the database. */
export type Facts<Instant> = Omit<
  SlotExplanation,
  "slotId" | "pax" | "sellable" | "wouldSucceed" | "startsAt" | "cutoffAt" | "opensAt" | "holds"
> & {
  startsAt: Instant
  cutoffAt: Instant
  opensAt: Instant | null
  holds: Hold<Instant>[]
}

const ofNumbers: readonly SellabilityReason[] = ["sold_out", "insufficient_capacity"]
const maxPax = 100_000

/** When enough holds will have lapsed for `pax`; null = never. Holds come in the order in which they lapse. */
function freeAt(free: number, holds: Hold<Date>[], pax: number): Date | null {
  let places = free
  for (const hold of holds) {
    places += hold.pax
    if (places >= pax) return hold.expiresAt
  }
  return null
}

function later(facts: Facts<Date>, pax: number): Date | null {
  const free = facts.availablePax ?? pax
  const opens = facts.reasons.includes("too_early") ? facts.opensAt : null
  const frees = free < pax ? freeAt(free, facts.holds, pax) : opens
  if (!frees) return null
  const at = opens && opens > frees ? opens : frees
  return at < facts.cutoffAt ? at : null
}

/** The greatest number that sells now, and each single change that would let `pax` be sold. */
export function wouldSucceed(facts: Facts<Date>, pax: number): SlotExplanation["wouldSucceed"] {
  const { reasons, availablePax, bookedPax, heldPax, lapsedPax } = facts
  const only = (...allowed: SellabilityReason[]) => reasons.length > 0 && reasons.every((reason) => allowed.includes(reason))
  const result: SlotExplanation["wouldSucceed"] = {}
  if (reasons.every((reason) => ofNumbers.includes(reason)) && availablePax !== null && availablePax > 0)
    result.pax = Math.min(availablePax, maxPax)
  const at = only("too_early", ...ofNumbers) ? later(facts, pax) : null
  if (at) result.at = at
  if (only(...ofNumbers)) result.capacityPax = bookedPax + heldPax - lapsedPax + pax
  if (only("closed_out")) result.reopen = facts.closeouts.map(({ id }) => id)
  return result
}
