"use client"
import { useOperations } from "../../context/context.js"

/** The local date of an instant in a zone. */
export const dateIn = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant)

/** Today in the operator's own zone, by the provider's clock. */
export function useToday(): string {
  const { now, timeZone } = useOperations()
  return dateIn(now(), timeZone)
}
