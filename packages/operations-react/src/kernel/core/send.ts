import { isAbort, OperationsNetworkError } from "./errors.js"
import { retryAfterOf } from "./problem.js"

export interface Transport {
  fetch: (input: string, init?: RequestInit) => Response | Promise<Response>
  headers: (() => HeadersInit | Promise<HeadersInit>) | undefined
  credentials: RequestCredentials
}

/** Marks a POST that only reads (a preview, a search for people), so that it may be repeated like a GET. Never sent. */
export const readHeader = "x-operations-read"

const busy = new Set([429, 502, 503, 504])
const maxWait = 30

/**
 * One request with the retries that are safe: reads twice when nothing came or the server is busy,
 * writes once, with the same idempotency key, when the connection was cut.
 */
export async function send(transport: Transport, url: string, init: RequestInit = {}): Promise<Response> {
  const headers = await headersOf(transport, init)
  const method = init.method ?? "GET"
  const reads = method === "GET" || method === "HEAD" || headers.has(readHeader)
  headers.delete(readHeader)
  const attempts = reads ? 3 : headers.has("idempotency-key") ? 2 : 1
  for (let attempt = 1; ; attempt++) {
    init.signal?.throwIfAborted()
    try {
      const response = await whole(await transport.fetch(url, { credentials: transport.credentials, ...init, headers }))
      if (!reads || attempt >= attempts || !busy.has(response.status)) return response
      await wait(retryAfterOf(response.headers) ?? backoff(attempt), init.signal)
    } catch (error) {
      if (isAbort(error) || init.signal?.aborted) throw error
      if (attempt >= attempts) throw new OperationsNetworkError(error)
      await wait(backoff(attempt), init.signal)
    }
  }
}

async function headersOf(transport: Transport, init: RequestInit): Promise<Headers> {
  const headers = new Headers(await transport.headers?.())
  new Headers(init.headers).forEach((value, name) => {
    headers.set(name, value)
  })
  return headers
}

/** Reads a JSON body to its end, so that an answer cut half way counts as no answer. Streams and files pass through. */
async function whole(response: Response): Promise<Response> {
  if (response.body === null || !response.headers.get("content-type")?.includes("json")) return response
  const { status, statusText, headers } = response
  return new Response(await response.arrayBuffer(), { status, statusText, headers })
}

const backoff = (attempt: number) => 0.2 * 2 ** (attempt - 1) * (0.5 + Math.random())

function wait(seconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop)
      resolve()
    }, Math.min(seconds, maxWait) * 1000)
    signal?.addEventListener("abort", stop, { once: true })
  })
}
