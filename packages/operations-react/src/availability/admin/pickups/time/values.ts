import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import type { PickupGroupPoint } from "../../../types.js"

export type StopTime = PickupGroupPoint["time"]

/** Ways in which people say when a stop is served. */
export const timeWays = ["offset", "fixed", "offsetWindow", "localWindow"] as const
export type TimeWay = (typeof timeWays)[number]

/** A stop time as fields of a form. Minutes count before the start; of a drop-off, after it. */
export interface TimeValues {
  way: TimeWay
  minutes: number | null
  minutesUntil: number | null
  localTime: string | null
  localTimeUntil: string | null
  dayOffset: string
}

export const timeFields = ["way", "minutes", "minutesUntil", "localTime", "localTimeUntil", "dayOffset"] as const

const sign = (kind: PickupKind) => (kind === "dropoff" ? 1 : -1)

export const blankTime: TimeValues = {
  way: "offset",
  minutes: 30,
  minutesUntil: null,
  localTime: null,
  localTimeUntil: null,
  dayOffset: "0",
}

export function timeValues(time: StopTime, kind: PickupKind): TimeValues {
  if ("offsetMinutes" in time) {
    const minutes = time.offsetMinutes * sign(kind) || 0
    if (time.timing === "offset") return { ...blankTime, way: "offset", minutes }
    return { ...blankTime, way: "offsetWindow", minutes, minutesUntil: time.offsetUntilMinutes * sign(kind) || 0 }
  }
  const local = { localTime: time.localTime, dayOffset: String(time.dayOffset ?? 0), minutes: null }
  if (time.timing === "fixed") return { ...blankTime, ...local, way: "fixed" }
  return { ...blankTime, ...local, way: "localWindow", localTimeUntil: time.localTimeUntil }
}

/** The time that the fields say. What is missing or contradicts itself is the server's to refuse. */
export function timeOf({ way, minutes, minutesUntil, localTime, localTimeUntil, dayOffset }: TimeValues, kind: PickupKind): StopTime {
  const offset = (value: number | null) => (value ?? 0) * sign(kind) || 0
  const day = Number(dayOffset)
  if (way === "offset") return { timing: "offset", offsetMinutes: offset(minutes) }
  if (way === "fixed") return { timing: "fixed", localTime: localTime ?? "", dayOffset: day }
  if (way === "localWindow") return { timing: "window", localTime: localTime ?? "", localTimeUntil: localTimeUntil ?? "", dayOffset: day }
  return { timing: "window", offsetMinutes: offset(minutes), offsetUntilMinutes: offset(minutesUntil) }
}
