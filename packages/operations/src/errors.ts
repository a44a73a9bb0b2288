import { availabilityErrors } from "./availability/errors.js"
import { calendarErrors } from "./calendar/errors.js"
import { groundErrors } from "./ground/errors.js"
import { holdErrors } from "./holds/errors.js"
import { commonErrors } from "./kernel/common-errors.js"
import { type DetailsOf, isOperationsError as isRefusal, type OperationsError } from "./kernel/errors.js"
import { placesErrors } from "./places/errors.js"
import { resourcesErrors } from "./resources/errors.js"

/** Every refusal of the package: code, kind, page and sentence. */
export const operationsErrors = [
  ...commonErrors,
  ...calendarErrors,
  ...placesErrors,
  ...resourcesErrors,
  ...availabilityErrors,
  ...groundErrors,
  ...holdErrors,
] as const

/** Every stable code. */
export type OperationsErrorCode = (typeof operationsErrors)[number]["code"]

/** The details that a refusal carries, by code. */
export type OperationsErrorDetails = DetailsOf<typeof operationsErrors>

interface IsOperationsError {
  (error: unknown): error is OperationsError
  <Code extends OperationsErrorCode>(error: unknown, code: Code): error is OperationsError<Code, OperationsErrorDetails[Code]>
}

/** True for a refusal of this package; with a code, for that refusal only, and `details` gets the type of that code. */
export const isOperationsError: IsOperationsError = isRefusal as IsOperationsError
