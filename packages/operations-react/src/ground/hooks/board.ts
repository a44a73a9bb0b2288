"use client"
import type { DownloadedFile } from "../../kernel/core/index.js"
import { type ReadHookOptions, useFromCore, useRead } from "../../kernel/hooks/index.js"
import type * as inputs from "../inputs.js"
import { groundQueries } from "../queries.js"
import type * as types from "../types.js"

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
