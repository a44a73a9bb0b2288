import { readFileSync } from "node:fs"
import { expandRecurrence } from "../../src/availability/recurrence.js"

interface RecurrenceCase {
  name: string
  rule: string
  dtstart: string
  tz: string
  exdates: string[]
  from: string
  to: string
  expectedUtc: string[]
  expectedUtcSkipGap?: string[]
}

export const recurrenceCases: RecurrenceCase[] = JSON.parse(readFileSync(new URL("../data/recurrence-cases.json", import.meta.url), "utf8"))

const compact = (local: string) => local.replace(/[-:]/g, "")

/** The starts that the product gives for a case, as the case writes them. */
export function expandCase({ rule, exdates, dtstart, tz, from, to }: RecurrenceCase): string[] {
  const recurrence = [`RRULE:${rule}`, ...exdates.map((exdate) => `EXDATE:${compact(exdate)}`)].join("\n")
  const { occurrences } = expandRecurrence({
    recurrence,
    timezone: tz,
    anchorDate: dtstart.slice(0, 10),
    startTimesLocal: [dtstart.slice(11, 16)],
    from,
    to,
  })
  return occurrences.map(({ startsAt }) => startsAt.toISOString().replace(".000Z", "Z"))
}

export const expectedOf = ({ expectedUtc, expectedUtcSkipGap }: RecurrenceCase) => expectedUtcSkipGap ?? expectedUtc
