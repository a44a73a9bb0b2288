"use client"
import { useMemo } from "react"
import { useOperations } from "../context/context.js"
import { useFormat } from "../format/use-format.js"
import { useWords } from "../messages/use-messages.js"
import { useText } from "./text.js"

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/
const localDate = /^\d{4}-\d{2}-\d{2}$/

/** Reads a value of an event as a person would say it: words, dates and durations instead of what the wire carries. */
export function useHistoryValue(): (field: string, value: unknown) => string {
  const t = useText()
  const words = useWords()
  const format = useFormat()
  const { timeZone } = useOperations()
  return useMemo(() => {
    const text = (value: string) => {
      if (instant.test(value)) return format.instant(value, { zone: timeZone })
      if (localDate.test(value)) return format.date(value)
      return words(`value.${value}`) ?? words(`status.${value}`) ?? words(`field.${value}`) ?? value
    }
    const say = (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === "") return "–"
      if (typeof value === "boolean") return t(value ? "ui.yes" : "ui.no")
      if (typeof value === "number") return field.endsWith("Minutes") ? format.duration(value) : format.number(value)
      if (typeof value === "string") return text(value)
      if (Array.isArray(value)) return value.length === 0 ? "–" : format.list(value.map((one) => say(field, one)))
      return JSON.stringify(value)
    }
    return say
  }, [t, words, format, timeZone])
}
