import { OperationsRequestError, type Problem } from "./errors.js"

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** Seconds until the server wants to be asked again; `Retry-After` is a number of seconds or a date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after")
  if (value === null) return undefined
  const seconds = Number(value)
  const wait = Number.isNaN(seconds) ? (Date.parse(value) - Date.now()) / 1000 : seconds
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/** The typed error of a refusing answer. A body that is no problem document (a proxy's page) becomes `http_error`. */
export async function problemOf(response: Pick<Response, "status" | "statusText" | "headers" | "text">): Promise<OperationsRequestError> {
  const { status, statusText, headers } = response
  const requestId = headers.get("x-request-id") ?? undefined
  const body = await response.text().then(parse, () => undefined)
  const problem: Problem =
    isRecord(body) && typeof body.code === "string"
      ? { requestId, ...body, code: body.code, status }
      : { status, code: "http_error", title: statusText || undefined, requestId }
  return new OperationsRequestError(problem, retryAfterOf(headers))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
