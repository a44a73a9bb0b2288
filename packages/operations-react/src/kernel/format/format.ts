/** Display only: nothing here computes with times. Inputs are the strings the server sent. */
export interface FormatLanguage {
  /** With its numbering system, as `Intl` wants it. */
  locale: string
}

const cache = new Map<string, unknown>()

function cached<Formatter>(kind: string, locale: string, options: object, make: () => Formatter): Formatter {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`
  const known = cache.get(key) as Formatter | undefined
  if (known !== undefined) return known
  const formatter = make()
  cache.set(key, formatter)
  return formatter
}

/** A formatter, made once for each way of writing: making one costs more than a thousand uses of it. */
export const dateTime = (locale: string, options: Intl.DateTimeFormatOptions) =>
  cached("date", locale, options, () => new Intl.DateTimeFormat(locale, options))

export interface InstantStyle {
  /** The departure's own zone. */
  zone: string
  show?: "date" | "time" | "dateTime"
  /** With the weekday, short. Default true where a date is shown. */
  weekday?: boolean
  /** With the year. Default true. */
  year?: boolean
  seconds?: boolean
}

/** An instant on the wall clock of a zone. */
export function formatInstant(instant: string | Date, locale: string, style: InstantStyle): string {
  const { zone, show = "dateTime", weekday = true, year = true, seconds = false } = style
  const day = show === "time" ? {} : dayParts({ weekday, year })
  const clock = show === "date" ? {} : clockParts(seconds)
  return dateTime(locale, { timeZone: zone, ...day, ...clock }).format(new Date(instant))
}

const dayParts = ({ weekday, year }: { weekday: boolean; year: boolean }): Intl.DateTimeFormatOptions => ({
  day: "numeric",
  month: "short",
  ...(weekday && { weekday: "short" }),
  ...(year && { year: "numeric" }),
})
const clockParts = (seconds: boolean): Intl.DateTimeFormatOptions => ({
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  ...(seconds && { second: "2-digit" }),
})

/** A local date such as `2026-05-28`, whatever zone the reader sits in. */
export function formatLocalDate(
  date: string,
  locale: string,
  style: Intl.DateTimeFormatOptions = dayParts({ weekday: true, year: true }),
): string {
  return dateTime(locale, { ...style, timeZone: "UTC" }).format(noonOf(date))
}

const noonOf = (date: string) => new Date(`${date.slice(0, 10)}T12:00:00Z`)

/** First to last of two local dates, as the language says it: what both have in common once. One day is said as one. */
export const formatLocalRange = (from: string, to: string, locale: string, style: Intl.DateTimeFormatOptions): string =>
  dateTime(locale, { ...style, timeZone: "UTC" }).formatRange(noonOf(from), noonOf(to))

/** A local time such as `09:00` or `09:00:00`. */
export const formatLocalTime = (time: string, locale: string): string =>
  dateTime(locale, { ...clockParts(false), timeZone: "UTC" }).format(new Date(`1970-01-01T${time.length === 5 ? `${time}:00` : time}Z`))

const unit = (locale: string, name: string, value: number) =>
  cached("unit", locale, { name }, () => new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" })).format(value)

/** Minutes as days, hours and minutes, the largest two that are not zero. */
export function formatDuration(minutes: number, locale: string): string {
  const whole = Math.round(Math.abs(minutes))
  const parts: [string, number][] = [
    ["day", Math.floor(whole / 1440)],
    ["hour", Math.floor((whole % 1440) / 60)],
    ["minute", whole % 60],
  ]
  const shown = parts.filter(([, value]) => value > 0).slice(0, 2)
  const texts = shown.length > 0 ? shown.map(([name, value]) => unit(locale, name, value)) : [unit(locale, "minute", 0)]
  return cached("list", locale, {}, () => new Intl.ListFormat(locale, { type: "unit", style: "short" })).format(texts)
}

/** Several texts as one enumeration: "a, b and c". */
export const formatList = (texts: readonly string[], locale: string): string =>
  cached("and", locale, {}, () => new Intl.ListFormat(locale, { type: "conjunction", style: "long" })).format(texts)

/** How far an instant is from now: "in 12 minutes", "3 days ago". */
export function formatRelative(instant: string | Date, now: Date, locale: string): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000
  const formatter = cached("relative", locale, {}, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }))
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ]
  const [name, size] = steps.find(([, step]) => Math.abs(seconds) >= step) ?? ["second", 1]
  return formatter.format(Math.round(seconds / size), name)
}

/** What a zone is called at an instant, such as "GMT+3" or "Cairo time". */
export function formatZone(
  zone: string,
  locale: string,
  at: string | Date = new Date(),
  style: "shortOffset" | "longGeneric" = "shortOffset",
): string {
  const parts = dateTime(locale, { timeZone: zone, timeZoneName: style }).formatToParts(new Date(at))
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone
}

/** The last part of a zone's name in words: `Africa/Cairo` is "Cairo". */
export const zoneCity = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")

export const formatNumber = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  cached("number", locale, options, () => new Intl.NumberFormat(locale, options)).format(value)
