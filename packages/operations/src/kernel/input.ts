import type * as z from "zod"
import { emptyPatch, type InputViolation, invalidId, invalidRequest, transportNumberInvalid } from "./common-errors.js"

const idMessage = /^Expected the id of/

type Issue = z.core.$ZodIssue

function violationsOf(issues: readonly Issue[], prefix: PropertyKey[] = []): InputViolation[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path]
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "This key is not known here.", code: issue.code }))
    }
    if (issue.code === "invalid_union") {
      const best = issue.errors.toSorted((a, b) => a.length - b.length)[0]
      if (best?.length) return violationsOf(best, path)
    }
    return [{ path: path.join("."), message: issue.message, code: issue.code }]
  })
}

/** A finding of a check that has a refusal of its own. */
const refusalOf = (issue: Issue) => (issue.code === "custom" ? issue.params?.refusal : undefined)

/** Turns zod's findings into the one refusal of bad input: that of the field where only its kind is wrong, such as `invalid_id`, else `invalid_request`. */
export function refuseInput(issues: readonly Issue[]) {
  const violations = violationsOf(issues)
  const onlyIds = violations.length > 0 && violations.every(({ message }) => idMessage.test(message))
  if (issues.every((issue) => refusalOf(issue) === "transport_number_invalid")) return transportNumberInvalid({ violations })
  return onlyIds ? invalidId({ violations }) : invalidRequest({ violations })
}

/** Reads an input through its schema. Throws `invalid_id`, `transport_number_invalid` or `invalid_request` with the path of each field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = readInput(schema, input)
  if (parsed.success) return parsed.data
  throw refuseInput(parsed.error.issues)
}

/** Free JSON is read by recursion: what is nested deeper than the stack is the caller's fault, not a crash. */
function readInput<S extends z.ZodType>(schema: S, input: unknown) {
  try {
    return schema.safeParse(input)
  } catch (error) {
    if (error instanceof RangeError)
      throw invalidRequest({ violations: [{ path: "", message: "The input is nested too deeply." }] }, { cause: error })
    throw error
  }
}

/** Drops fields that were not given. Throws `empty_patch` when nothing is left: omitted means unchanged, `null` clears. */
export function patchOf<Patch extends Record<string, unknown>>(patch: Patch): Partial<Patch> {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) throw emptyPatch({})
  return given as Partial<Patch>
}
