import { type CallOptions, call, callFile, type DownloadedFile, query, via } from "../../kernel/core/index.js"
import type * as inputs from "../inputs.js"
import type { DispatchBoard, DriverSheet } from "../types.js"
import type { Api } from "./api.js"

export interface BoardCalls {
  /** All dispatches of a day with lanes, conflicts and counts, in one answer. */
  getDispatchBoard(input: inputs.GetDispatchBoard, options?: CallOptions): Promise<DispatchBoard>
  /** The runs of one driver. */
  getDriverSheet(input: inputs.GetDriverSheet, options?: CallOptions): Promise<DriverSheet>
  /** The same as a page to print. */
  renderDriverSheet(input: inputs.RenderDriverSheet, options?: CallOptions): Promise<DownloadedFile>
}

export const boardCalls = ({ "dispatch-board": board, drivers }: Api): BoardCalls => ({
  getDispatchBoard: (input, o) => call(board.$get({ query: query(input) }, via(o))),
  getDriverSheet: ({ driverId: id, ...rest }, o) => call(drivers[":id"].sheet.$get({ param: { id }, query: query(rest) }, via(o))),
  renderDriverSheet: ({ driverId: id, ...rest }, o) =>
    callFile(drivers[":id"]["sheet.html"].$get({ param: { id }, query: query(rest) }, via(o))),
})
