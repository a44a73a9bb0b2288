import { requireParts } from "../input.js"
import type { Frequency, NthWeekday, RecurrenceParts, Weekday } from "../parts.js"

const units: Record<Frequency, string> = {
  YEARLY: "year",
  MONTHLY: "month",
  WEEKLY: "week",
  DAILY: "day",
  HOURLY: "hour",
  MINUTELY: "minute",
  SECONDLY: "second",
}
const dayNames: Record<Weekday, string> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
}
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]
const suffixes: Record<string, string> = { one: "st", two: "nd", few: "rd" }
const plurals = new Intl.PluralRules("en", { type: "ordinal" })

const join = (words: string[]) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`)

function ordinal(number: number): string {
  if (number === -1) return "last"
  const size = Math.abs(number)
  const counted = `${size}${suffixes[plurals.select(size)] ?? "th"}`
  return number > 0 ? counted : `${counted} to last`
}

const times = ({ byHour, byMinute, bySecond }: RecurrenceParts): string[] => {
  const two = (number: number) => String(number).padStart(2, "0")
  if (byHour.length && byMinute.length && !bySecond.length)
    return [`at ${join(byHour.flatMap((hour) => byMinute.map((minute) => `${two(hour)}:${two(minute)}`)))}`]
  const lists: [string, number[]][] = [
    ["hour", byHour],
    ["minute", byMinute],
    ["second", bySecond],
  ]
  return lists.flatMap(([unit, list]) => (list.length ? [`at ${unit}${list.length > 1 ? "s" : ""} ${join(list.map(String))}`] : []))
}

const nthDay = ({ nth, weekday }: NthWeekday) => (nth === null ? dayNames[weekday] : `the ${ordinal(nth)} ${dayNames[weekday]}`)

const phrases: ((parts: RecurrenceParts) => string[])[] = [
  ({ byMonth }) => (byMonth.length ? [`in ${join(byMonth.map((month) => monthNames[month - 1] ?? ""))}`] : []),
  ({ byWeekNo }) =>
    byWeekNo.length ? [`in ISO week ${join(byWeekNo.map((week) => (week > 0 ? String(week) : `${ordinal(week)} of the year`)))}`] : [],
  ({ byYearDay }) => (byYearDay.length ? [`on the ${join(byYearDay.map(ordinal))} day of the year`] : []),
  ({ byMonthDay }) => (byMonthDay.length ? [`on the ${join(byMonthDay.map(ordinal))} day of the month`] : []),
  ({ byDay }) => (byDay.length ? [`on ${join(byDay.map(nthDay))}`] : []),
  times,
  ({ bySetPos, freq }) => (bySetPos.length && freq ? [`only the ${join(bySetPos.map(ordinal))} of these in each ${units[freq]}`] : []),
]

const dateWords = (iso: string) =>
  iso
    .replace("T", " ")
    .replace(/(:\d\d):00(Z?)$/, "$1$2")
    .replace("Z", " UTC")

function limits({ count, until, wkst, exdates, rdates }: RecurrenceParts): string[] {
  return [
    ...(wkst === "MO" ? [] : [`weeks starting on ${dayNames[wkst]}`]),
    ...(count === null ? [] : [count === 1 ? "once" : `${count} times`]),
    ...(until === null ? [] : [`until ${dateWords(until)}`]),
    ...(rdates.length ? [`also on ${join(rdates.map(dateWords))}`] : []),
    ...(exdates.length ? [`except on ${join(exdates.map(dateWords))}`] : []),
  ]
}

function ruleWords(parts: RecurrenceParts & { freq: Frequency }): string {
  const unit = units[parts.freq]
  const pace = parts.interval === 1 ? `Every ${unit}` : `Every ${parts.interval} ${unit}s`
  return [[pace, ...phrases.flatMap((phrase) => phrase(parts))].join(" "), ...limits(parts)].join(", ")
}

/** A recurrence text as an English sentence without its full stop. Throws `recurrence_invalid`. Other languages word its parts themselves. */
export function describeRecurrence(text: string): string {
  const parts = requireParts(text)
  if (parts.freq !== null) return ruleWords({ ...parts, freq: parts.freq })
  return [`On ${join(parts.rdates.map(dateWords))}`, ...limits({ ...parts, rdates: [] })].join(", ")
}
