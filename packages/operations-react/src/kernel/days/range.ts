import { addDays, endOfMonth, isDate, spanOf, startOfMonth } from "./dates.js"

export const rangePresets = ["upcoming", "today", "tomorrow", "week", "month", "past", "all", "custom"] as const
export type RangePreset = (typeof rangePresets)[number]

export interface DateSpan {
  dateFrom?: string
  dateTo?: string
}

/** The dates of a preset, counted from today on the operator's calendar. A custom range that is no date counts as open. */
export function datesOf(preset: RangePreset, today: string, custom: { from?: string | undefined; to?: string | undefined } = {}): DateSpan {
  switch (preset) {
    case "upcoming":
      return { dateFrom: today }
    case "today":
      return { dateFrom: today, dateTo: today }
    case "tomorrow":
      return { dateFrom: addDays(today, 1), dateTo: addDays(today, 1) }
    case "week":
      return { dateFrom: today, dateTo: addDays(today, 6) }
    case "month":
      return { dateFrom: startOfMonth(today), dateTo: endOfMonth(today) }
    case "past":
      return { dateTo: addDays(today, -1) }
    case "all":
      return {}
    case "custom":
      return customDates(custom.from, custom.to)
  }
}

function customDates(first = "", last = ""): DateSpan {
  if (isDate(first) && isDate(last)) {
    const { from, to } = spanOf(first, last)
    return { dateFrom: from, dateTo: to }
  }
  return { ...(isDate(first) && { dateFrom: first }), ...(isDate(last) && { dateTo: last }) }
}
