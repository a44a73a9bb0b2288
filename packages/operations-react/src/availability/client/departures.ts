import type { HistoryEvent } from "../../events/types.js"
import { type CallOptions, call, type Feed, query, via } from "../../kernel/core/index.js"
import type { GetCalendar, GetDayBoard, GetDepartureHistory } from "../inputs.js"
import type { CalendarDay, DayBoard, DepartureIssue, DepartureSummary, SlotId } from "../types.js"
import type { Api } from "./api.js"

export interface DepartureCalls {
  /** One row per local date (and product, when grouped), empty dates included. */
  getCalendar(input: GetCalendar, options?: CallOptions): Promise<CalendarDay[]>
  /** Every departure that covers a date in its own zone. */
  getDayBoard(input: GetDayBoard, options?: CallOptions): Promise<DayBoard>
  getDepartureSummary(input: { slotId: SlotId }, options?: CallOptions): Promise<DepartureSummary>
  getDepartureIssues(input: { slotId: SlotId }, options?: CallOptions): Promise<DepartureIssue[]>
  /** Newest first; `before` is the `nextCursor` of the page before. */
  getDepartureHistory(input: GetDepartureHistory, options?: CallOptions): Promise<Feed<HistoryEvent>>
}

export const departureCalls = (api: Api): DepartureCalls => ({
  getCalendar: (input, o) => call(api.calendar.$get({ query: query(input) }, via(o))),
  getDayBoard: (input, o) => call(api.day.$get({ query: query(input) }, via(o))),
  getDepartureSummary: ({ slotId: id }, o) => call(api.slots[":id"].summary.$get({ param: { id } }, via(o))),
  getDepartureIssues: ({ slotId: id }, o) => call(api.slots[":id"].issues.$get({ param: { id } }, via(o))),
  getDepartureHistory: ({ slotId: id, ...rest }, o) => call(api.slots[":id"].history.$get({ param: { id }, query: query(rest) }, via(o))),
})
