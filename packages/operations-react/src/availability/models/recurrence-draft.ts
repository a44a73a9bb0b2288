import {
  formatRecurrence,
  noParts,
  parseRecurrence,
  type RecurrenceParts,
  type Weekday,
} from "@voyant-travel/operations/availability/recurrence"

/** How a form speaks of a recurrence. `custom` is text that the other words do not cover; `dates` is a list without a rule. */
export const repetitions = ["daily", "weekly", "monthly", "yearly", "dates", "custom"] as const
export type Repetition = (typeof repetitions)[number]

/** Day 3, or −1 for the last day; or the 2nd (−1: last) Tuesday. */
export type MonthlyDay = { by: "day"; day: number } | { by: "weekday"; nth: number; weekday: Weekday }

export type RecurrenceEnd = { kind: "never" } | { kind: "on"; date: string } | { kind: "after"; count: number }

/** A recurrence as the fields of a form. Fields that a repetition does not use keep what was typed. */
export interface RecurrenceDraft {
  repeats: Repetition
  /** Every n days, weeks, months or years. */
  interval: number
  weekdays: Weekday[]
  monthly: MonthlyDay
  /** 1–12; of a yearly recurrence. */
  months: number[]
  ends: RecurrenceEnd
  /** Local dates or date-times. */
  excluded: string[]
  extra: string[]
  /** The whole text, while `repeats` is `custom`. */
  custom: string
}

export const emptyDraft = (): RecurrenceDraft => ({
  repeats: "weekly",
  interval: 1,
  weekdays: [],
  monthly: { by: "day", day: 1 },
  months: [],
  ends: { kind: "never" },
  excluded: [],
  extra: [],
  custom: "",
})

const repeatsOf = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly", YEARLY: "yearly" } as const
const freqOf = { daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY", yearly: "YEARLY" } as const

/** The text as form fields; as `custom` where the form would lose something of it. */
export function readDraft(recurrence: string): RecurrenceDraft {
  const { parts } = parseRecurrence(recurrence)
  const draft = parts && fieldsOf(parts)
  const lossless = draft && sameParts(parseRecurrence(writeDraft(draft)).parts, parts)
  return lossless ? draft : { ...emptyDraft(), repeats: "custom", custom: recurrence }
}

/** The recurrence text of a form. Says nothing about whether it is valid: parse it to learn that. */
export function writeDraft(draft: RecurrenceDraft): string {
  const { repeats, interval, weekdays, ends, excluded, extra } = draft
  if (repeats === "custom") return draft.custom
  const dates = { exdates: excluded, rdates: extra }
  if (repeats === "dates") return formatRecurrence({ ...noParts(), ...dates })
  const parts: RecurrenceParts = { ...noParts(), ...dates, freq: freqOf[repeats], interval }
  if (repeats === "weekly" || repeats === "daily") parts.byDay = weekdays.map((weekday) => ({ weekday, nth: null }))
  else Object.assign(parts, monthlyParts(draft.monthly))
  if (repeats === "yearly") parts.byMonth = draft.months
  if (ends.kind === "on") parts.until = ends.date
  if (ends.kind === "after") parts.count = ends.count
  return formatRecurrence(parts)
}

/** Switches to custom text with what the form says so far, so that nobody starts from an empty field. */
export const asCustom = (draft: RecurrenceDraft): RecurrenceDraft => ({ ...draft, repeats: "custom", custom: writeDraft(draft) })

const monthlyParts = (monthly: MonthlyDay): Pick<RecurrenceParts, "byMonthDay"> | Pick<RecurrenceParts, "byDay"> =>
  monthly.by === "day" ? { byMonthDay: [monthly.day] } : { byDay: [{ weekday: monthly.weekday, nth: monthly.nth }] }

function fieldsOf(parts: RecurrenceParts): RecurrenceDraft | undefined {
  const draft = { ...emptyDraft(), excluded: parts.exdates, extra: parts.rdates }
  if (parts.freq === null) return { ...draft, repeats: "dates" }
  if (!(parts.freq in repeatsOf)) return undefined
  return {
    ...draft,
    repeats: repeatsOf[parts.freq as keyof typeof repeatsOf],
    interval: parts.interval,
    weekdays: parts.byDay.filter(({ nth }) => nth === null).map(({ weekday }) => weekday),
    monthly: monthlyOf(parts),
    months: parts.byMonth,
    ends: endOf(parts),
  }
}

function monthlyOf({ byMonthDay, byDay }: RecurrenceParts): MonthlyDay {
  const [day] = byMonthDay
  const [weekday] = byDay
  if (day === undefined && weekday?.nth) return { by: "weekday", nth: weekday.nth, weekday: weekday.weekday }
  return { by: "day", day: day ?? 1 }
}

function endOf({ until, count }: RecurrenceParts): RecurrenceEnd {
  if (count !== null) return { kind: "after", count }
  return until === null ? { kind: "never" } : { kind: "on", date: until }
}

const sameParts = (a: RecurrenceParts | null, b: RecurrenceParts | null) => JSON.stringify(a) === JSON.stringify(b)
