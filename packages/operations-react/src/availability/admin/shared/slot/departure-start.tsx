"use client"
import { daysBetween } from "../../../../kernel/days/dates.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { departuresMessages } from "../../messages/en/departures.js"
import type { SlotRow } from "./rows.js"

type Timed = Pick<SlotRow, "allDay" | "startTimeLocal" | "dateLocal" | "endDateLocal" | "startsAt" | "endsAt" | "timezone">

/** The hours of a departure on its own clock, with the zone's label where that is not the operator's. */
export function DepartureHours({ slot }: { slot: Timed }) {
  const hours = useHours()(slot)
  const format = useFormat()
  const zone = format.zone(slot.timezone, slot.startsAt)
  return (
    <time className="op-time" dateTime={slot.startsAt}>
      <bdi dir="ltr">{hours}</bdi>
      {zone && <span className="op-zone"> {zone}</span>}
    </time>
  )
}

/** Writes `09:00–17:00`, `22:00–Fri 06:00` or *all day*. */
export function useHours() {
  const t = useMessages(departuresMessages)
  const format = useFormat()
  return ({ allDay, startTimeLocal, dateLocal, endDateLocal, endsAt, timezone }: Timed): string => {
    const sameDay = endDateLocal === dateLocal
    const near = daysBetween(dateLocal, endDateLocal) < 7
    const endDay = sameDay ? "" : format.date(endDateLocal, near ? { weekday: "short" } : { day: "numeric", month: "short" })
    if (allDay || startTimeLocal === null) return endDay ? `${t("departures.allDay")} – ${endDay}` : t("departures.allDay")
    const start = format.time(startTimeLocal)
    if (!endsAt) return start
    const end = format.instant(endsAt, { zone: timezone, show: "time" })
    return t("departures.until", { from: start, to: endDay ? `${endDay} ${end}` : end })
  }
}

/** What a departure is called, for a menu, a checkbox or an announcement. */
export function useDepartureLabel() {
  const t = useMessages(departuresMessages)
  const format = useFormat()
  const hours = useHours()
  return (slot: Timed & Pick<SlotRow, "productId">, product: string = slot.productId) =>
    t("departures.label", { product, date: format.date(slot.dateLocal), time: hours(slot) })
}
