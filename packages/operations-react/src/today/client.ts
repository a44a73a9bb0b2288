import type { TodayRoutes } from "@voyant-travel/operations/routes"
import { hc } from "hono/client"
import { type CallOptions, call, type Operations, query, via } from "../kernel/core/index.js"
import type { GetToday, Today } from "./types.js"

export interface TodayClient {
  getToday(input: GetToday, options?: CallOptions): Promise<Today>
}

export function todayClient(operations: Operations): TodayClient {
  const api = hc<TodayRoutes>(operations.baseUrl, { fetch: operations.fetch })
  return { getToday: (input, o) => call(api.today.$get({ query: query(input) }, via(o))) }
}
