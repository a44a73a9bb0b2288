import type { BoardDispatch, DispatchBoard } from "../../types.js"
import type { BoardSearch } from "./search.js"

/** What a run can be found by: all that its row says. */
const textOf = (row: BoardDispatch) =>
  [row.pickupName, row.pickupText, row.dropoffName, row.dropoffText, row.vehicleName, row.driverName, row.operatorName]
    .concat([row.transportNumber, row.greetingSign, ...row.bookingIds, ...row.assignments.map(({ name }) => name)])
    .filter(Boolean)
    .join(" ")
    .toLocaleLowerCase()

/** The rows of a view, drafts without a time last: sifted here, because the day is here whole. */
export function rowsOf(board: DispatchBoard, { status, lateness, open }: BoardSearch, q?: string): BoardDispatch[] {
  const wanted = q?.trim().toLocaleLowerCase() ?? ""
  return [...board.dispatches, ...board.untimed].filter(
    (row) =>
      (status.length === 0 || status.includes(row.status)) &&
      (!lateness || row.lateness.state === lateness) &&
      (!open || row.missingRoles.length > 0) &&
      (wanted === "" || textOf(row).includes(wanted)),
  )
}
