"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { departureCalendarMessages } from "../messages/en/departure-calendar.js"
import type { DepartureCalendarState } from "./state.js"

/** What the shown dates are called: "May 2026", "Week of 25 May 2026". */
export function usePeriod({ mode, date, shown }: DepartureCalendarState): string {
  const t = useMessages(departureCalendarMessages)
  const format = useFormat()
  const day = (at: string) => format.date(at, { day: "numeric", month: "short", year: "numeric" })
  if (mode === "agenda") return t("departureCalendar.span", { from: day(shown.from), to: day(shown.to) })
  if (mode !== "week") return format.date(date, { month: "long", year: "numeric" })
  return t("departureCalendar.weekOf", { date: format.date(shown.from, { day: "numeric", month: "long", year: "numeric" }) })
}
