"use client"
import { useMemo } from "react"
import { useOperations } from "../context/context.js"
import { isolated } from "../format/isolated.js"
import { useFormat } from "../format/use-format.js"
import { useWords } from "../messages/use-messages.js"
import { useText } from "./text.js"

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/
const localDate = /^\d{4}-\d{2}-\d{2}$/
/** A key that begins with the id of a record. */
const recordIn = /^[a-z]{2,5}_[0-9a-z]{26}/
const recordId = /^[a-z]{2,5}_[0-9a-z]{26,32}$/

/** Whether a value names a record of ours. */
export const isRecordId = (value: string): boolean => recordId.test(value)

/** Where a word of the wire is looked up after the vocabulary that is named like its field. */
const vocabularies = [
  ...["value", "status", "kind", "resourceKind", "placeKind", "layout", "vehicleCategory", "transportMode", "legType"],
  ...["status.dispatch", "status.hold", "status.shift", "status.crew", "status.minimum", "holds.kind", "holds.backing", "holds.part"],
  ...["closeoutEffect", "closeoutKind", "closeoutMatch", "closeoutCategory", "demand.scope", "ownerType", "presence", "propertyType"],
  ...["executionEvent", "incidentSeverity", "transportDirection", "childSeat", "seatBuilder", "field"],
]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value)

/** Nothing that a person would be told: empty, or a map of ids to nothing. */
export const unsaid = (value: unknown): boolean => {
  if (value === null || value === undefined || value === "") return true
  if (Array.isArray(value)) return value.every(unsaid)
  return isRecord(value) && Object.values(value).every(unsaid)
}

/** What a record is composed of, rather than a value of its own. */
export const isComposite = (value: unknown): boolean => (Array.isArray(value) ? value.some(isRecord) : isRecord(value))

/** Reads a value of an event as a person would say it: words, dates and durations instead of what the wire carries. */
export function useHistoryValue(): (field: string, value: unknown) => string {
  const t = useText()
  const words = useWords()
  const format = useFormat()
  const { timeZone } = useOperations()
  return useMemo(() => {
    const text = (field: string, value: string) => {
      if (instant.test(value)) return format.instant(value, { zone: timeZone })
      if (localDate.test(value)) return format.date(value)
      for (const vocabulary of [field, ...vocabularies]) {
        const word = words(`${vocabulary}.${value}`)
        if (word !== undefined) return word
      }
      return isolated(value)
    }
    const parts = (record: Record<string, unknown>, say: (field: string, value: unknown) => string) => {
      const told = Object.entries(record).filter(([, value]) => !unsaid(value) && value !== 0 && value !== false)
      if (told.some(([key]) => recordIn.test(key))) return format.list([...new Set(told.map(([, value]) => say("", value)))])
      return told.map(([key, value]) => `${words(`field.${key}`) ?? isolated(key)} ${say(key, value)}`).join(", ")
    }
    const say = (field: string, value: unknown): string => {
      if (unsaid(value)) return "–"
      if (typeof value === "boolean") return t(value ? "ui.yes" : "ui.no")
      if (typeof value === "number") return field.endsWith("Minutes") ? format.duration(value) : format.number(value)
      if (typeof value === "string") return text(field, value)
      if (Array.isArray(value)) return format.list(value.map((one) => say(field, one)))
      return isRecord(value) ? parts(value, say) : isolated(String(value))
    }
    return say
  }, [t, words, format, timeZone])
}
