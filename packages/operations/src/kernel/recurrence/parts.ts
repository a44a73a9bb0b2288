/** From coarse to fine. */
export const frequencies = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"] as const
export type Frequency = (typeof frequencies)[number]

/** Monday first, as ISO 8601 counts. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const
export type Weekday = (typeof weekdays)[number]

/** A weekday, or its n-th (negative: n-th from the end) of the month or year. */
export interface NthWeekday {
  weekday: Weekday
  nth: number | null
}

/**
 * A recurrence text taken apart: enough to word it in any language and to edit it in a form. A list is empty where the text has no
 * such part. Dates are `YYYY-MM-DD`, local date-times `YYYY-MM-DDTHH:mm:ss`.
 */
export interface RecurrenceParts {
  /** Null when the text has only `RDATE` lines. */
  freq: Frequency | null
  interval: number
  count: number | null
  /** A date (through that whole day), a local date-time, or an instant that ends in `Z`. */
  until: string | null
  /** First day of the week, `MO` unless said otherwise. */
  wkst: Weekday
  byMonth: number[]
  byWeekNo: number[]
  byYearDay: number[]
  byMonthDay: number[]
  byDay: NthWeekday[]
  byHour: number[]
  byMinute: number[]
  bySecond: number[]
  bySetPos: number[]
  /** Sorted. A date removes every start of its day, a date-time that start only. */
  exdates: string[]
  /** Sorted. A date adds every start time of its day, a date-time that start. */
  rdates: string[]
}

/** What is wrong with a recurrence text: the line (from 1), the part or property, and a sentence. */
export interface RecurrenceViolation {
  line: number
  part: string
  message: string
}

export const noParts = (): RecurrenceParts => ({
  freq: null,
  interval: 1,
  count: null,
  until: null,
  wkst: "MO",
  byMonth: [],
  byWeekNo: [],
  byYearDay: [],
  byMonthDay: [],
  byDay: [],
  byHour: [],
  byMinute: [],
  bySecond: [],
  bySetPos: [],
  exdates: [],
  rdates: [],
})

/** The parts that are lists of whole numbers: field, name in the text, bounds. Signed ones count from the end too, and have no 0. */
export const numberLists = [
  { field: "byMonth", part: "BYMONTH", min: 1, max: 12, signed: false },
  { field: "byWeekNo", part: "BYWEEKNO", min: 1, max: 53, signed: true },
  { field: "byYearDay", part: "BYYEARDAY", min: 1, max: 366, signed: true },
  { field: "byMonthDay", part: "BYMONTHDAY", min: 1, max: 31, signed: true },
  { field: "byHour", part: "BYHOUR", min: 0, max: 23, signed: false },
  { field: "byMinute", part: "BYMINUTE", min: 0, max: 59, signed: false },
  { field: "bySecond", part: "BYSECOND", min: 0, max: 60, signed: false },
  { field: "bySetPos", part: "BYSETPOS", min: 1, max: 366, signed: true },
] as const

/** True when the rule cannot mean anything without a time of day to start from. */
export function needsStartTime({ freq, byHour, byMinute, bySecond }: RecurrenceParts): boolean {
  const finerThanDays = freq === "HOURLY" || freq === "MINUTELY" || freq === "SECONDLY"
  return finerThanDays || byHour.length + byMinute.length + bySecond.length > 0
}
