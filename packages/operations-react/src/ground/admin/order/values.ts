import { wallOf } from "../../../availability/admin/shared/days/wall.js"
import type { CreateDispatch, UpdateDispatch } from "../../inputs.js"
import type { DispatchDetail } from "../../types.js"

type Values = Readonly<Record<string, unknown>>

/** What can be said of a run after it was made; times, people and who serves it have actions of their own. */
export const valuesOf = (run: DispatchDetail) => {
  const { bookingId, operatorId, pickupPlaceId, pickupText, dropoffPlaceId, dropoffText, serviceLevel, requestedClass } = run
  const { language, meetAndGreet, greetingSign, notes, internalNotes } = run
  const places = { pickupPlaceId, pickupText, dropoffPlaceId, dropoffText }
  return { bookingId, operatorId, ...places, serviceLevel, requestedClass, language, meetAndGreet, greetingSign, notes, internalNotes }
}

/** An empty form for a day; the hour is the next full one where the day is today. */
export function blankFor(date: string, booking: string | undefined, now: Date, zone: string) {
  const wall = wallOf(new Date(now.getTime() + 3_600_000).toISOString(), zone)
  return {
    ...{ bookingId: booking ?? null, operatorId: null, pickupPlaceId: null, pickupText: null, dropoffPlaceId: null, dropoffText: null },
    ...{ date, time: wall.date === date ? `${wall.time.slice(0, 2)}:00` : "09:00", passengerCount: null },
    ...{ vehicleId: null, driverId: null, flight: null, direction: "arrival" },
    ...{ serviceLevel: "private", requestedClass: null, language: null, meetAndGreet: false, greetingSign: null },
    ...{ notes: null, internalNotes: null, draft: false, reason: null },
  }
}

const given = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""))

/** What a filled form asks for. A draft carries nobody; without a time it keeps the date alone. */
export function createOf(values: Values, zone: string): CreateDispatch {
  const { date, time, flight, direction, draft, vehicleId, driverId, ...rest } = values as Values & {
    date: string
    time: string | null
    draft: boolean
  }
  const number = typeof flight === "string" ? flight.trim() : ""
  return {
    ...given(rest),
    timezone: zone,
    ...(time ? { scheduledLocal: `${date}T${time}` } : { serviceDate: date }),
    ...(draft ? { draft: true } : given({ vehicleId, driverId })),
    ...(number && { transport: { mode: "flight", number, direction } }),
  } as CreateDispatch
}

export const updateOf = (run: DispatchDetail, changes: Values, revision: number | undefined): UpdateDispatch =>
  ({ dispatchId: run.id, ...changes, ...(revision !== undefined && { expectedRevision: revision }) }) as UpdateDispatch
