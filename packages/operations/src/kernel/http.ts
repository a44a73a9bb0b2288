import { zValidator } from "@hono/zod-validator"
import { type Context, Hono, type MiddlewareHandler } from "hono"
import { HTTPException } from "hono/http-exception"
import * as z from "zod"
import { limitBody } from "./body-limit.js"
import { databaseMissing, forbidden, invalidRequest, unauthenticated } from "./common-errors.js"
import type { WriteContext } from "./context.js"
import type { OperationsDb } from "./database.js"
import { idempotency } from "./idempotency/middleware.js"
import { refuseInput } from "./input.js"
import { demandJson } from "./json-body.js"
import type { FeedOptions } from "./outbox/feed.js"
import { withMeta } from "./route-meta.js"

/** What a route asks of the person: an area, an action, and where one person of a role may and another may not, a capability. */
export interface Need {
  area: string
  action: "read" | "write" | "delete"
  capability?: string
}

/**
 * Decides whether the request may go on: only `true` lets it. To refuse, answer `false` (403) or throw an `HTTPException` with status
 * 401 or 403.
 */
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
    /** How often the live stream looks for news and how it keeps connections open. */
    eventFeed?: FeedOptions
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
  if (!Number.isSafeInteger(revision))
    throw invalidRequest({ violations: [{ path: "If-Match", message: 'Expected a revision such as "3".' }] })
  return revision
}

/** Checks one part of the request; the services see only what passed. */
export function validate<T extends "json" | "query" | "param", S extends z.ZodType>(target: T, schema: S) {
  const check = zValidator(target, schema, (result) => {
    if (!result.success) throw refuseInput(result.error.issues)
  })
  const handler: typeof check = async (c, next) => {
    if (target === "json") await demandJson(c)
    return check(c, next)
  }
  return withMeta(handler, { input: { target, schema } })
}

/**
 * Says what the route answers, for the OpenAPI document and for tests that read every answer through it: JSON unless told otherwise, or
 * one of several content types.
 */
export const responds = (
  status: 200 | 201,
  schema: z.ZodType | Record<string, z.ZodType>,
  summary: string,
  contentType = "application/json",
): MiddlewareHandler<OperationsEnv> => {
  const contents = schema instanceof z.ZodType ? { [contentType]: schema } : schema
  return withMeta((async (_c, next) => next()) as MiddlewareHandler<OperationsEnv>, { output: { status, summary, contents } })
}

/**
 * The gate of a route: there is a database, the person may, the body is not too large, and a repeated `Idempotency-Key` gets the first
 * answer. `maxBodyBytes` is for files. It stands first in every route, so that nothing is replayed to somebody who may not ask. A route without it does not pass
 * the tests.
 */
export const needs = (
  area: string,
  action: Need["action"],
  capability?: string,
  options: { maxBodyBytes?: number } = {},
): MiddlewareHandler<OperationsEnv> => {
  const withinLimit = limitBody(options.maxBodyBytes)
  const need: Need = { area, action, ...(capability && { capability }) }
  const gate: MiddlewareHandler<OperationsEnv> = async (c, next) => {
    if (!c.get("db")) throw databaseMissing({})
    await demand(c, need)
    return withinLimit(c, async () => {
      await idempotency(c, next)
    })
  }
  return withMeta(gate, { need })
}

/** Asks once more within a handler, for example before a batch deletes. Throws `forbidden` or `unauthenticated`. */
export async function demand(c: Context<OperationsEnv>, need: Need): Promise<void> {
  const authorize = c.get("authorize")
  if (!authorize) return
  try {
    if ((await authorize(c, need)) === true) return
  } catch (error) {
    if (!(error instanceof HTTPException)) throw error
    if (error.status === 401) throw unauthenticated({}, { cause: error })
    if (error.status !== 403) throw error
  }
  throw forbidden({ ...need })
}
