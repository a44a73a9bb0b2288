"use client"
import { useMemo } from "react"
import { zoneCity } from "../../../kernel/format/format.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { RecurrenceParts } from "../../types.js"
import { ruleWordsMessages } from "../messages/en/rule-words.js"
import { useCalendarWords } from "./calendar-words.js"

/** What the sentence about a rule is made of. */
export interface SpokenRule {
  parts: RecurrenceParts | null
  /** Local times of departure; without any it departs all day. */
  times: readonly string[]
  timezone: string
  validFrom: string | null
  validTo: string | null
}

type Pace = "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY" | "HOURLY" | "MINUTELY" | "SECONDLY"

const paces = {
  YEARLY: "ruleWords.yearly",
  MONTHLY: "ruleWords.monthly",
  WEEKLY: "ruleWords.weekly",
  DAILY: "ruleWords.daily",
  HOURLY: "ruleWords.hourly",
  MINUTELY: "ruleWords.minutely",
  SECONDLY: "ruleWords.secondly",
} as const satisfies Record<Pace, string>

/** Says in the reader's language when a rule departs: "Mon, Wed, Fri at 09:00, Cairo time, 1 May–30 Sep". */
export function useRuleSentence(): (rule: SpokenRule) => string {
  const words = useRecurrenceWords()
  const t = useMessages(ruleWordsMessages)
  const format = useFormat()
  const { day } = useCalendarWords()
  return useMemo(() => {
    const season = (from: string | null, to: string | null) => {
      if (from && to) return [t("ruleWords.seasonBetween", { from: day(from), to: day(to) })]
      if (from) return [t("ruleWords.seasonFrom", { from: day(from) })]
      return to ? [t("ruleWords.seasonUntil", { to: day(to) })] : []
    }
    return ({ parts, times, timezone, validFrom, validTo }) => {
      if (!parts) return t("ruleWords.unreadable")
      const { rhythm, limits } = words(parts)
      const clock =
        times.length > 0 ? t("ruleWords.atTimes", { times: format.list(times.map((time) => format.time(time))) }) : t("ruleWords.allDay")
      const zone = t("ruleWords.zone", { city: zoneCity(timezone) })
      return [`${rhythm} ${clock}`, zone, ...season(validFrom, validTo), ...limits].join(comma(format.locale))
    }
  }, [words, t, format, day])
}

const comma = (locale: string) => (locale.startsWith("ar") ? "، " : ", ")

/** The words of a recurrence alone: its rhythm, and what limits it. */
function useRecurrenceWords() {
  const t = useMessages(ruleWordsMessages)
  const format = useFormat()
  const { day, month, weekday, ordinal, nthWeekday } = useCalendarWords()
  return useMemo(() => {
    const counted = (numbers: readonly number[]) => format.list(numbers.map((n) => format.number(n)))
    const ordinals = (numbers: readonly number[]) => format.list(numbers.map(ordinal))
    const rhythmOf = (parts: RecurrenceParts) => {
      const { freq, interval, byDay, byMonth, byMonthDay, byWeekNo, byYearDay, bySetPos } = parts
      if (freq === null) return t("ruleWords.dates", { dates: format.list(parts.rdates.map(day)) })
      const plainDays = byDay.map(({ weekday: name, nth }) => (nth === null ? weekday(name) : nthWeekday(nth, name)))
      const onlyDays = freq === "WEEKLY" && interval === 1 && byDay.length > 0 && byMonth.length === 0
      if (onlyDays && bySetPos.length === 0) return format.list(plainDays)
      return [
        t(paces[freq], { interval }),
        ...(byMonth.length ? [t("ruleWords.inMonths", { months: format.list(byMonth.map(month)) })] : []),
        ...(byWeekNo.length ? [t("ruleWords.inWeeks", { weeks: counted(byWeekNo) })] : []),
        ...(byYearDay.length ? [t("ruleWords.dayOfYear", { days: ordinals(byYearDay) })] : []),
        ...(byMonthDay.length ? [t("ruleWords.dayOfMonth", { days: ordinals(byMonthDay) })] : []),
        ...(byDay.length ? [t("ruleWords.onDays", { days: format.list(plainDays) })] : []),
        ...(bySetPos.length ? [t("ruleWords.positions", { positions: ordinals(bySetPos) })] : []),
        ...clockOf(parts).map((times) => t("ruleWords.atTimes", { times })),
      ].join(" ")
    }
    const clockOf = ({ byHour, byMinute }: RecurrenceParts) =>
      byHour.length ? [format.list(byHour.flatMap((hour) => (byMinute.length ? byMinute : [0]).map((minute) => clock(hour, minute))))] : []
    const limitsOf = ({ freq, count, until, exdates, rdates }: RecurrenceParts) => [
      ...(count === null ? [] : [t("ruleWords.times", { count })]),
      ...(until === null ? [] : [t("ruleWords.seasonUntil", { to: day(until) })]),
      ...(exdates.length ? [t("ruleWords.except", { count: exdates.length })] : []),
      ...(freq !== null && rdates.length ? [t("ruleWords.extra", { count: rdates.length })] : []),
    ]
    return (parts: RecurrenceParts) => ({ rhythm: rhythmOf(parts), limits: limitsOf(parts) })
  }, [t, format, day, month, weekday, ordinal, nthWeekday])
}

const clock = (hour: number, minute: number) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
