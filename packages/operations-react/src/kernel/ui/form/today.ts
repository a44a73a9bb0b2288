"use client"
import { useOperations } from "../../context/context.js"
import { dateTime } from "../../format/format.js"

/** The local date of an instant in a zone. */
export const dateIn = (instant: Date, timeZone: string) =>
  dateTime("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant)

/** Today in the operator's own zone, by the provider's clock. */
export function useToday(): string {
  const { now, timeZone } = useOperations()
  return dateIn(now(), timeZone)
}
