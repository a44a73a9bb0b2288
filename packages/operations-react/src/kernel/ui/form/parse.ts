const pad = (value: number, width = 2) => String(value).padStart(width, "0")
const latin = (text: string) => text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10)).trim()

/**
 * A date as people type it (`2026-05-28`, `28/5/2026`, `28.5.26`, `28 5`): the local date, or nothing where it is none.
 * Day before month unless the language writes the month first; a missing year is the year of `today`.
 */
export function parseDate(text: string, { monthFirst = false, today }: { monthFirst?: boolean; today: string }): string | undefined {
  const numbers = latin(text).match(/\d+/g)?.map(Number) ?? []
  if (numbers.length < 2 || numbers.length > 3 || /[a-z]/i.test(text)) return undefined
  const [a = 0, b = 0, c] = numbers
  if (a > 999) return c === undefined ? undefined : valid(a, b, c)
  const year = c === undefined ? Number(today.slice(0, 4)) : c < 100 ? 2000 + c : c
  return monthFirst ? valid(year, a, b) : valid(year, b, a)
}

function valid(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined
}

/** A time as people type it (`9`, `930`, `9:30`, `9.30 pm`, `21h15`): `HH:MM`, or nothing where it is none. */
export function parseTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a|p)?\.?$/i.exec(latin(text).toLowerCase())
  if (!match) return undefined
  const half = match[3]?.[0]
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (half && (hour < 1 || hour > 12)) return undefined
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour
  return hours < 24 && minute < 60 ? `${pad(hours)}:${pad(minute)}` : undefined
}

/** True where the language writes the month before the day. */
export function writesMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date()).map(({ type }) => type)
  return parts.indexOf("month") < parts.indexOf("day") && parts.indexOf("year") > 0
}
