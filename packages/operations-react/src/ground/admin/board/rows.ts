import type { BoardDispatch, DispatchBoard } from "../../types.js"
import type { BoardSearch } from "./search.js"

/** What a run can be found by: all that its row says. */
const textOf = (row: BoardDispatch) =>
  [row.pickupName, row.pickupText, row.dropoffName, row.dropoffText, row.vehicleName, row.driverName, row.operatorName]
    .concat([row.transportNumber, row.greetingSign, ...row.bookingIds, ...row.assignments.map(({ name }) => name)])
    .filter(Boolean)
    .join(" ")
    .toLocaleLowerCase()

/** By driver each one's runs stand together in their order, those of nobody last. Pure. */
function sorted(rows: BoardDispatch[], sort: BoardSearch["sort"]): BoardDispatch[] {
  const way = sort?.startsWith("-") ? -1 : 1
  if (sort === "driver" || sort === "-driver")
    return rows.toSorted(({ driverName: a }, { driverName: b }) =>
      a === b ? 0 : a === null ? 1 : b === null ? -1 : way * a.localeCompare(b),
    )
  return way === 1 ? rows : rows.toReversed()
}

/** The rows of a view, drafts without a time last: sifted here, because the day is here whole. */
export function rowsOf(board: DispatchBoard, { status, lateness, open, sort }: BoardSearch, q?: string): BoardDispatch[] {
  const wanted = q?.trim().toLocaleLowerCase() ?? ""
  const shown = (row: BoardDispatch) =>
    (status.length === 0 || status.includes(row.status)) &&
    (!lateness || row.lateness.state === lateness) &&
    (!open || row.missingRoles.length > 0) &&
    (wanted === "" || textOf(row).includes(wanted))
  return [...sorted(board.dispatches.filter(shown), sort), ...board.untimed.filter(shown)]
}
