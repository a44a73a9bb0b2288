"use client"
import type { DownloadedFile } from "../kernel/core/index.js"
import { type ReadHookOptions, type ReadPagesOptions, useFromCore, useRead, useReadPages } from "../kernel/hooks/index.js"
import { eventsQueries } from "./query-keys.js"
import type { ExportHistory, ListHistory } from "./types.js"

/**
 * The story of any record, newest first, page by page. `subject` is its id; it may be another module's. Without one: all that everybody
 * did, which asks for the capability `history.read`.
 */
export const useHistory = (subject: string | undefined, query: Omit<ListHistory, "subject" | "before"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(eventsQueries).history.list({ subject, ...query }), options)

/** The whole story of a record as a CSV file, or of everything within 31 days. */
export const useExportHistory = <Selected = DownloadedFile>(input: ExportHistory, options?: ReadHookOptions<DownloadedFile, Selected>) =>
  useRead(useFromCore(eventsQueries).history.file(input), options)
