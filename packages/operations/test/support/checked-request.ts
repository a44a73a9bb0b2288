import type { Hono } from "hono"
import type { OperationsEnv } from "../../src/kernel/http.js"
import { operationsPath } from "../../src/routes.js"
import { checkAnswer } from "./answers.js"

export interface CheckedRequest {
  body?: unknown
  headers?: Record<string, string>
}

export interface CheckedAnswer<Body> {
  status: number
  headers: Headers
  body: Body
}

/**
 * Asks an app in memory and holds every answer against its declared schema. `send("POST", "/places", { body })` answers status, headers
 * and the parsed body. A body that is text is sent as it is.
 */
export function checkedRequest(app: Pick<Hono<OperationsEnv>, "request">) {
  return async function send<Body = never>(
    method: string,
    path: string,
    { body, headers }: CheckedRequest = {},
  ): Promise<CheckedAnswer<Body>> {
    const url = `${operationsPath}${path}`
    const init: RequestInit = { method, headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers } }
    if (body !== undefined) init.body = typeof body === "string" ? body : JSON.stringify(body)
    const response = await app.request(url, init)
    await checkAnswer(method, url, response)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text === "" ? undefined : JSON.parse(text)) as Body }
  }
}

/** The body of a refusal, as far as tests look at it. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  code: string
  kind: string
  details: Record<string, unknown>
  violations: { path?: string; message?: string; code?: string }[]
  instance: string
  requestId: string
}
