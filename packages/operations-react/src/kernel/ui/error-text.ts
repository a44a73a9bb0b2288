"use client"
import { useCallback } from "react"
import { useOperations } from "../context/context.js"
import { OperationsNetworkError, OperationsRequestError } from "../core/errors.js"
import { useFormat } from "../format/use-format.js"
import type { MessageValues } from "../messages/define.js"
import { useWords } from "../messages/use-messages.js"

type Words = ReturnType<typeof useWords>
type Format = ReturnType<typeof useFormat>

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/

const localDate = /^\d{4}-\d\d-\d\d$/

/** Details as a message takes them: dates written out, instants on the operator's clock, words of the server in the reader's language, lists joined and counted. */
function valuesOf(details: Readonly<Record<string, unknown>>, words: Words, format: Format, zone: string): MessageValues {
  const say = (value: unknown) => {
    if (typeof value !== "string") return typeof value === "number" ? value : undefined
    if (localDate.test(value)) return format.date(value)
    if (instant.test(value)) return format.instant(value, { zone })
    return words(`state.${value}`) ?? words(`status.${value}`) ?? words(`kind.${value}`) ?? value
  }
  // a refusal of many things is worded by the first of them
  const [first] = Array.isArray(details.violations) ? (details.violations as unknown[]) : []
  const entries = Object.entries({ ...(typeof first === "object" ? first : undefined), ...details }).flatMap(
    ([name, value]): [string, string | number][] => {
      if (!Array.isArray(value)) return entry(name, say(value))
      return [
        [`${name}Count`, value.length],
        ...entry(
          name,
          format.list(
            value
              .map(say)
              .filter((one) => one !== undefined)
              .map(String),
          ),
        ),
      ]
    },
  )
  return Object.fromEntries(entries)
}

const entry = (name: string, value: string | number | undefined): [string, string | number][] =>
  value === undefined ? [] : [[name, value]]

/**
 * A refusal as a sentence: the catalogue's `error.<code>` filled with the numbers of `details`, else what the server said.
 * Areas word their codes by adding `error.<code>` to their catalogue.
 */
export function useErrorText(): (error: unknown) => string {
  const words = useWords()
  const format = useFormat()
  const { timeZone } = useOperations()
  return useCallback(
    (error) => {
      if (error instanceof OperationsRequestError) {
        const worded = words(`error.${error.code}`, valuesOf(error.details, words, format, timeZone))
        // A sentence that misses one of its numbers would show its braces.
        return worded === undefined || worded.includes("{") ? error.detail : worded
      }
      if (error instanceof OperationsNetworkError) return words("error.network_error") ?? error.message
      return error instanceof Error ? error.message : String(error)
    },
    [words, format, timeZone],
  )
}

/** One of the findings of a refusal or of a rehearsal, such as a night or a clash: what it is called and its numbers. */
export interface Finding {
  readonly code: string
  readonly [detail: string]: unknown
}

/** The same for one finding: its sentence, filled with its own numbers; a finding of one night is one of `nights` too. */
export function useFindingText(): (finding: Finding) => string {
  const words = useWords()
  const format = useFormat()
  const { timeZone } = useOperations()
  return useCallback(
    (finding) => {
      const nights = finding.nights ?? (typeof finding.night === "string" ? [finding.night] : [])
      const worded = words(`error.${finding.code}`, valuesOf({ ...finding, nights }, words, format, timeZone))
      if (worded !== undefined && !worded.includes("{")) return worded
      return typeof finding.message === "string" ? finding.message : finding.code
    },
    [words, format, timeZone],
  )
}
