import type { RecurrenceParts } from "../../src/availability/recurrence.js"

/**
 * A second reading of RFC 5545 that shares no code and no method with the product: it asks of every single day whether it belongs.
 * Slow and plain. Days are numbers since 1970-01-01; a rule has one start per day.
 */
const MS = 86_400_000
const weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

export const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / MS
export const dateOf = (day: number) => new Date(day * MS).toISOString().slice(0, 10)

const yearOf = (day: number) => new Date(day * MS).getUTCFullYear()
const monthOf = (day: number) => new Date(day * MS).getUTCMonth() + 1
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7
const firstOf = (year: number, month: number) => Date.UTC(year, month - 1, 1) / MS
const weekStart = (day: number, wkst: number) => day - ((weekdayOf(day) - wkst + 7) % 7)

/** First day of the first week of a year: the first one with at least four days in it. */
const firstWeek = (year: number, wkst: number) => weekStart(firstOf(year, 1) + 3, wkst)

function weekNumbers(day: number, wkst: number): number[] {
  for (const year of [yearOf(day) - 1, yearOf(day), yearOf(day) + 1]) {
    const [start, end] = [firstWeek(year, wkst), firstWeek(year + 1, wkst)]
    if (day >= start && day < end) return [(weekStart(day, wkst) - start) / 7 + 1, -(end - weekStart(day, wkst)) / 7]
  }
  return []
}

/** A place in a span counted from 1, and backwards from -1. */
const places = (day: number, start: number, end: number, step = 1) => [
  Math.floor((day - start) / step) + 1,
  -(Math.floor((end - 1 - day) / step) + 1),
]

const monthSpan = (day: number): [number, number] => [firstOf(yearOf(day), monthOf(day)), firstOf(yearOf(day), monthOf(day) + 1)]
const yearSpan = (day: number): [number, number] => [firstOf(yearOf(day), 1), firstOf(yearOf(day) + 1, 1)]

function matchesWeekday(day: number, { byDay, freq, byMonth }: RecurrenceParts): boolean {
  const span = freq === "MONTHLY" || byMonth.length ? monthSpan(day) : yearSpan(day)
  return byDay.some(
    ({ weekday, nth }) => weekdayNames[weekdayOf(day)] === weekday && (nth === null || places(day, ...span, 7).includes(nth)),
  )
}

function impliedByAnchor(day: number, anchor: number, { freq, byMonth }: RecurrenceParts): boolean {
  if (freq === "DAILY") return true
  if (freq === "WEEKLY") return weekdayOf(day) === weekdayOf(anchor)
  const sameDay = places(day, ...monthSpan(day))[0] === places(anchor, ...monthSpan(anchor))[0]
  return sameDay && (freq === "MONTHLY" || byMonth.length > 0 || monthOf(day) === monthOf(anchor))
}

function matches(day: number, anchor: number, parts: RecurrenceParts): boolean {
  const { byMonth, byWeekNo, byYearDay, byMonthDay, byDay, wkst } = parts
  const hits = (list: number[], found: number[]) => found.some((each) => list.includes(each))
  if (byMonth.length && !byMonth.includes(monthOf(day))) return false
  if (byWeekNo.length && !hits(byWeekNo, weekNumbers(day, weekdayNames.indexOf(wkst)))) return false
  if (byYearDay.length && !hits(byYearDay, places(day, ...yearSpan(day)))) return false
  if (byMonthDay.length && !hits(byMonthDay, places(day, ...monthSpan(day)))) return false
  if (byDay.length) return matchesWeekday(day, parts)
  return byWeekNo.length + byYearDay.length + byMonthDay.length > 0 || impliedByAnchor(day, anchor, parts)
}

function periodOf(day: number, { freq, wkst }: RecurrenceParts): number {
  if (freq === "YEARLY") return yearOf(day)
  if (freq === "MONTHLY") return yearOf(day) * 12 + monthOf(day)
  if (freq === "WEEKLY") return weekStart(day, weekdayNames.indexOf(wkst)) / 7
  return day
}

/** The local dates of a rule from its anchor to `last`, without regard to `COUNT`, `UNTIL`, `EXDATE` and zones. */
export function datesOf(parts: RecurrenceParts, anchorDate: string, last: string): string[] {
  const anchor = dayNumber(anchorDate)
  const sets = new Map<number, number[]>()
  // from well before the anchor and to well after the end, so that BYSETPOS sees whole periods
  for (let day = anchor - 800; day <= dayNumber(last) + 800; day += 1) {
    const period = periodOf(day, parts)
    if ((period - periodOf(anchor, parts)) % parts.interval === 0 && matches(day, anchor, parts))
      sets.set(period, [...(sets.get(period) ?? []), day])
  }
  const picked = [...sets.values()].flatMap((set) => {
    if (!parts.bySetPos.length) return set
    return set.filter((_, index) => parts.bySetPos.includes(index + 1) || parts.bySetPos.includes(index - set.length))
  })
  return picked.filter((day) => day >= anchor && day <= dayNumber(last)).map(dateOf)
}
