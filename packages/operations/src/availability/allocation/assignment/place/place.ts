import type { WriteContext } from "../../../../kernel/context.js"
import type { OperationsDb } from "../../../../kernel/database.js"
import { reclaimLapsedHolds } from "../../../slot-allocation/settle/reclaim.js"
import { assignmentPinned, travelerNotOnSlot } from "../../errors.js"
import type { RuleViolation } from "../../rules/contract.js"
import type { TravelerAssignmentSource } from "../../words.js"
import type { AppliedMove } from "../contract.js"
import { changesOf, moves, type PlaceChange, type WantedPlace } from "./change.js"
import { judgeRules, requireCapacity, requireRules } from "./judge.js"
import { type PlaceState, readPlaceState } from "./state.js"
import { writePlaces } from "./write.js"

export interface Placement {
  slotId: string
  /** Whom it concerns, and the rooms or seats that are named. */
  travelerIds: readonly string[]
  resourceIds: readonly string[]
  /** What is wanted, told by the state; throws where that is not what the caller saw. */
  wanted: (state: PlaceState) => readonly WantedPlace[]
  source: TravelerAssignmentSource
  override?: { reason: string }
}

export interface Placed {
  changes: PlaceChange[]
  moves: AppliedMove[]
  warnings: RuleViolation[]
}

/** A pinned traveler stays, unless the move says so or gives a reason. */
function requireUnpinned({ slotId, override }: Placement, wanted: readonly WantedPlace[], changes: readonly PlaceChange[]): void {
  if (override) return
  const freed = new Set(wanted.filter(({ pinned }) => pinned === false).map(({ travelerId }) => travelerId))
  const pinned = changes.filter((change) => moves(change) && change.from?.pinned && !freed.has(change.travelerId))
  if (pinned.length > 0) throw assignmentPinned({ slotId, travelerIds: [...new Set(pinned.map(({ travelerId }) => travelerId))].sort() })
}

const waivedFor = (change: PlaceChange, waived: readonly RuleViolation[]): string[] => [
  ...new Set(
    waived
      .filter(
        ({ resourceId, travelerIds }) => travelerIds.includes(change.travelerId) || (resourceId !== null && resourceId === change.to?.id),
      )
      .map(({ code }) => code),
  ),
]

const appliedOf = (change: PlaceChange, waived: readonly RuleViolation[]): AppliedMove => ({
  travelerId: change.travelerId as AppliedMove["travelerId"],
  kind: change.kind,
  family: change.family,
  segment: change.segment,
  from: (change.from?.resourceId ?? null) as AppliedMove["from"],
  to: change.to?.id ?? null,
  waived: change.to ? waivedFor(change, waived) : [],
})

/**
 * Puts travelers of a departure where they are wanted; every path that places people goes through here. The end state is judged: what is
 * freed and filled in one call fits in any order. The caller has locked the departure. Nobody concerned = nothing is read.
 */
export async function placeTravelers(tx: OperationsDb, placement: Placement, context: WriteContext): Promise<Placed> {
  const { slotId, source, override, resourceIds } = placement
  const travelerIds = [...new Set(placement.travelerIds)]
  if (travelerIds.length === 0) return { changes: [], moves: [], warnings: [] }
  const state = await readPlaceState(tx, slotId, { travelerIds, resourceIds }, context.now)
  const known = new Set(state.people.map(({ id }) => id))
  const strangers = travelerIds.filter((id) => !known.has(id))
  if (strangers.length > 0) throw travelerNotOnSlot({ slotId, ids: strangers })
  const wanted = placement.wanted(state)
  const changes = changesOf(wanted, state)
  requireUnpinned(placement, wanted, changes)
  requireCapacity(slotId, wanted, changes, state)
  const { warnings, waived } = requireRules(slotId, judgeRules(changes, state), override !== undefined)
  const applied = changes.map((change) => appliedOf(change, waived))
  if (changes.length === 0) return { changes, moves: [], warnings }
  if (state.lapsed) await reclaimLapsedHolds(tx, [slotId], context)
  await writePlaces(tx, { slotId, changes, applied, source, override, context })
  return { changes, moves: applied.filter((_, index) => moves(changes[index] as PlaceChange)), warnings }
}
