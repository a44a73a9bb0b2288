import { daysBetween } from "../../kernel/time.js"
import type { OperationSchedule } from "./contract.js"
import { type DayOfWeek, daysOfWeek } from "./words.js"

type Row = OperationSchedule

export interface RowsOfDate {
  /** An exception decided. */
  exception: boolean
  /** What opens the place on this date; empty = closed. */
  rows: Row[]
}

/** Monday is the first; 1970-01-01 was a Thursday. */
export const weekdayOf = (date: string): DayOfWeek => daysOfWeek[(((daysBetween("1970-01-01", date) + 3) % 7) + 7) % 7] as DayOfWeek

const covers = ({ validFrom, validTo }: Row, date: string) =>
  (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo)

function inSeason({ seasonFrom, seasonTo }: Row, date: string): boolean {
  if (seasonFrom === null || seasonTo === null) return true
  const day = date.slice(5)
  return seasonFrom <= seasonTo ? seasonFrom <= day && day <= seasonTo : day >= seasonFrom || day <= seasonTo
}

const hasDates = ({ validFrom, validTo }: Row) => validFrom !== null || validTo !== null
const spanOf = ({ validFrom, validTo }: Row) => daysBetween(validFrom ?? "0001-01-01", validTo ?? "9999-12-31")

/** Exceptions that cover the date; where several do, the shortest span. */
function exceptionsOf(rows: Row[], date: string): Row[] {
  const covering = rows.filter((row) => row.entryKind === "exception" && covers(row, date))
  const shortest = Math.min(...covering.map(spanOf))
  return covering.filter((row) => spanOf(row) === shortest)
}

/** The one level of rows that decides a date, the most special first; null where the place has no row at all. */
export function rowsOfDate(rows: Row[], date: string): RowsOfDate | null {
  if (rows.length === 0) return null
  const weekly = rows.filter((row) => row.entryKind === "weekly" && covers(row, date) && inSeason(row, date))
  const levels = [
    exceptionsOf(rows, date),
    weekly.filter(hasDates),
    weekly.filter((row) => !hasDates(row) && row.seasonFrom !== null),
    weekly.filter((row) => !hasDates(row) && row.seasonFrom === null),
  ]
  const level = levels.findIndex((found) => found.length > 0)
  const weekday = weekdayOf(date)
  const today = (levels[level] ?? []).filter(({ dayOfWeek }) => dayOfWeek === null || dayOfWeek === weekday)
  return { exception: level === 0, rows: today.some(({ closed }) => closed) ? [] : today }
}
