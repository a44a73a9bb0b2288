"use client"
import { type ReadPagesOptions, useFromCore, useReadPages } from "../kernel/hooks/index.js"
import { eventsQueries } from "./query-keys.js"
import type { ListHistory } from "./types.js"

/** The story of any record, newest first, page by page. `subject` is its id; it may be another module's. */
export const useHistory = (subject: string, query: Pick<ListHistory, "limit"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(eventsQueries).history.list({ subject, ...query }), options)
