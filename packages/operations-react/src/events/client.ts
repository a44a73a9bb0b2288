import type { EventsRoutes } from "@voyant-travel/operations/routes"
import { hc } from "hono/client"
import { type CallOptions, call, type Feed, type Operations, query, via } from "../kernel/core/index.js"
import type { HistoryEvent, ListHistory } from "./types.js"

/** What every area shares: the story of a record, the live stream and the description of the routes. */
export interface EventsClient {
  /** Newest first; `before` is the `nextCursor` of the page before. */
  listHistory(input: ListHistory, options?: CallOptions): Promise<Feed<HistoryEvent>>
  /** Address of the live stream, server-sent events. Providers follow it by themselves. */
  liveEventsUrl(): string
  /** Address of the OpenAPI document of the server. */
  openApiUrl(): string
}

export function eventsClient(operations: Operations): EventsClient {
  const api = hc<EventsRoutes>(operations.baseUrl, { fetch: operations.fetch })
  return {
    listHistory: (input, o) => call(api.history.$get({ query: query(input) }, via(o))),
    liveEventsUrl: () => operations.url("/events"),
    openApiUrl: () => operations.url("/openapi.json"),
  }
}
