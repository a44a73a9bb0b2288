"use client"
import { useFormat } from "../format/use-format.js"
import { useToday } from "../ui/index.js"

/** Writes a local date short: with its weekday, and with the year only where it is not this one. */
export function useDay() {
  const format = useFormat()
  const year = useToday().slice(0, 4)
  return (date: string, weekday: "short" | "long" = "short") =>
    format.date(date, {
      weekday,
      day: "numeric",
      month: weekday === "long" ? "long" : "short",
      ...(!date.startsWith(year) && { year: "numeric" }),
    })
}
