import { zValidator } from "@hono/zod-validator"
import { type Context, Hono, type MiddlewareHandler } from "hono"
import type * as z from "zod"
import { forbidden, invalidRequest } from "./common-errors.js"
import type { WriteContext } from "./context.js"
import type { OperationsDb } from "./database.js"
import { refuseInput } from "./input.js"
import { withMeta } from "./route-meta.js"

/** What a route asks of the person: an area, an action, and where one person of a role may and another may not, a capability. */
export interface Need {
  area: string
  action: "read" | "write" | "delete"
  capability?: string
}

/** Decides whether the request may go on. Throw, or answer false, to refuse. */
export type Authorize = (c: Context, need: Need) => boolean | Promise<boolean>

/** What the host puts into Hono's context. */
export interface OperationsEnv {
  Variables: {
    db: OperationsDb
    /** Who acts; stands in every event. */
    userId?: string
    /** The clock of tests, demos and scenario runs; absent = the database's. */
    now?: Date | (() => Date)
    authorize?: Authorize
    requestId?: string
  }
}

export const createRouter = () => new Hono<OperationsEnv>()

/** The clock of this request, if the host set one. */
export const nowOf = (c: Context<OperationsEnv>): Date | undefined => {
  const now = c.get("now")
  return typeof now === "function" ? now() : now
}

/** Who acts, when, and which events belong together, for a service call. */
export const contextOf = (c: Context<OperationsEnv>): WriteContext => ({
  now: nowOf(c),
  actor: c.get("userId"),
  correlationId: c.req.header("x-correlation-id")?.slice(0, 200) || undefined,
})

/** The revision that an `If-Match: "3"` names. */
export function ifMatch(c: Context): number | undefined {
  const header = c.req.header("if-match")
  if (header === undefined || header === "*") return undefined
  const revision = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1])
  if (!Number.isSafeInteger(revision)) throw invalidRequest({ violations: [{ path: "If-Match", message: "Expected a revision such as \"3\"." }] })
  return revision
}

/** Checks one part of the request; the services see only what passed. */
export const validate = <T extends "json" | "query" | "param", S extends z.ZodType>(target: T, schema: S) =>
  withMeta(
    zValidator(target, schema, (result) => {
      if (!result.success) throw refuseInput(result.error.issues as never)
    }),
    { input: { target, schema } },
  )

/** Says what the route answers, for the OpenAPI document and for tests that read every answer through it. */
export const responds = (status: 200 | 201, schema: z.ZodType, summary: string): MiddlewareHandler<OperationsEnv> =>
  withMeta((async (_c, next) => next()) as MiddlewareHandler<OperationsEnv>, { output: { status, schema, summary } })

/** Asks the host whether the person may. A route without a need does not pass the tests. */
export const needs = (area: string, action: Need["action"], capability?: string): MiddlewareHandler<OperationsEnv> => {
  const need: Need = { area, action, ...(capability && { capability }) }
  return withMeta((async (c, next) => {
    await demand(c, need)
    await next()
  }) as MiddlewareHandler<OperationsEnv>, { need })
}

/** Asks once more within a handler, for example before a batch deletes. */
export async function demand(c: Context<OperationsEnv>, need: Need): Promise<void> {
  const authorize = c.get("authorize")
  if (!authorize) return
  if ((await authorize(c, need)) === false) throw forbidden({ ...need })
}
