import { type Operations, query } from "../kernel/core/index.js"
import { entityKeys, feedOptions, freshFor, readOptions } from "../kernel/query/index.js"
import { eventsClient } from "./client.js"
import type { ExportHistory, ListHistory } from "./types.js"

export const eventsKeys = (operations: Pick<Operations, "scope">) => ({ history: entityKeys(operations, "events", "history") })

export function eventsQueries(operations: Operations) {
  const client = eventsClient(operations)
  const keys = eventsKeys(operations)
  return {
    history: {
      /** The story of any record, newest first, by the id of the record. */
      list: ({ subject, ...rest }: Omit<ListHistory, "before">) =>
        feedOptions(keys.history.detail(subject, query(rest)), (before, o) => client.listHistory({ subject, ...rest, before }, o)),
      /** The whole of it as a CSV file. */
      file: ({ subject, ...rest }: ExportHistory) =>
        readOptions(keys.history.detail(subject, "file", query(rest)), (o) => client.exportHistory({ subject, ...rest }, o), {
          staleTime: freshFor.never,
        }),
    },
  }
}
