import { type CallOptions, call, callFile, type DownloadedFile, type Page, query, via } from "../../kernel/core/index.js"
import type * as inputs from "../inputs.js"
import type { AssetResourceId, CalendarFeed, CreatedCalendarFeed, DispatchBoard, DriverHours, DriverSheet } from "../types.js"
import type { Api } from "./api.js"

export interface BoardCalls {
  /** All dispatches of a day with lanes, conflicts and counts, in one answer. */
  getDispatchBoard(input: inputs.GetDispatchBoard, options?: CallOptions): Promise<DispatchBoard>
  /** The runs of one driver. */
  getDriverSheet(input: inputs.GetDriverSheet, options?: CallOptions): Promise<DriverSheet>
  /** The same as a page to print. */
  renderDriverSheet(input: inputs.RenderDriverSheet, options?: CallOptions): Promise<DownloadedFile>
  /** Whether a driver keeps the driving and rest times. */
  checkDriverHours(input: inputs.CheckDriverHours, options?: CallOptions): Promise<DriverHours>
  /** The dispatches of some days, or everybody on them, as a CSV file. */
  exportJobSheet(input: inputs.ExportJobSheet, options?: CallOptions): Promise<DownloadedFile>
  listCalendarFeeds(filters?: inputs.ListCalendarFeeds, options?: CallOptions): Promise<Page<CalendarFeed>>
  /** Makes the calendar of a driver or guide, or gives it a new address: the old one dies. The address is told this once. */
  createCalendarFeed(input: inputs.CreateCalendarFeed, options?: CallOptions): Promise<CreatedCalendarFeed>
  revokeCalendarFeed(input: inputs.RevokeCalendarFeed, options?: CallOptions): Promise<{ resourceId: AssetResourceId }>
}

export const boardCalls = ({ "dispatch-board": board, "calendar-feeds": feeds, "job-sheet.csv": jobs, drivers }: Api): BoardCalls => ({
  getDispatchBoard: (input, o) => call(board.$get({ query: query(input) }, via(o))),
  checkDriverHours: ({ driverId: id, ...rest }, o) => call(drivers[":id"].hours.$get({ param: { id }, query: query(rest) }, via(o))),
  exportJobSheet: (input, o) => callFile(jobs.$get({ query: query(input) }, via(o))),
  listCalendarFeeds: (filters, o) => call(feeds.$get({ query: query(filters) }, via(o))),
  createCalendarFeed: (json, o) => call(feeds.$post({ json }, via(o))),
  revokeCalendarFeed: (param, o) => call(feeds[":resourceId"].$delete({ param }, via(o))),
  getDriverSheet: ({ driverId: id, ...rest }, o) => call(drivers[":id"].sheet.$get({ param: { id }, query: query(rest) }, via(o))),
  renderDriverSheet: ({ driverId: id, ...rest }, o) =>
    callFile(drivers[":id"]["sheet.html"].$get({ param: { id }, query: query(rest) }, via(o))),
})
