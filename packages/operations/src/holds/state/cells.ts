import { holdNightMissing, holdUnitsUnavailable } from "../errors.js"
import type { Cell } from "../grid/movement.js"
import type { HoldNight, ResourceHold } from "../hold/contract.js"

interface Span {
  from?: string | undefined
  to?: string | undefined
}

const within =
  ({ from, to }: Span) =>
  ({ night }: HoldNight) =>
    (from === undefined || night >= from) && (to === undefined || night < to)

/** What remains of the grid between `from` and `to` (the end is not included), night by night. */
export const remainingCells = (
  hold: ResourceHold,
  span: Span,
  units: (night: HoldNight) => number = ({ remaining }) => remaining,
): Cell[] =>
  hold.nights
    .filter(within(span))
    .map((night) => ({ night: night.night, unitId: night.unitId, units: units(night) }))
    .filter(({ units: many }) => many > 0)

const keyOf = ({ night, unitId }: { night: string; unitId: string }) => `${night} ${unitId}`

/** Refuses cells that the hold does not have, or of which too little remains. Throws `hold_night_missing`, `hold_units_unavailable`. */
export function requireCells(hold: ResourceHold, cells: readonly Cell[]): void {
  const grid = new Map(hold.nights.map((night) => [keyOf(night), night]))
  const missing = cells.filter((cell) => !grid.has(keyOf(cell)))
  if (missing.length > 0) throw holdNightMissing({ id: hold.id, nights: missing.map(({ night }) => night) })
  const violations = cells.flatMap((cell) => {
    const remaining = grid.get(keyOf(cell))?.remaining ?? 0
    const { night, unitId, units: wanted } = cell
    return wanted > remaining ? [{ code: "hold_units_unavailable", night, unitId, remaining, wanted }] : []
  })
  const [first] = violations
  if (!first) return
  const { code: _code, ...worst } = first
  throw holdUnitsUnavailable({ ...worst, violations })
}

export const unitsOf = (cells: readonly Cell[]) => cells.reduce((sum, { units }) => sum + units, 0)
