import type { eventSchema, historyFileQuery, historyQuery } from "@voyant-travel/operations/contract"
import type * as z from "zod"

/** What happened to a record, with the fields before and after. */
export interface HistoryEvent extends Omit<z.input<typeof eventSchema>, "data" | "before" | "after"> {
  data: Record<string, unknown>
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface ExportHistory extends z.input<typeof historyFileQuery> {}

export interface ListHistory extends z.input<typeof historyQuery> {}
