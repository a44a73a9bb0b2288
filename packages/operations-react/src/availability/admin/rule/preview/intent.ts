import { isDate } from "../../../../kernel/days/dates.js"
import type { RecurrencePreviewInput } from "../../../models/recurrence-preview.js"
import type { StartTime } from "../../../types.js"

export type PreviewIntent = Omit<RecurrencePreviewInput, "from" | "limit">
export type PreviewValues = Readonly<Record<string, unknown>>

const dateOrNull = (value: unknown) => (typeof value === "string" && isDate(value) ? value : null)

/** The local times that a rule departs at: none chosen means all day, and inactive ones do not count. */
function startsOf(ids: unknown, times: readonly StartTime[]): { startTimesLocal?: string[] } {
  if (!Array.isArray(ids) || ids.length === 0) return {}
  return {
    startTimesLocal: times
      .filter(({ id, active }) => active && ids.includes(id))
      .map(({ startTimeLocal }) => startTimeLocal)
      .sort(),
  }
}

/** What stands in a form as something to expand; nothing while the zone or the anchor is missing. */
export function intentOf(values: PreviewValues, times: readonly StartTime[]): PreviewIntent | undefined {
  const { recurrence, timezone, days } = values
  const anchorDate = dateOrNull(values.anchorDate)
  if (typeof recurrence !== "string" || typeof timezone !== "string" || timezone === "" || !anchorDate) return undefined
  return {
    recurrence,
    timezone,
    anchorDate,
    validFrom: dateOrNull(values.validFrom),
    validTo: dateOrNull(values.validTo),
    ...(typeof days === "number" && days >= 1 && { days }),
    ...startsOf(values.startTimeIds, times),
  }
}
