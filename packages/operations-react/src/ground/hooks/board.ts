"use client"
import type { DownloadedFile, Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type * as inputs from "../inputs.js"
import { groundQueries } from "../queries.js"
import type * as types from "../types.js"
import { useCommand } from "./command.js"

/** All dispatches of a day with lanes, conflicts and counts. */
export const useDispatchBoard = <Selected = types.DispatchBoard>(
  input: inputs.GetDispatchBoard,
  options?: ReadHookOptions<types.DispatchBoard, Selected>,
) => useRead(useFromCore(groundQueries).boards.detail(input), options)
/** The runs of one driver. */
export const useDriverSheet = <Selected = types.DriverSheet>(
  input: inputs.GetDriverSheet,
  options?: ReadHookOptions<types.DriverSheet, Selected>,
) => useRead(useFromCore(groundQueries).sheets.detail(input), options)
/** The runs of one driver as a page to print. */
export const useRenderDriverSheet = <Selected = DownloadedFile>(
  input: inputs.RenderDriverSheet,
  options?: ReadHookOptions<DownloadedFile, Selected>,
) => useRead(useFromCore(groundQueries).sheets.html(input), options)
/** Whether a driver keeps the driving and rest times in a range. */
export const useCheckDriverHours = <Selected = types.DriverHours>(
  input: inputs.CheckDriverHours,
  options?: ReadHookOptions<types.DriverHours, Selected>,
) => useRead(useFromCore(groundQueries).checks.driverHours(input), options)
/** The dispatches of some days as a CSV file, or everybody on them. */
export const useExportJobSheet = <Selected = DownloadedFile>(
  input: inputs.ExportJobSheet,
  options?: ReadHookOptions<DownloadedFile, Selected>,
) => useRead(useFromCore(groundQueries).jobSheets.file(input), options)
/** Calendars of drivers and guides for a telephone. */
export const useCalendarFeeds = <Selected = Page<types.CalendarFeed>>(
  filters: inputs.ListCalendarFeeds = {},
  options?: ReadHookOptions<Page<types.CalendarFeed>, Selected>,
) => useRead(useFromCore(groundQueries).calendarFeeds.list(filters), options)
export const useCalendarFeedsInfinite = (filters: Omit<inputs.ListCalendarFeeds, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).calendarFeeds.listInfinite(filters), options)
/** Makes a calendar, or gives it a new address; the answer is the only place where the address stands. */
export const useCreateCalendarFeed = (options?: WriteOptions<inputs.CreateCalendarFeed, types.CreatedCalendarFeed>) =>
  useCommand("createCalendarFeed", (c) => c.createCalendarFeed, options)
export const useRevokeCalendarFeed = (options?: WriteOptions<inputs.RevokeCalendarFeed, { resourceId: types.AssetResourceId }>) =>
  useCommand("revokeCalendarFeed", (c) => c.revokeCalendarFeed, options)
