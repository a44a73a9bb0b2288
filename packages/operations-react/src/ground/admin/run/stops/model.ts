import { addDays } from "../../../../kernel/days/dates.js"
import { instantOf, wallOf } from "../../../../kernel/days/wall.js"
import type { SetLegs } from "../../../inputs.js"
import type { DispatchDetail } from "../../../types.js"

type Leg = DispatchDetail["legs"][number]

/** One stop as it is edited: its time as the clocks of the run show it. */
export interface StopDraft {
  key: string
  leg?: Leg
  legType: Leg["legType"]
  placeId: Leg["placeId"]
  locationText: string
  time: string | null
  serviceMinutes: number
}

export const draftsOf = ({ legs, timezone }: DispatchDetail): StopDraft[] =>
  legs.map((leg) => ({
    ...{ key: leg.id, leg, legType: leg.legType, placeId: leg.placeId, locationText: leg.locationText ?? "" },
    ...{ time: leg.scheduledAt ? wallOf(leg.scheduledAt, timezone).time : null, serviceMinutes: leg.serviceMinutes },
  }))

/** A new stop stands before the last one: that is where they get off. */
export function withStop(drafts: readonly StopDraft[], key: string): StopDraft[] {
  const added: StopDraft = { key, legType: "stop", placeId: null, locationText: "", time: null, serviceMinutes: 0 }
  const last = drafts.at(-1)?.legType === "dropoff" ? drafts.length - 1 : drafts.length
  return drafts.toSpliced(last, 0, added)
}

export const moved = (drafts: readonly StopDraft[], from: number, by: 1 | -1): StopDraft[] => {
  const draft = drafts[from]
  return draft ? drafts.toSpliced(from, 1).toSpliced(from + by, 0, draft) : [...drafts]
}

export const isNowhere = ({ placeId, locationText }: StopDraft) => placeId === null && locationText.trim() === ""

/** The stops as the server takes them. A time earlier than the one before it is of the next day; what was not touched stays as it is. */
export function legsOf(drafts: readonly StopDraft[], { serviceDate, timezone }: DispatchDetail): SetLegs["legs"] {
  let date = serviceDate
  let before: string | null = null
  return drafts.map(({ leg, legType, placeId, locationText, time, serviceMinutes }) => {
    if (date && time && before && time < before) date = addDays(date, 1)
    before = time ?? before
    const same = leg?.scheduledAt && time === wallOf(leg.scheduledAt, timezone).time
    const scheduledAt = same ? leg.scheduledAt : time && date ? instantOf(date, time, timezone) : null
    return {
      ...(leg && { id: leg.id, slotPickupId: leg.slotPickupId, latestAt: leg.latestAt, notes: leg.notes }),
      ...{ legType, placeId, locationText: placeId === null ? locationText.trim() : null, scheduledAt, serviceMinutes },
    }
  })
}
