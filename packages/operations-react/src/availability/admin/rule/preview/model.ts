import { expandRecurrence } from "@voyant-travel/operations/availability/recurrence"
import { addDays } from "../../../../kernel/days/dates.js"
import { previewRule, type RulePreview } from "../../../models/recurrence-preview.js"
import type { PreviewIntent } from "./intent.js"

export interface ShownPreview {
  preview: RulePreview
  /** Local dates with their starts, `HH:MM`; without any where they depart all day. */
  dates: { date: string; times: string[] }[]
  /** Departures in the twelve months from `from` on. */
  inYear: number
}

const shownDates = 20

/** The next twenty dates of a rule and how many departures a year brings, from what stands in the form right now. Never throws. */
export function previewOf(intent: PreviewIntent, from: string): ShownPreview {
  const perDay = Math.max(1, intent.startTimesLocal?.length ?? 1)
  const preview = previewRule({ ...intent, from, limit: shownDates * perDay })
  if (!preview.ok) return { preview, dates: [], inYear: 0 }
  const dates = new Map<string, string[]>()
  for (const { dateLocal, localStart, allDay } of preview.occurrences) {
    const times = dates.get(dateLocal) ?? []
    if (!allDay) times.push(localStart.slice(11, 16))
    dates.set(dateLocal, times)
  }
  return {
    preview,
    dates: [...dates].slice(0, shownDates).map(([date, times]) => ({ date, times })),
    inYear: countOf(intent, from),
  }
}

function countOf(intent: PreviewIntent, from: string): number {
  try {
    return expandRecurrence({ ...intent, from, to: addDays(from, 364) }).occurrences.length
  } catch {
    return 0
  }
}
