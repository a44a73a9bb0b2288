import type { AllocationConflict } from "../../planning/types.js"
import type { Board } from "../model/board.js"

type Shown = Pick<AllocationConflict, "code" | "severity" | "message" | "count" | "travelerIds" | "resourceIds">

/** The conflicts of the part of the tour that the board shows. Everybody who still has to be placed is one of them. */
export function conflictsOn(board: Board, conflicts: readonly AllocationConflict[]): Shown[] {
  const here = ({ resourceIds }: AllocationConflict) => resourceIds.length === 0 || resourceIds.some((id) => board.places.has(id))
  const others = conflicts.filter((one) => one.code !== "traveler_unassigned" && here(one))
  const [first, ...more] = conflicts.filter(({ code }) => code === "traveler_unassigned")
  if (!first) return others
  const travelerIds = [first, ...more].flatMap((one) => one.travelerIds).filter((id) => board.people.has(id) && !board.placements.has(id))
  return travelerIds.length === 0 ? others : [...others, { ...first, count: travelerIds.length, travelerIds }]
}

/** Travelers and places that stand in a conflict. Whoever is only still to be placed is not marked: they stand among those already. */
export const troubledBy = (conflicts: readonly Shown[]): ReadonlySet<string> =>
  new Set(
    conflicts
      .filter(({ code }) => code !== "traveler_unassigned")
      .flatMap(({ travelerIds, resourceIds }) => [...travelerIds, ...resourceIds]),
  )
