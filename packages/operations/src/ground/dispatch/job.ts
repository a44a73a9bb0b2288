import { addDays, firstInstantFrom, localDateOf } from "../../kernel/time.js"
import type { Job } from "../assignment/fit/job.js"
import type { Dispatch } from "./contract.js"

interface Located {
  latitude: number | null
  longitude: number | null
}

/** What a dispatch asks of whoever serves it. */
export function jobOf(
  dispatch: Dispatch & { scheduledAt: Date; endsAt: Date },
  places: ReadonlyMap<string, Located>,
  passengers: readonly { accessNeeds: readonly string[] }[],
): Job {
  const placeOf = (id: string | null) => (id ? (places.get(id) ?? null) : null)
  const { scheduledAt, endsAt, timezone } = dispatch
  // a job that ends at midnight does not need the next day
  const days = { first: localDateOf(scheduledAt, timezone), last: localDateOf(new Date(endsAt.getTime() - 1), timezone) }
  const midnight = (date: string) => firstInstantFrom(timezone, `${date}T00:00`)
  return {
    ...{ dispatchId: dispatch.id, scheduledAt, endsAt, timezone },
    days,
    span: { from: midnight(days.first), to: midnight(addDays(days.last, 1)) },
    ...{ passengerCount: dispatch.passengerCount, checkedBagCount: dispatch.checkedBagCount, carryOnCount: dispatch.carryOnCount },
    ...{ wheelchairCount: dispatch.wheelchairCount, childSeatCount: dispatch.childSeatCount },
    accessNeeds: passengers.flatMap(({ accessNeeds }) => accessNeeds),
    ...{ requestedCategory: dispatch.requestedCategory, requestedClass: dispatch.requestedClass },
    ...{
      language: dispatch.language,
      languageRequired: dispatch.languageRequired,
      meetAndGreet: dispatch.meetAndGreet,
      operatorId: dispatch.operatorId,
    },
    ...{ pickup: placeOf(dispatch.pickupPlaceId), dropoff: placeOf(dispatch.dropoffPlaceId) },
  }
}
