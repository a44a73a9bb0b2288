import { isOperationsError, OperationsError } from "@voyant-travel/operations"
import type { Context, ErrorHandler } from "hono"
import { HTTPException } from "hono/http-exception"
import type * as z from "zod"

const statusOfKind = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409, capacity: 409 } as const

/** Answers every refusal of the demo's own routes in the form that the package's routes use. */
export const onError: ErrorHandler = (error, c) => {
  const refusal = isOperationsError(error) ? error : fromHono(error)
  if (!refusal) console.error(error)
  const shown =
    refusal ?? new OperationsError("internal_error", "conflict", "Something unforeseen failed on the server. Nothing was written.", {})
  const status = refusal ? statusOfKind[shown.kind] : 500
  return c.json(bodyOf(shown, status, c), status, { "content-type": "application/problem+json" })
}

const bodyOf = (error: OperationsError, status: number, c: Context) => ({
  type: `tag:voyant-travel,2026:operations-demo/errors/${error.code}`,
  title: error.code.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase()),
  status,
  detail: error.message,
  code: error.code,
  kind: error.kind,
  details: error.details,
  violations: error.details.violations ?? [],
  instance: c.req.path,
})

const fromHono = (error: unknown) =>
  error instanceof HTTPException && error.status < 500
    ? new OperationsError("invalid_request", "invalid", error.message || "The request is not valid.", {})
    : undefined

export const invalid = (violations: { path: string; message: string }[]) =>
  new OperationsError(
    "invalid_request",
    "invalid",
    `The request is not valid. ${violations.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(" ")}`,
    { violations },
  )

/** Reads one part of a request through its schema. */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })))
}

/** The JSON body of a request through its schema; unreadable JSON is the sender's mistake. */
export async function body<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const value: unknown = await c.req.json().catch(() => {
    throw invalid([{ path: "", message: "The body is not JSON." }])
  })
  return checked(schema, value)
}
