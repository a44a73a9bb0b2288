/** Why a command was refused, in five words. HTTP derives its status from it. */
export const errorKinds = ["invalid", "not_found", "conflict", "capacity", "forbidden"] as const
export type ErrorKind = (typeof errorKinds)[number]

export type ErrorDetails = Record<string, unknown>

/**
 * The one error class of this package. `code` is stable and made for programs, `message` is a sentence made for people,
 * `details` carries the ids and numbers that the sentence speaks of.
 */
export class OperationsError<Code extends string = string, Details extends ErrorDetails = ErrorDetails> extends Error {
  override readonly name = "OperationsError"
  constructor(
    readonly code: Code,
    readonly kind: ErrorKind,
    message: string,
    readonly details: Details,
    options?: ErrorOptions,
    /** The field of the input that is refused, in dots, where one field alone is. */
    readonly field?: string,
  ) {
    super(message, options)
  }
}

/** What the page of an error code says. */
export interface ErrorDoc {
  /** One line: what happened. */
  title: string
  /** How the reader mends it. */
  mend: string
}

/** Makes the error of one code; carries the page of that code with it. */
export interface ErrorDefinition<Code extends string, Details extends ErrorDetails> {
  (details: Details, options?: ErrorOptions): OperationsError<Code, Details>
  readonly code: Code
  readonly kind: ErrorKind
  readonly doc: ErrorDoc
}

/** Declares an error code once: its kind, its page, its sentence, and the field that it refuses where that is always the same one. */
export function defineError<const Code extends string, Details extends ErrorDetails>(
  code: Code,
  kind: ErrorKind,
  { field, ...doc }: ErrorDoc & { field?: string | ((details: Details) => string) },
  message: (details: Details) => string,
): ErrorDefinition<Code, Details> {
  const make = (details: Details, options?: ErrorOptions) =>
    new OperationsError(code, kind, message(details), details, options, typeof field === "function" ? field(details) : field)
  return Object.assign(make, { code, kind, doc })
}

/** Details by code of a catalogue, for readers that switch on the code. */
export type DetailsOf<Catalogue extends readonly { readonly code: string }[]> = {
  [Definition in Catalogue[number] as Definition["code"]]: Definition extends (details: infer Details, ...rest: never[]) => unknown
    ? Details
    : never
}

/**
 * True for errors of this package. Reads the shape, not the class: a host may load two copies of the package.
 */
export function isOperationsError(error: unknown): error is OperationsError
export function isOperationsError<Code extends string>(error: unknown, code: Code): error is OperationsError<Code>
export function isOperationsError(error: unknown, code?: string): boolean {
  return (
    error instanceof Error &&
    error.name === "OperationsError" &&
    "code" in error &&
    "kind" in error &&
    (code === undefined || error.code === code)
  )
}

/** The same refusal, told of the field of the input that it refuses: one code is thrown for fields of many names. Anything else is passed on. */
export const refusingField = (refusal: unknown, field: string): unknown =>
  isOperationsError(refusal)
    ? new OperationsError(refusal.code, refusal.kind, refusal.message, refusal.details, { cause: refusal.cause }, field)
    : refusal
