import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { passengerRow } from "../../passenger/row.js"
import type { TransferPreference } from "../../transfer-preference/contract.js"
import { type TransportInput, transportRow } from "../../transport/contract.js"
import type { createDispatchInput } from "../contract.js"
import { planCheckpoints } from "../plan/checkpoints.js"
import { endsOfLegs, lastTimedLeg, type PlannedLeg, planLegs } from "../plan/legs.js"
import { type KnownPlace, type PlannedTimes, planTimes } from "../plan/times.js"

export type Given = z.output<typeof createDispatchInput>

const refuse = (path: string, message: string) => invalidRequest({ violations: [{ path, message }] })

const transportOf = (preference: TransferPreference): TransportInput => ({
  ...{ mode: preference.transportMode, number: preference.transportNumber, direction: preference.transportDirection },
  ...{ station: preference.transportStation, scheduledAt: preference.transportScheduledAt, estimatedAt: preference.transportEstimatedAt },
})

/** What a transfer preference says fills what is not given. */
export function filled(given: Given, preference: TransferPreference | undefined): Given {
  if (!preference) return given
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given
  const counted = given.passengers || given.passengerCount !== undefined ? {} : { passengerCount: preference.passengerCount ?? undefined }
  return {
    ...{
      bookingId: preference.bookingId,
      bookingItemId: preference.bookingItemId,
      pickupPlaceId: preference.pickupPlaceId,
      pickupText: preference.pickupText,
    },
    ...{ dropoffPlaceId: preference.dropoffPlaceId, dropoffText: preference.dropoffText, serviceLevel: preference.serviceLevel },
    ...{ requestedCategory: preference.requestedCategory, requestedClass: preference.requestedClass, language: preference.driverLanguage },
    ...{ languageRequired: preference.languageRequired, meetAndGreet: preference.meetAndGreet, greetingSign: preference.greetingSign },
    transport: transportOf(preference),
    ...counted,
    ...said,
  }
}

/** What a dispatch must say. Throws `invalid_request`. */
export function requireWhole(given: Given): void {
  const { draft = false, bookingId, pickupPlaceId, pickupText, legs, scheduledAt, scheduledLocal, passengers, passengerCount } = given
  const time = scheduledAt ?? scheduledLocal
  const place = pickupPlaceId ?? pickupText ?? legs?.find(({ legType }) => legType === "pickup")
  if (passengers && passengerCount !== undefined) throw refuse("passengerCount", "Give passengers or their number, not both.")
  if (draft) {
    if (given.vehicleId ?? given.driverId ?? given.secondDriverId ?? given.guideResourceIds?.[0]) {
      throw refuse("draft", "A draft carries no vehicle, driver or guide.")
    }
    if (!bookingId && !(place && time)) throw refuse("bookingId", "A draft needs a booking, or a place and a time.")
    return
  }
  if (!time) throw refuse("scheduledAt", "Say when the dispatch starts, or make it a draft.")
  if (!place) throw refuse("pickupPlaceId", "Say where the passengers are picked up, or make it a draft.")
}

export interface DispatchPlan {
  id: Id<"gdsp">
  times: PlannedTimes | undefined
  legs: PlannedLeg[]
  checkpoints: ReturnType<typeof planCheckpoints>
  passengers: ReturnType<typeof passengerRow>[]
  row: Record<string, unknown>
}

const counts = (passengers: DispatchPlan["passengers"]) => ({
  passengerCount: passengers.length,
  checkedBagCount: passengers.reduce((sum, { checkedBags }) => sum + checkedBags, 0),
  carryOnCount: passengers.reduce((sum, { carryOnBags }) => sum + carryOnBags, 0),
  wheelchairCount: passengers.filter(({ wheelchair }) => wheelchair).length,
  childSeatCount: passengers.filter(({ childSeat }) => childSeat !== "none").length,
})

/** Legs with the places that are to be stored: a merged one is replaced by its survivor. */
const placed = (legs: PlannedLeg[], places: ReadonlyMap<string, KnownPlace>) =>
  legs.map((leg) => ({ ...leg, placeId: leg.placeId ? ((places.get(leg.placeId)?.id ?? leg.placeId) as Id<"plac">) : null }))

export const plannedLegsOf = (given: Given) => planLegs(given.legs, given)

/** Everything that a new dispatch is made of, but its assets. Pure. */
export function planDispatch(given: Given, asked: PlannedLeg[], places: ReadonlyMap<string, KnownPlace>): DispatchPlan {
  const id = newId("gdsp")
  const legs = placed(asked, places)
  const ends = endsOfLegs(legs)
  const placeOf = (placeId: string | null) => (placeId ? [...places.values()].find((place) => place.id === placeId) : undefined)
  const times = planTimes(given, {
    pickup: placeOf(ends.pickupPlaceId),
    dropoff: placeOf(ends.dropoffPlaceId),
    lastLeg: lastTimedLeg(legs),
  })
  const checkpoints = times ? planCheckpoints(times, legs) : []
  const unnamed = Array.from({ length: given.passengerCount ?? 0 }, () => ({}))
  const passengers = (given.passengers ?? unnamed).map((passenger) => passengerRow(id, given.bookingId ?? null, passenger))
  const { scheduledAt = null, endsAt = null, endsSource = null } = times ?? {}
  const row = {
    ...{
      id,
      revision: 1,
      bookingId: given.bookingId,
      bookingItemId: given.bookingItemId,
      slotId: given.slotId,
      transferPreferenceId: given.transferPreferenceId,
    },
    ...{ operatorId: given.operatorId, requiredRoles: given.requiredRoles ?? ["vehicle", "driver"], ...ends },
    ...{
      scheduledAt,
      endsAt,
      endsSource,
      serviceDate: times?.serviceDate ?? given.serviceDate ?? null,
      timezone: times?.timezone ?? given.timezone ?? "UTC",
    },
    ...{ originalScheduledAt: null, originalEndsAt: null, beforeMinutes: given.beforeMinutes ?? 0, afterMinutes: given.afterMinutes ?? 0 },
    ...{ serviceLevel: given.serviceLevel ?? "private", requestedCategory: given.requestedCategory, requestedClass: given.requestedClass },
    ...{ language: given.language, languageRequired: given.languageRequired ?? false, meetAndGreet: given.meetAndGreet ?? false },
    ...{ greetingSign: given.greetingSign, ...transportRow({ ...noTransport, ...given.transport }), ...counts(passengers) },
    ...{ actualEnRouteAt: null, actualArrivedAt: null, actualPickupAt: null, actualDropoffAt: null, cancelReason: null },
    ...{ notes: given.notes, internalNotes: given.internalNotes, metadata: given.metadata ?? {} },
  }
  return {
    id,
    times,
    legs,
    checkpoints,
    passengers,
    row: Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value ?? null])),
  }
}

const noTransport = { mode: null, number: null, direction: null, station: null, scheduledAt: null, estimatedAt: null }
