"use client"
import { useMemo } from "react"
import { useOperations } from "../context/context.js"
import { intlLocale } from "../messages/locale.js"
import {
  formatDuration,
  formatInstant,
  formatList,
  formatLocalDate,
  formatLocalRange,
  formatLocalTime,
  formatNumber,
  formatRelative,
  formatZone,
  type InstantStyle,
} from "./format.js"

const yearOf = (instant: Date, zone: string) => formatInstant(instant, "en", { zone, show: "date", weekday: false }).slice(-4)

/** How times and numbers are written in the provider's language. */
export function useFormat() {
  const { locale, numberingSystem, now, timeZone } = useOperations()
  return useMemo(() => {
    const language = intlLocale({ locale, numberingSystem })
    return {
      /** An instant on the wall clock of a zone, with the year where it is not this one. */
      instant: (instant: string | Date, style: InstantStyle) =>
        formatInstant(instant, language, { year: yearOf(new Date(instant), style.zone) !== yearOf(now(), style.zone), ...style }),
      date: (date: string, style?: Intl.DateTimeFormatOptions) => formatLocalDate(date, language, style),
      range: (from: string, to: string, style: Intl.DateTimeFormatOptions) => formatLocalRange(from, to, language, style),
      time: (time: string) => formatLocalTime(time, language),
      duration: (minutes: number) => formatDuration(minutes, language),
      relative: (instant: string | Date) => formatRelative(instant, now(), language),
      /** The zone's label, or nothing where it is the operator's own. */
      zone: (zone: string, at?: string | Date) => (zone === timeZone ? undefined : formatZone(zone, language, at)),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
      list: (texts: readonly string[]) => formatList(texts, language),
      percent: (share: number) => formatNumber(share, language, { style: "percent", maximumFractionDigits: 0 }),
      locale: language,
    }
  }, [locale, numberingSystem, now, timeZone])
}
