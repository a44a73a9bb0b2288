import type { Id } from "../../kernel/ids.js"
import { type Blocking, blockingCloseout } from "../closeout/blocking.js"
import { identityOf, type StandingSlot, standingOf } from "../rule/drift.js"
import type { PlannedSlot, SlotPlan } from "../rule/plan.js"
import type { RuleGeneration, SkippedStart } from "./contract.js"

export interface Circumstances {
  closeouts: readonly Blocking[]
  /** The rule's departures within the span, as they stand. */
  standing: readonly StandingSlot[]
  now: Date
  /** Starts up to here have departed; null = past starts are wanted too. */
  departedBy: Date | null
}

export interface Sorted {
  create: PlannedSlot[]
  existing: RuleGeneration["existing"]
  skipped: SkippedStart[]
  /** Starts of the plan that exist or are to be created, in order. */
  wanted: { slot: PlannedSlot; exists: boolean }[]
}

/** An all-day departure is under way until it ends, a timed one has departed when it starts. */
export const departsAt = ({ allDay, startsAt, endsAt }: PlannedSlot): Date => (allDay && endsAt) || startsAt

/** Why a planned departure is not made, if it is not. Pure. */
export function refusalOf(slot: PlannedSlot, { closeouts, departedBy }: Pick<Circumstances, "closeouts" | "departedBy">) {
  const closeout = blockingCloseout(closeouts, slot)
  if (closeout) return { reason: "closed_out" as const, closeoutId: closeout.id satisfies Id<"avcl"> }
  if (departedBy && departsAt(slot) <= departedBy) return { reason: "departed" as const }
  return null
}

/** Sorts a plan into what is created, what is there already and what is left out. What exists is never judged again. Pure. */
export function sortOut(plan: SlotPlan, circumstances: Circumstances): Sorted {
  const { standing, now } = circumstances
  const planned = new Map(plan.slots.map((slot) => [slot.originalStart, slot]))
  const existing = { unchanged: 0, customised: 0, cancelled: 0, drifted: 0 }
  for (const slot of standing) existing[standingOf(slot, planned.get(identityOf(slot)), now)] += 1
  const known = new Set(standing.map(identityOf))
  const sorted: Sorted = {
    create: [],
    existing,
    skipped: plan.skipped.filter(({ originalStart }) => !known.has(originalStart ?? "")),
    wanted: [],
  }
  for (const slot of plan.slots) {
    const exists = known.has(slot.originalStart)
    const refusal = exists ? null : refusalOf(slot, circumstances)
    if (refusal) sorted.skipped.push({ originalStart: slot.originalStart, ...refusal })
    else sorted.wanted.push({ slot, exists })
    if (!exists && !refusal) sorted.create.push(slot)
  }
  sorted.skipped.sort((a, b) => (a.originalStart ?? "").localeCompare(b.originalStart ?? ""))
  return sorted
}
