/** Sums of whole local days (`2026-05-28`): no zone, no clock, so no day is ever lost to either. */
const at = (date: string) => Date.parse(`${date}T00:00:00Z`)
const day = 86_400_000
const text = (time: number) => new Date(time).toISOString().slice(0, 10)

export const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at(value)) && text(at(value)) === value

export const addDays = (date: string, days: number) => text(at(date) + days * day)

export const daysBetween = (from: string, to: string) => Math.round((at(to) - at(from)) / day)

/** `count` dates from `from` on. */
export const daysFrom = (from: string, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index))

/** 0 is Sunday. */
export const weekday = (date: string) => new Date(at(date)).getUTCDay()

export const startOfWeek = (date: string, firstDay: number) => addDays(date, -((weekday(date) - firstDay + 7) % 7))

export const startOfMonth = (date: string) => `${date.slice(0, 8)}01`

/** The same day of another month, or that month's last. */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  return `${month}-${String(Math.min(Number(date.slice(8)), last)).padStart(2, "0")}`
}

export const endOfMonth = (date: string) => addDays(addMonths(startOfMonth(date), 1), -1)

/** Every day of the weeks that the month touches. */
export function monthDays(date: string, firstDay: number): string[] {
  const from = startOfWeek(startOfMonth(date), firstDay)
  const to = addDays(startOfWeek(endOfMonth(date), firstDay), 6)
  return daysFrom(from, daysBetween(from, to) + 1)
}

/** The two dates in order, both inclusive. */
export const spanOf = (a: string, b: string) => (a <= b ? { from: a, to: b } : { from: b, to: a })
