"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import type { StopTime } from "./values.js"

/** Says a stop time in words: *45 min before the start*, *07:30*, *23:45–00:15 the evening before*. */
export function useTimeWords() {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const offset = (minutes: number) => {
    if (minutes === 0) return t("pickups.atStart")
    return t(minutes < 0 ? "pickups.beforeStart" : "pickups.afterStart", { duration: format.duration(Math.abs(minutes)) })
  }
  const day = (dayOffset = 0) => (dayOffset === 0 ? "" : ` ${t(dayOffset < 0 ? "pickups.dayBefore" : "pickups.dayAfter")}`)
  return (time: StopTime): string => {
    if (time.timing === "offset") return offset(time.offsetMinutes)
    if (time.timing === "fixed") return `${format.time(time.localTime)}${day(time.dayOffset)}`
    if ("localTime" in time) return `${format.time(time.localTime)}–${format.time(time.localTimeUntil)}${day(time.dayOffset)}`
    return `${offset(time.offsetMinutes)} – ${offset(time.offsetUntilMinutes)}`
  }
}

const kinds = { pickup: "pickups.kindPickup", dropoff: "pickups.kindDropoff", meeting: "pickups.kindMeeting" } as const

/** The word of a kind of stop. */
export function useKindWord() {
  const t = useMessages(pickupsMessages)
  return (kind: PickupKind) => t(kinds[kind])
}
