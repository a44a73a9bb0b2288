import type * as z from "zod"
import type { Need } from "./http.js"

/** What a middleware of a route says about it, read by the OpenAPI document and by the tests of the whole surface. */
export interface RouteMeta {
  input?: { target: "json" | "query" | "param"; schema: z.ZodType }
  /** What the route answers, by content type. */
  output?: { status: number; summary: string; contents: Record<string, z.ZodType> }
  /** A body that is a file, by content type. */
  body?: Record<string, z.ZodType>
  need?: Need
}

const key = Symbol.for("@voyant-travel/operations.route")

export const withMeta = <Handler extends object>(handler: Handler, meta: RouteMeta): Handler => Object.assign(handler, { [key]: meta })

/** Hono wraps the handlers of a mounted app that has its own error handler and keeps the original under this name. */
const composed = "__COMPOSED_HANDLER"

type Wrapped = { [key]?: RouteMeta; [composed]?: Wrapped }

export function routeMeta(handler: unknown): RouteMeta | undefined {
  let current = handler as Wrapped | undefined
  while (current && !current[key] && current[composed]) current = current[composed]
  return current?.[key]
}
