import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { assignmentConflict } from "../errors.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { lockDeparture, readVersion } from "../slot.js"
import { type AppliedMove, type AssignmentResult, type AssignTravelers, assignTravelersInput } from "./contract.js"
import type { WantedPlace } from "./place/change.js"
import { placeTravelers } from "./place/place.js"
import type { PlaceState } from "./place/state.js"

type Move = z.output<typeof assignTravelersInput>["moves"][number]

/** Where a traveler is that the move speaks of: in the family and segment of where they go, else of what they leave. */
function actualOf(move: Move, state: PlaceState): string | null {
  const places = state.people.find(({ id }) => id === move.travelerId)?.places ?? []
  const named = move.resourceId ?? (move.family === undefined ? move.expectedResourceId : undefined)
  const resource = state.manifest.resources.find(({ id }) => id === named)
  const family = resource?.family ?? move.family
  const segment = resource?.segment ?? move.segment ?? ""
  return places.find((place) => place.family === family && place.segment === segment)?.resourceId ?? null
}

/** Throws unless everybody is where the caller saw them. */
const expectationsOf = (slotId: string, moves: readonly Move[]) => (state: PlaceState) => {
  const conflicts = moves.flatMap((move) => {
    const actual = actualOf(move, state)
    return move.expectedResourceId === undefined || move.expectedResourceId === actual
      ? []
      : [{ travelerId: move.travelerId, expected: move.expectedResourceId, actual }]
  })
  if (conflicts.length > 0) throw assignmentConflict({ slotId, conflicts })
}

/** A move that takes a place away may name it by the resource alone. */
function wantedOf(moves: readonly Move[], state: Pick<PlaceState, "manifest">): WantedPlace[] {
  return moves.map(({ travelerId, resourceId: to, family, segment, expectedResourceId, pinned }) => {
    const left = to === null && family === undefined ? state.manifest.resources.find(({ id }) => id === expectedResourceId) : undefined
    return { travelerId, to, family: family ?? left?.family, segment: segment ?? left?.segment, pinned }
  })
}

function requireOnePlaceEach(wanted: readonly WantedPlace[], { manifest }: Pick<PlaceState, "manifest">): void {
  const known = new Map(manifest.resources.map((resource) => [resource.id as string, resource]))
  const seen = new Set<string>()
  for (const [index, { travelerId, to, family, segment = "" }] of wanted.entries()) {
    const resource = to === null ? undefined : known.get(to)
    const key = [travelerId, resource?.family ?? family, resource?.segment ?? segment].join("\t")
    if (seen.has(key))
      throw invalidRequest({
        violations: [{ path: `moves.${index}`, message: "The same traveler stands twice in one family and segment." }],
      })
    seen.add(key)
  }
}

const count = (moves: readonly AppliedMove[], is: (move: AppliedMove) => boolean) => moves.filter(is).length

/**
 * Moves travelers between rooms or seats of a departure, all or none. The end state is judged, so freeing and filling one bed, or swapping
 * two people, works in any order. Throws `slot_not_found`, `traveler_not_on_slot`, `assignment_conflict` (somebody is elsewhere than
 * expected, or the departure has a newer `version`), `assignment_pinned`, `resource_capacity_exhausted` and the other refusals of the
 * capacity check, `room_rule_violation` (unless `override` gives a reason). Six statements at most, whatever the number of moves.
 */
export async function assignTravelers(db: OperationsDb, input: AssignTravelers): Promise<AssignmentResult> {
  const parsed = parseInput(assignTravelersInput, input)
  const { slotId, moves, source = "person", override, expectedVersion, dryRun = false, ...context } = parsed
  return rehearse(db, dryRun, async (tx) => {
    await lockDeparture(tx, slotId)
    if (expectedVersion !== undefined) await requireVersion(tx, slotId, expectedVersion)
    const placed = await placeTravelers(tx, { slotId, source, override, ...plan(slotId, moves) }, context)
    const manifest = await getSlotResourceAvailability(tx, { slotId, now: context.now })
    const all = placed.moves
    const [assigned, unassigned] = [count(all, ({ from }) => from === null), count(all, ({ to }) => to === null)]
    const moved = all.length - assigned - unassigned
    const unchanged = moves.length - placed.changes.length
    return { dryRun, assigned, moved, unassigned, unchanged, moves: all, warnings: placed.warnings, manifest }
  })
}

async function requireVersion(tx: OperationsDb, slotId: Id<"avsl">, expectedVersion: string | null): Promise<void> {
  const version = await readVersion(tx, slotId)
  if (expectedVersion !== version) throw assignmentConflict({ slotId, conflicts: [], expectedVersion, version })
}

function plan(slotId: string, moves: readonly Move[]) {
  const expect = expectationsOf(slotId, moves)
  return {
    travelerIds: moves.map(({ travelerId }) => travelerId),
    resourceIds: moves.flatMap(({ resourceId, expectedResourceId }) => resourceId ?? expectedResourceId ?? []),
    wanted: (state: PlaceState) => {
      expect(state)
      const wanted = wantedOf(moves, state)
      requireOnePlaceEach(wanted, state)
      return wanted
    },
  }
}
