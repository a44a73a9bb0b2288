import type { ItemChange } from "../../../../kernel/models/command-stack.js"
import type { Board } from "./board.js"
import type { Move } from "./verdict.js"

const placeOf = (board: Board, travelerId: string) => board.placements.get(travelerId)?.resourceId ?? null

/** Everybody named goes to one place, or nowhere. */
export const movesTo = (travelerIds: readonly string[], resourceId: string | null): Move[] =>
  [...new Set(travelerIds)].map((travelerId) => ({ travelerId, resourceId }))

/** Two people change places. */
export const swapOf = (board: Board, one: string, other: string): Move[] => [
  { travelerId: one, resourceId: placeOf(board, other) },
  { travelerId: other, resourceId: placeOf(board, one) },
]

/** Moves as changes that can be taken back; those that move nobody are left out. */
export const changesOf = (board: Board, moves: readonly Move[]): ItemChange<string | null>[] =>
  moves
    .map(({ travelerId, resourceId }) => ({ item: travelerId, before: placeOf(board, travelerId), after: resourceId }))
    .filter(({ before, after }) => before !== after)

/** Changes as the server takes them: where each goes, and where each must be found. */
export const requestOf = ({ family, segment }: Pick<Board, "family" | "segment">, changes: readonly ItemChange<string | null>[]) =>
  changes.map(({ item, before, after }) => ({ travelerId: item, resourceId: after, expectedResourceId: before, family, segment }))
