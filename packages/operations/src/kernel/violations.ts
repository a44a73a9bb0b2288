import { concurrentUpdate, constraintViolated, invalidRequest } from "./common-errors.js"
import { isOperationsError, type OperationsError } from "./errors.js"

/** What PostgreSQL said, whichever driver carried it. */
export interface DatabaseRefusal {
  sqlState: string
  constraint?: string
  detail?: string
}

const field = (error: object, ...names: string[]): string | undefined => {
  for (const name of names) {
    const value = (error as Record<string, unknown>)[name]
    if (typeof value === "string") return value
  }
  return undefined
}

/** Finds the database's refusal in an error or its causes (drizzle wraps the driver's error). */
export function databaseRefusal(error: unknown): DatabaseRefusal | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const sqlState = field(cause, "code")
    if (sqlState && /^[0-9A-Z]{5}$/.test(sqlState)) {
      return { sqlState, constraint: field(cause, "constraint", "constraint_name"), detail: field(cause, "detail") }
    }
  }
  return undefined
}

/** Whether other rows still point at what was to be deleted: PostgreSQL 18 has a code of its own for `on delete restrict`. */
export const isReferenced = ({ sqlState }: DatabaseRefusal): boolean => sqlState === "23503" || sqlState === "23001"

/** Refusals by the name of the constraint that the database cites. */
export type ConstraintErrors = Record<string, (refusal: DatabaseRefusal) => OperationsError | Promise<OperationsError>>

/** Serialization failure, deadlock, lock not available. */
const contention = new Set(["40001", "40P01", "55P03"])
/** A value that no column takes (class 22), or one too large for an index (class 54). */
const unstorable = /^(22|54)/

/** Translates what the database refused into an error of this package; anything else comes back as it was. */
export async function translate(error: unknown, byConstraint: ConstraintErrors = {}): Promise<unknown> {
  if (isOperationsError(error)) return error
  const refusal = databaseRefusal(error)
  if (!refusal) return error
  const named = refusal.constraint ? byConstraint[refusal.constraint] : undefined
  if (named) return named(refusal)
  if (contention.has(refusal.sqlState)) return concurrentUpdate({}, { cause: error })
  if (refusal.sqlState.startsWith("23")) return constraintViolated({ constraint: refusal.constraint ?? refusal.sqlState }, { cause: error })
  if (unstorable.test(refusal.sqlState)) {
    return invalidRequest({ violations: [{ path: "", message: "A value is outside what the database can store." }] }, { cause: error })
  }
  return error
}

/** Runs a command and throws its refusals in this package's words. */
export async function translating<Result>(byConstraint: ConstraintErrors, command: () => Promise<Result>): Promise<Result> {
  try {
    return await command()
  } catch (error) {
    throw await translate(error, byConstraint)
  }
}
