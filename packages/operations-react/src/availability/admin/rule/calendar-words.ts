"use client"
import { useMemo } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useToday } from "../../../kernel/ui/index.js"
import type { RecurrenceParts } from "../../types.js"
import { ruleWordsMessages } from "../messages/en/rule-words.js"

export type WeekdayName = RecurrenceParts["byDay"][number]["weekday"]

/** Monday first; the screens put the first day of the reader's week in front. */
export const weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const satisfies readonly WeekdayName[]

/** Names of days, months and positions in the reader's language. */
export function useCalendarWords() {
  const t = useMessages(ruleWordsMessages)
  const format = useFormat()
  const year = useToday().slice(0, 4)
  return useMemo(() => {
    const weekday = (name: WeekdayName, style: "short" | "long" = "short") =>
      // 1 January 2024 was a Monday.
      format.date(`2024-01-0${weekdayNames.indexOf(name) + 1}`, { weekday: style })
    const ordinal = (n: number) => {
      if (n === -1) return t("ruleWords.last")
      return n > 0 ? t("ruleWords.nth", { n }) : t("ruleWords.fromEnd", { n: -n })
    }
    return {
      weekday,
      ordinal,
      nthWeekday: (nth: number, name: WeekdayName) => t("ruleWords.nthWeekday", { nth: ordinal(nth), weekday: weekday(name, "long") }),
      month: (month: number) => format.date(`2024-${String(month).padStart(2, "0")}-01`, { month: "long" }),
      /** A local date, with its year where it is not this one. */
      day: (date: string) => format.date(date, { day: "numeric", month: "short", ...(!date.startsWith(year) && { year: "numeric" }) }),
    }
  }, [t, format, year])
}
