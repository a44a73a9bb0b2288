/**
 * Local dates and times are text at every boundary (`YYYY-MM-DD`, `HH:mm`, `YYYY-MM-DDTHH:mm:ss`) and *wall* numbers inside:
 * the milliseconds that the same reading would have in UTC. Arithmetic on them never meets a zone, least of all the server's.
 */
export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

/** Wall number of the midnight of a date in numbers, null when the calendar lacks that date. */
export function wallOfDate(year: number, month: number, day: number): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.getTime() : null
}

/** Wall number of `YYYY-MM-DD`, null when the text is no date of the calendar. */
export function parseDate(text: string): number | null {
  const [, year, month, day] = datePattern.exec(text) ?? []
  return day === undefined ? null : wallOfDate(Number(year), Number(month), Number(day))
}

/** Milliseconds since midnight of `HH:mm` or `HH:mm:ss`, null when the text is no time. */
export function parseTime(text: string): number | null {
  const [whole, hour, minute, second = "0"] = timePattern.exec(text) ?? []
  return whole === undefined ? null : Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND
}

/** Wall number of `YYYY-MM-DDTHH:mm[:ss]`, null when the text is no local date-time. A space may stand for the `T`, as PostgreSQL writes it. */
export function parseDateTime(text: string): number | null {
  if (text[10] !== "T" && text[10] !== " ") return null
  const date = parseDate(text.slice(0, 10))
  const time = parseTime(text.slice(11))
  return date === null || time === null ? null : date + time
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"))

/** The last date that was written: the starts of a day come one after the other, and writing a date is the slow part of all of them. */
let written = { day: Number.NaN, text: "" }

/** `YYYY-MM-DD` of a wall number. */
export function formatDate(wall: number): string {
  const day = Math.floor(wall / DAY)
  if (day !== written.day) written = { day, text: new Date(day * DAY).toISOString().slice(0, 10) }
  return written.text
}

/** `HH:mm` of a wall number. */
export function formatTime(wall: number): string {
  const minutes = Math.floor((wall - dayOf(wall)) / MINUTE)
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}`
}

/** `YYYY-MM-DDTHH:mm:ss` of a wall number. */
export const formatDateTime = (wall: number) =>
  `${formatDate(wall)}T${formatTime(wall)}:${twoDigits[Math.floor((wall - dayOf(wall)) / SECOND) % 60]}`

/** Wall number of the midnight that starts the day of a wall number. */
export const dayOf = (wall: number) => Math.floor(wall / DAY) * DAY

/** True for a date of the calendar, years 0001 to 9999, as `YYYY-MM-DD`. */
export const isLocalDate = (text: string) => parseDate(text) !== null
/** True for a wall-clock time as `HH:mm`. */
export const isLocalTime = (text: string) => text.length === 5 && parseTime(text) !== null
/** True for a local date-time as `YYYY-MM-DDTHH:mm` or with seconds. */
export const isLocalDateTime = (text: string) => parseDateTime(text) !== null

/** Wall number of a date that the caller has validated. Throws `RangeError` when it has not. */
export function requireDate(text: string): number {
  const wall = parseDate(text)
  if (wall === null) throw new RangeError(`“${text}” is not a date as YYYY-MM-DD.`)
  return wall
}

/** The local date `days` later (earlier when negative). Throws `RangeError` when `date` is no date. */
export const addDays = (date: string, days: number) => formatDate(requireDate(date) + days * DAY)

/** Whole days from one local date to another; negative when `to` is earlier. Throws `RangeError` when one is no date. */
export const daysBetween = (from: string, to: string) => (requireDate(to) - requireDate(from)) / DAY
