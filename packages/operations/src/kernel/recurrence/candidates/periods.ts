import { DAY, dayOf } from "../../time/local.js"

export type CoarseFrequency = "YEARLY" | "MONTHLY" | "WEEKLY"

/** Day of the week from Monday, 0 to 6. */
export const weekdayOf = (wall: number) => (new Date(wall).getUTCDay() + 6) % 7

/** First day of the week, which starts on `wkst`. */
const weekOf = (wall: number, wkst: number) => dayOf(wall) - ((weekdayOf(wall) - wkst + 7) % 7) * DAY

/** First day of the year, month or week (from `WKST`) that a wall number lies in. */
export function periodOf(wall: number, freq: CoarseFrequency, wkst: number): number {
  if (freq === "WEEKLY") return weekOf(wall, wkst)
  const date = new Date(dayOf(wall))
  return freq === "YEARLY" ? date.setUTCMonth(0, 1) : date.setUTCDate(1)
}

/** The period `intervals` whole intervals later. */
export function advance(period: number, freq: CoarseFrequency, units: number): number {
  if (freq === "WEEKLY") return period + units * 7 * DAY
  const date = new Date(period)
  return date.setUTCMonth(date.getUTCMonth() + units * (freq === "YEARLY" ? 12 : 1), 1)
}

/** Whole years, months or weeks from one period to a later one. */
export function unitsBetween(from: number, to: number, freq: CoarseFrequency): number {
  if (freq === "WEEKLY") return Math.floor((to - from) / (7 * DAY))
  const [start, end] = [new Date(from), new Date(to)]
  const years = end.getUTCFullYear() - start.getUTCFullYear()
  return freq === "YEARLY" ? years : years * 12 + end.getUTCMonth() - start.getUTCMonth()
}

/** First day of the first week of the year that a day lies in, or of one that many years off: the first week with four days in its year. */
function firstWeekOf(day: number, years: number, wkst: number): number {
  const date = new Date(day)
  date.setUTCFullYear(date.getUTCFullYear() + years, 0, 4)
  return weekOf(date.getTime(), wkst)
}

/** The number of the week that a wall number lies in, from the start of its year (1 to 53) and from the end (-1 to -53). */
export function weekNumbers(wall: number, wkst: number): [number, number] {
  const week = weekOf(wall, wkst)
  const years = [-1, 0, 1].findLast((offset) => firstWeekOf(dayOf(wall), offset, wkst) <= week) ?? -1
  const [first, next] = [firstWeekOf(dayOf(wall), years, wkst), firstWeekOf(dayOf(wall), years + 1, wkst)]
  return [(week - first) / (7 * DAY) + 1, (week - next) / (7 * DAY)]
}
