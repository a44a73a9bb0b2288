import { instantOf, wallOf } from "../../../kernel/days/wall.js"
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
    ...{ vehicleId: null, driverId: null, flight: null, flightTime: null, direction: "arrival", names: null, stops: null },
    ...{ serviceLevel: "private", requestedClass: null, language: null, meetAndGreet: false, greetingSign: null },
    ...{ notes: null, internalNotes: null, draft: false, reason: null },
  }
}

const given = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""))

const linesOf = (text: unknown) =>
  (typeof text === "string" ? text : "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

/** People by name as far as names are known; the rest of them are only counted. */
function peopleOf({ names, passengerCount }: Values) {
  const named = linesOf(names).map((displayName) => ({ displayName }))
  const count = typeof passengerCount === "number" ? passengerCount : 0
  if (named.length === 0) return given({ passengerCount })
  return { passengers: [...named, ...Array.from({ length: Math.max(0, count - named.length) }, () => ({}))] }
}

/** From where to where; with further stops, every stop in its order. */
function routeOf({ pickupPlaceId, pickupText, dropoffPlaceId, dropoffText, stops }: Values) {
  const between = linesOf(stops).map((locationText) => ({ legType: "stop", locationText }))
  if (between.length === 0) return given({ pickupPlaceId, pickupText, dropoffPlaceId, dropoffText })
  const end = (legType: string, placeId: unknown, locationText: unknown) => {
    const where = given({ placeId, locationText })
    return Object.keys(where).length > 0 ? [{ legType, ...where }] : []
  }
  return { legs: [...end("pickup", pickupPlaceId, pickupText), ...between, ...end("dropoff", dropoffPlaceId, dropoffText)] }
}

interface Filled extends Values {
  date: string
  time: string | null
  draft: boolean
}

/** What a filled form asks for. A draft carries nobody; without a time it keeps the date alone. */
export function createOf(values: Values, zone: string): CreateDispatch {
  const { date, time, draft, vehicleId, driverId, flight, flightTime, direction, ...rest } = values as Filled
  const {
    names: _names,
    stops: _stops,
    passengerCount: _count,
    pickupPlaceId: _from,
    pickupText: _f,
    dropoffPlaceId: _to,
    dropoffText: _t,
    ...others
  } = rest
  const number = typeof flight === "string" ? flight.trim() : ""
  const scheduledAt = typeof flightTime === "string" ? { scheduledAt: instantOf(date, flightTime, zone) } : {}
  return {
    ...given(others),
    ...peopleOf(values),
    ...routeOf(values),
    timezone: zone,
    ...(time ? { scheduledLocal: `${date}T${time}` } : { serviceDate: date }),
    ...(draft ? { draft: true } : given({ vehicleId, driverId })),
    ...(number && { transport: { mode: "flight", number, direction, ...scheduledAt } }),
  } as CreateDispatch
}

export const updateOf = (run: DispatchDetail, changes: Values, revision: number | undefined): UpdateDispatch =>
  ({ dispatchId: run.id, ...changes, ...(revision !== undefined && { expectedRevision: revision }) }) as UpdateDispatch
