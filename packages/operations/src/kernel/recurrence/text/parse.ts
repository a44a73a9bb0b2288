import { noParts, type RecurrenceParts, type RecurrenceViolation } from "../parts.js"
import { checkCoherence } from "./coherence.js"
import { type ContentLine, readLines } from "./lines.js"
import { readRule } from "./rule.js"
import { readDateValue } from "./values.js"

/** The longest recurrence text, in characters. */
export const recurrenceMaxLength = 4000

export type ParsedRecurrence =
  | { ok: true; parts: RecurrenceParts; violations: [] }
  | { ok: false; parts: null; violations: [RecurrenceViolation, ...RecurrenceViolation[]] }

type Report = (part: string, message: string) => void

const refusedProperties: Record<string, string> = {
  DTSTART: "DTSTART is not part of the text: the anchor date and the start times say when it starts.",
  EXRULE: "EXRULE is obsolete: list the dates in EXDATE.",
}

function checkParams({ name, params, value }: ContentLine, report: Report) {
  for (const param of params) {
    const [key, type] = param.split("=")
    if (key === "TZID") report("TZID", "A time zone cannot be given here: times are local times of the rule's own zone.")
    else if (type === "PERIOD") report("PERIOD", "Periods are not supported: give dates or date-times.")
    else if (key !== "VALUE" || name === "RRULE" || (type !== "DATE" && type !== "DATE-TIME")) report(name, `“${param}” is not supported.`)
    else if (value.split(",").some((each) => each.includes("T") !== (type === "DATE-TIME")))
      report(name, `The values are not of type ${type}.`)
  }
}

function readDates({ name, value }: ContentLine, report: Report): string[] {
  const dates: string[] = []
  for (const text of value.split(",")) {
    const date = readDateValue(text)
    if (text.includes("/")) report("PERIOD", "Periods are not supported: give dates or date-times.")
    else if (date === null) report(name, `“${text}” is not a date such as 20260501 or 20260501T090000.`)
    else if (date.endsWith("Z")) report(name, `“${text}” is in UTC; give the local time of the rule's own zone.`)
    else dates.push(date)
  }
  return dates
}

function readLine(content: ContentLine, parts: RecurrenceParts, report: Report) {
  const refused = Object.hasOwn(refusedProperties, content.name) ? refusedProperties[content.name] : undefined
  if (refused) return report(content.name, refused)
  if (content.name === "") return report("RRULE", "The line has no property name; start it with RRULE:, EXDATE: or RDATE:.")
  checkParams(content, report)
  if (content.name === "RRULE") readRule(content.value, parts, report)
  else if (content.name === "EXDATE") parts.exdates.push(...readDates(content, report))
  else if (content.name === "RDATE") parts.rdates.push(...readDates(content, report))
  else report(content.name, `“${content.name}” is not supported here: only RRULE, EXDATE and RDATE are.`)
}

const sortedOnce = (dates: string[]) => [...new Set(dates)].sort()

/**
 * Takes a recurrence text apart and checks all of it: one `RRULE` (its name may be left out when it is the only line), any number of
 * `EXDATE` and `RDATE` lines, in any case, folded or not. Never throws; each violation names the line and the part.
 */
export function parseRecurrence(text: string): ParsedRecurrence {
  const violations: RecurrenceViolation[] = []
  const fail = (line: number) => (part: string, message: string) => void violations.push({ line, part, message })
  const parts = noParts()
  if (text.length > recurrenceMaxLength) fail(1)("RRULE", `The text has more than ${recurrenceMaxLength} characters.`)
  const lines = violations.length ? [] : readLines(text)
  for (const content of lines) readLine(content, parts, fail(content.line))
  const rules = lines.filter(({ name }) => name === "RRULE")
  for (const { line } of rules.slice(1)) fail(line)("RRULE", "There is more than one RRULE.")
  if (!violations.length && !rules.length && !parts.rdates.length) fail(1)("RRULE", "The text has neither an RRULE nor an RDATE.")
  if (!violations.length && rules[0]) checkCoherence(parts, fail(rules[0].line))
  const [first, ...rest] = violations
  if (first) return { ok: false, parts: null, violations: [first, ...rest] }
  return { ok: true, parts: { ...parts, exdates: sortedOnce(parts.exdates), rdates: sortedOnce(parts.rdates) }, violations: [] }
}
