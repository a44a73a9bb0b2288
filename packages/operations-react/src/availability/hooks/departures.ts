"use client"
import { type ReadHookOptions, type ReadPagesOptions, useFromCore, useRead, useReadPages } from "../../kernel/hooks/index.js"
import type { GetCalendar, GetDayBoard, GetDepartureHistory } from "../inputs.js"
import { availabilityQueries } from "../queries.js"
import type { CalendarDay, DayBoard, DepartureIssue, DepartureSummary, SlotId } from "../types.js"

/** One row per local date (and product, when grouped), empty dates included. */
export const useCalendar = <Selected = CalendarDay[]>(input: GetCalendar, options?: ReadHookOptions<CalendarDay[], Selected>) =>
  useRead(useFromCore(availabilityQueries).calendar.list(input), options)
/** Every departure that covers a date in its own zone. */
export const useDayBoard = <Selected = DayBoard>(input: GetDayBoard, options?: ReadHookOptions<DayBoard, Selected>) =>
  useRead(useFromCore(availabilityQueries).days.detail(input), options)
export const useDepartureSummary = <Selected = DepartureSummary>(slotId: SlotId, options?: ReadHookOptions<DepartureSummary, Selected>) =>
  useRead(useFromCore(availabilityQueries).slots.summary(slotId), options)
export const useDepartureIssues = <Selected = DepartureIssue[]>(slotId: SlotId, options?: ReadHookOptions<DepartureIssue[], Selected>) =>
  useRead(useFromCore(availabilityQueries).slots.issues(slotId), options)
/** The story of a departure and everything on it, newest first, page by page. */
export const useDepartureHistory = (
  slotId: SlotId,
  query: Omit<GetDepartureHistory, "slotId" | "before"> = {},
  options?: ReadPagesOptions,
) => useReadPages(useFromCore(availabilityQueries).slots.history(slotId, query), options)
