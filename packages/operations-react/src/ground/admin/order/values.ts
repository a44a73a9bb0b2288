import { addDays } from "../../../kernel/days/dates.js"
import { instantOf, wallOf } from "../../../kernel/days/wall.js"
import type { CreateDispatch, UpdateDispatch } from "../../inputs.js"
import type { DispatchDetail } from "../../types.js"
import { linesOf, peopleOf } from "./people.js"
import { changedTransport, newTransport, transportValues } from "./transport.js"
import type { RunZone } from "./zone.js"

type Values = Readonly<Record<string, unknown>>

/** What can be said of a run after it was made; times, people and who serves it have actions of their own. */
export const valuesOf = (run: DispatchDetail) => {
  const { bookingId, operatorId, pickupPlaceId, pickupText, dropoffPlaceId, dropoffText, serviceLevel, requestedClass } = run
  const { language, meetAndGreet, greetingSign, notes, internalNotes } = run
  const places = { pickupPlaceId, pickupText, dropoffPlaceId, dropoffText }
  const wishes = { serviceLevel, requestedClass, language, meetAndGreet, greetingSign, notes, internalNotes }
  return { bookingId, operatorId, ...places, ...wishes, ...transportValues(run) }
}

/** An empty form for a day; the hour is the next full one where the day is today. */
export function blankFor(date: string, booking: string | undefined, now: Date, zone: string) {
  const wall = wallOf(new Date(now.getTime() + 3_600_000).toISOString(), zone)
  return {
    ...{ bookingId: booking ?? null, operatorId: null, pickupPlaceId: null, pickupText: null, dropoffPlaceId: null, dropoffText: null },
    ...{ date, time: wall.date === date ? `${wall.time.slice(0, 2)}:00` : "09:00", endTime: null, timezone: null, passengerCount: null },
    ...{ checkedBags: null, carryOnBags: null, wheelchairs: null, childSeats: null, childSeat: "toddler", needs: [], names: null },
    ...{ vehicleId: null, driverId: null, stops: null },
    ...{ transportMode: "flight", transportNumber: null, transportDirection: "arrival", transportStation: null, transportTime: null },
    ...{ serviceLevel: "private", requestedClass: null, language: null, meetAndGreet: false, greetingSign: null },
    ...{ notes: null, internalNotes: null, draft: false, reason: null },
  }
}

const given = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""))

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
  endTime: string | null
}

/** When it starts and ends, on the clocks of its zone; an end before the start is one of the next day. */
function timesOf({ date, time, endTime }: Filled, { zone, told }: RunZone) {
  if (!time) return { serviceDate: date, ...(told && { timezone: zone }) }
  const last = endTime && endTime < time ? addDays(date, 1) : date
  return {
    ...{ scheduledLocal: `${date}T${time}` },
    ...(endTime && { endsAt: instantOf(last, endTime, zone) }),
    ...(told && { timezone: zone }),
  }
}

/** What is sent as the form has it. */
const asItStands = ["bookingId", "operatorId", "serviceLevel", "requestedClass", "language", "meetAndGreet", "greetingSign"]
const asWritten = ["notes", "internalNotes", "reason"]

/** What a filled form asks for. A draft carries nobody; without a time it keeps the date alone. */
export function createOf(values: Values, where: RunZone): CreateDispatch {
  const { draft, vehicleId, driverId } = values
  const plain = Object.fromEntries([...asItStands, ...asWritten].map((name) => [name, values[name] ?? null]))
  return {
    ...given(plain),
    ...peopleOf(values),
    ...routeOf(values),
    ...timesOf(values as Filled, where),
    ...(draft ? { draft: true } : given({ vehicleId, driverId })),
    ...newTransport(values, where.zone),
  } as CreateDispatch
}

export const updateOf = (run: DispatchDetail, changes: Values, revision: number | undefined): UpdateDispatch =>
  ({
    dispatchId: run.id,
    ...changedTransport(run, changes),
    ...(revision !== undefined && { expectedRevision: revision }),
  }) as UpdateDispatch
