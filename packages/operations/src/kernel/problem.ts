import type { Context, Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import * as z from "zod"
import { maxBodyBytes } from "./body-limit.js"
import { bodyTooLarge, forbidden, internalError, invalidRequest, routeNotFound, unauthenticated } from "./common-errors.js"
import { type ErrorKind, errorKinds, isOperationsError, type OperationsError } from "./errors.js"
import type { OperationsEnv } from "./http.js"
import { newId } from "./ids.js"
import { databaseRefusal, translate } from "./violations.js"

const statusOfKind = { invalid: 400, not_found: 404, conflict: 409, capacity: 409, forbidden: 403 } as const satisfies Record<
  ErrorKind,
  number
>
const statusOfCode: Record<string, 401 | 413 | 500> = {
  unauthenticated: 401,
  body_too_large: 413,
  database_missing: 500,
  internal_error: 500,
}

/** The answer to every refusal (RFC 9457), with `code`, `kind`, `details` and `violations` as extension members. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    kind: z.enum(errorKinds),
    details: z.record(z.string(), z.unknown()),
    violations: z.array(z.looseObject({ code: z.string().optional(), path: z.string().optional(), message: z.string().optional() })),
    instance: z.string(),
    requestId: z.string(),
  })
  .meta({ id: "Problem" })

export type Problem = z.output<typeof problemSchema>

const requestIdOf = (c: Context) => c.get("requestId") ?? c.req.header("x-request-id")?.slice(0, 100) ?? newId("evnt").slice(5)

/** The status that HTTP gives a refusal. */
export const statusOf = ({ code, kind }: { code: string; kind: ErrorKind }) => statusOfCode[code] ?? statusOfKind[kind]

const words = (code: string) => code.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase())

/** What is wrong, each with its field; a refusal of one field is a violation of its own. */
function violationsOf({ code, message, details, field }: OperationsError): Problem["violations"] {
  if (!Array.isArray(details.violations)) return field === undefined ? [] : [{ code, path: field, message }]
  return field === undefined ? details.violations : details.violations.map((violation) => ({ path: field, ...violation }))
}

export function problemOf(error: OperationsError, at: { instance: string; requestId: string }): Problem {
  return {
    type: `tag:voyant-travel,2026:operations/errors/${error.code}`,
    title: words(error.code),
    status: statusOf(error),
    detail: error.message,
    code: error.code,
    kind: error.kind,
    details: error.details,
    violations: violationsOf(error),
    ...at,
  }
}

const ofHost = (error: HTTPException): OperationsError | undefined => {
  if (error.status === 400) return invalidRequest({ violations: [{ path: "", message: error.message }] })
  if (error.status === 401) return unauthenticated({}, { cause: error })
  if (error.status === 403) return forbidden({ area: "operations", action: "use" }, { cause: error })
  if (error.status === 413) return bodyTooLarge({ limitBytes: maxBodyBytes })
  return undefined
}

/** Driver messages quote parameters, and those may be personal data: only what identifies the fault is logged. */
function report(error: Error, requestId: string): void {
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at "))
  const sentence = isOperationsError(error) ? error.message : (databaseRefusal(error)?.sqlState ?? "")
  console.error(`operations: request ${requestId} failed: ${error.name} ${sentence}\n${frames?.join("\n")}`)
}

async function asOperationsError(error: Error, requestId: string): Promise<OperationsError> {
  const translated = await translate(error)
  const known = isOperationsError(translated) ? translated : undefined
  if (!known || statusOf(known) >= 500) report(error, requestId)
  return known ?? internalError({})
}

const answer = (c: Context, error: OperationsError, requestId: string) =>
  c.json(problemOf(error, { instance: c.req.path, requestId }), statusOf(error), {
    "content-type": "application/problem+json",
    "x-request-id": requestId,
  })

/** Answers every error of an app as a problem. What the host threw with an answer of its own (a rate limit, for example) stays as it is. */
export function withProblems<App extends Pick<Hono<OperationsEnv>, "onError">>(app: App): App {
  app.onError(async (error, c) => {
    const requestId = requestIdOf(c)
    if (!(error instanceof HTTPException)) return answer(c, await asOperationsError(error, requestId), requestId)
    const known = ofHost(error)
    return known ? answer(c, known, requestId) : error.getResponse()
  })
  return app
}

/** The answer to a path that no route serves. */
export const unknownRoute = (c: Context) => {
  const error = routeNotFound({ method: c.req.method, path: c.req.path })
  return answer(c, error as OperationsError, requestIdOf(c))
}
