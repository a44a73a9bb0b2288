import type { ClientRequestOptions, ClientResponse } from "hono/client"
import type { SuccessStatusCode } from "hono/utils/http-status"
import { isAbort, OperationsNetworkError, OperationsRequestError } from "./errors.js"
import { problemOf } from "./problem.js"
import { readHeader } from "./send.js"

/** What every client function takes after its input. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Repeating a write with the same key answers the first result instead of writing twice. */
  idempotencyKey?: string | undefined
  /** The revision that the change was made for; another one stored is refused with `revision_conflict`. */
  ifMatch?: string | number | undefined
  /** Ties the events of this command together; the live stream skips the echo of one's own. */
  correlationId?: string | undefined
  headers?: Record<string, string> | undefined
}

/** A list with its total, whole as the server sent it. */
export interface Page<Row> {
  data: Row[]
  total: number
  limit: number
  offset: number
}

/** A feed without a total: ask on with `nextCursor` until it is null. */
export interface Feed<Row> {
  data: Row[]
  nextCursor: string | null
}

export interface DownloadedFile {
  blob: Blob
  filename: string
}

type AnyResponse = ClientResponse<unknown, number, "json" | "text" | "body" | "redirect">
type Unwrapped<Body> = Body extends { data: infer Data } ? (Exclude<keyof Body, "data"> extends never ? Data : Body) : Body

/** The success body of a route's response union: `{ data }` of one record unwrapped, lists and feeds whole, nothing for 204. */
export type Answer<R> =
  R extends ClientResponse<infer Body, infer Status, infer _Format>
    ? Status extends 204
      ? undefined
      : Status extends SuccessStatusCode
        ? Unwrapped<Body>
        : never
    : never

/** Options of a client function as `hc` wants them. */
export function via(options: CallOptions = {}): ClientRequestOptions {
  const headers: Record<string, string> = { ...options.headers }
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey
  if (options.correlationId) headers["x-correlation-id"] = options.correlationId
  if (options.ifMatch !== undefined) headers["if-match"] = `"${options.ifMatch}"`
  return { headers, init: options.signal ? { signal: options.signal } : {} }
}

/** The same for a POST that only reads, so that it is repeated like a GET. */
export const viaRead = (options: CallOptions = {}): ClientRequestOptions =>
  via({ ...options, headers: { ...options.headers, [readHeader]: "1" } })

/**
 * Options of a POST whose body is a file. A file goes as it is, so the body of the typed request stays empty; a rehearsal may be repeated
 * like a read.
 */
export function sentFile(
  content: string | Blob,
  type: string,
  dryRun: boolean | undefined,
  options: CallOptions = {},
): ClientRequestOptions & { headers: Record<string, string> } {
  const { headers, init } = (dryRun ? viaRead : via)({ ...options, headers: { ...options.headers, "content-type": type } })
  return { headers: headers as Record<string, string>, init: { ...init, body: content } }
}

/** Awaits one response, throws `OperationsRequestError` on a refusal, and answers the success body. */
export async function call<R extends AnyResponse>(pending: Promise<R>): Promise<Answer<R>> {
  const response = await accepted(pending)
  if (response.status === 204) return undefined as Answer<R>
  const body: unknown = await response.json().catch((error: unknown) => {
    if (isAbort(error)) throw error
    throw new OperationsRequestError({ status: response.status, code: "http_error", title: "The answer is not JSON." })
  })
  return unwrap(body) as Answer<R>
}

/** The same for a file. */
export async function callFile(pending: Promise<AnyResponse>): Promise<DownloadedFile> {
  const response = await accepted(pending)
  const blob = await response.blob().catch((error: unknown) => {
    throw isAbort(error) ? error : new OperationsNetworkError(error)
  })
  return { blob, filename: filenameOf(response.headers.get("content-disposition")) }
}

async function accepted<R extends AnyResponse>(pending: Promise<R>): Promise<R> {
  const response = await pending
  if (!response.ok) throw await problemOf(response)
  return response
}

function unwrap(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("data" in body)) return body
  return Object.keys(body).length === 1 ? body.data : body
}

function filenameOf(disposition: string | null): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? "download"
}
