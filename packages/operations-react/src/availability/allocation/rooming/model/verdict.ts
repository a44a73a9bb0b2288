import { evaluateRoomRules, type RuleViolation } from "@voyant-travel/operations/availability/contract"
import type { Board } from "./board.js"

/**
 * What would become of a move, by the rules of the server itself: `fits`; `warns` where it passes with an advice;
 * `needs_reason` where only an override passes; `refused` where nothing does; `same` where nobody would move.
 */
export type VerdictOutcome = "same" | "fits" | "warns" | "needs_reason" | "refused"

export interface Verdict {
  readonly outcome: VerdictOutcome
  /** What speaks against it, hardest first. */
  readonly violations: readonly RuleViolation[]
  /** How many of the people asked for could be placed. */
  readonly room: number
}

export interface Move {
  readonly travelerId: string
  readonly resourceId: string | null
}

/** Judges a set of moves on what the board shows. */
export function verdictOf(board: Board, moves: readonly Move[]): Verdict {
  const real = moves.filter(({ travelerId, resourceId }) => (board.placements.get(travelerId)?.resourceId ?? null) !== resourceId)
  const targets = new Set(real.flatMap(({ resourceId }) => resourceId ?? []))
  const room = [...targets].reduce((sum, id) => sum + freeIn(board, id, real), 0)
  if (real.length === 0) return { outcome: "same", violations: [], room }
  const violations = violationsOf(board, real)
  return { outcome: outcomeOf(violations), violations, room }
}

/** Places that these moves would find in a room: what is free, and what they free themselves. */
function freeIn(board: Board, placeId: string, moves: readonly Move[]): number {
  const place = board.places.get(placeId)
  if (!place) return 0
  const leaving = moves.filter(({ travelerId }) => board.placements.get(travelerId)?.resourceId === placeId).length
  return place.available + leaving
}

function outcomeOf([worst]: readonly RuleViolation[]): VerdictOutcome {
  if (!worst) return "fits"
  return worst.level === "hard" ? "refused" : worst.level === "blocking" ? "needs_reason" : "warns"
}

/** Only the rooms that are joined or left are judged, and the groups of those who move. */
function violationsOf(board: Board, moves: readonly Move[]): RuleViolation[] {
  const going = new Map(moves.map(({ travelerId, resourceId }) => [travelerId, resourceId]))
  const rooms = new Set(moves.flatMap(({ travelerId, resourceId }) => [resourceId, board.placements.get(travelerId)?.resourceId ?? null]))
  const groups = new Set(moves.map(({ travelerId }) => board.people.get(travelerId)?.sharingGroupId ?? null))
  const concerned = [...board.people.values()].filter((person) => {
    const at = board.placements.get(person.id)?.resourceId
    return (
      going.has(person.id) || (at !== undefined && rooms.has(at)) || (person.sharingGroupId != null && groups.has(person.sharingGroupId))
    )
  })
  const before = concerned.flatMap(({ id }) => {
    const at = board.placements.get(id)
    return at ? [{ travelerId: id, resourceId: at.resourceId }] : []
  })
  const after = [
    ...before.filter(({ travelerId }) => !going.has(travelerId)),
    ...moves.flatMap(({ travelerId, resourceId }) => (resourceId === null ? [] : [{ travelerId, resourceId }])),
  ]
  return evaluateRoomRules({
    resources: [...board.places.values()],
    travelers: concerned,
    placements: after,
    before,
    moved: [...going.keys()],
  })
}
