import type { EventsRoutes } from "@voyant-travel/operations/routes"
import { hc } from "hono/client"
import { type CallOptions, call, callFile, type DownloadedFile, type Feed, type Operations, query, via } from "../kernel/core/index.js"
import type { ExportHistory, HistoryEvent, ListHistory } from "./types.js"

/** What every area shares: the story of a record, the live stream and the description of the routes. */
export interface EventsClient {
  /** Newest first; `before` is the `nextCursor` of the page before. */
  listHistory(input: ListHistory, options?: CallOptions): Promise<Feed<HistoryEvent>>
  /** The whole of it as a CSV file. */
  exportHistory(input: ExportHistory, options?: CallOptions): Promise<DownloadedFile>
  /** Address of the live stream, server-sent events. Providers follow it by themselves. */
  liveEventsUrl(): string
  /** Address of the OpenAPI document of the server. */
  openApiUrl(): string
}

export function eventsClient(operations: Operations): EventsClient {
  const api = hc<EventsRoutes>(operations.baseUrl, { fetch: operations.fetch })
  return {
    listHistory: (input, o) => call(api.history.$get({ query: query(input) }, via(o))),
    exportHistory: (input, o) => callFile(api["history.csv"].$get({ query: query(input) }, via(o))),
    liveEventsUrl: () => operations.url("/events"),
    openApiUrl: () => operations.url("/openapi.json"),
  }
}
