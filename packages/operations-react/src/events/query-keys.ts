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
      /** The story of any record by its id, or of everything without one, newest first. */
      list: ({ subject, ...rest }: Omit<ListHistory, "before">) =>
        feedOptions(subject === undefined ? keys.history.infinite(query(rest)) : keys.history.detail(subject, query(rest)), (before, o) =>
          client.listHistory({ subject, ...rest, before }, o),
        ),
      /** The whole of it as a CSV file. */
      file: ({ subject, ...rest }: ExportHistory) =>
        readOptions(
          subject === undefined ? keys.history.list({ file: true, ...query(rest) }) : keys.history.detail(subject, "file", query(rest)),
          (o) => client.exportHistory({ subject, ...rest }, o),
          {
            staleTime: freshFor.never,
          },
        ),
    },
  }
}
