import type { QueryKey } from "@tanstack/react-query"
import { type Change, subjectsOf } from "../kernel/query/index.js"
import type { AvailabilityKeys } from "./keys.js"

/** The details that a change names, or all of them where it names none (a generation lists no more than it made). */
export const detailsOf = (change: Change, prefix: string, keys: AvailabilityKeys["rules"]): QueryKey[] => {
  const ids = subjectsOf(change, prefix)
  return ids.length > 0 ? ids.map((id) => keys.detail(id)) : [keys.details]
}

/** Everything that counts departures: lists, rooms of many, calendar, board and runs of the day, and what previews would find. */
export const countsOf = (keys: AvailabilityKeys): QueryKey[] => [
  keys.slots.lists,
  keys.slotResources.all,
  keys.calendar.all,
  keys.days.all,
  keys.pickupDays.all,
  keys.previews.all,
]
