import type { ErrorKind, OperationsErrorDetails } from "@voyant-travel/operations/contract"

/** One thing that is wrong with an input, or one reason of a refusal. `path` is the field, in dots. */
export interface Violation {
  readonly path?: string
  readonly code?: string
  readonly message: string
  readonly [member: string]: unknown
}

/** The body of a refusal: RFC 9457 `application/problem+json` with the extension members of the operations routes. */
export interface Problem {
  readonly type?: string
  readonly title?: string
  readonly status: number
  readonly detail?: string
  readonly instance?: string
  readonly code: string
  readonly kind?: ErrorKind
  readonly details?: Readonly<Record<string, unknown>>
  readonly violations?: readonly Violation[]
  readonly requestId?: string
}

/** The server refused, with a reason. `code` is for programs, `detail` a sentence, `details` the ids and numbers it speaks of. */
export class OperationsRequestError extends Error {
  override readonly name = "OperationsRequestError"
  readonly status: number
  readonly code: string
  readonly kind: ErrorKind | undefined
  readonly type: string | undefined
  readonly title: string | undefined
  readonly detail: string
  readonly details: Readonly<Record<string, unknown>>
  readonly violations: readonly Violation[]
  readonly instance: string | undefined
  readonly requestId: string | undefined
  /** Seconds to wait, where the server said so. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`)
    this.status = problem.status
    this.code = problem.code
    this.kind = problem.kind
    this.type = problem.type
    this.title = problem.title
    this.detail = this.message
    this.details = problem.details ?? {}
    this.violations = problem.violations ?? []
    this.instance = problem.instance
    this.requestId = problem.requestId
    this.retryAfter = retryAfter
  }
}

/** No answer came: offline, refused, or cut on the way. Whether a write happened is unknown. */
export class OperationsNetworkError extends Error {
  override readonly name = "OperationsNetworkError"
  readonly code = "network_error"
  constructor(cause: unknown) {
    super("The server could not be reached.", { cause })
  }
}

/** Details as they come over the wire: dates are texts, unknown codes carry anything. */
type DetailsOf<Code extends string> = Code extends keyof OperationsErrorDetails
  ? OperationsErrorDetails[Code]
  : Readonly<Record<string, unknown>>

/** True for a refusal of the server; with a code, for that refusal only, and `details` gets the type of that code. */
export function isOperationsError(error: unknown): error is OperationsRequestError
export function isOperationsError<const Code extends (keyof OperationsErrorDetails & string) | (string & {})>(
  error: unknown,
  code: Code,
): error is OperationsRequestError & { readonly code: Code; readonly details: DetailsOf<Code> }
export function isOperationsError(error: unknown, code?: string): boolean {
  return error instanceof OperationsRequestError && (code === undefined || error.code === code)
}

export const isAbort = (error: unknown) => error instanceof Error && error.name === "AbortError"
