import { defineSearch, searchText, searchWord } from "../../kernel/pages/search.js"

/** Kinds of change over all areas, each with the events that are of it by the beginning of their types. */
export const activityKinds = {
  departures: ["availability.slot.", "availability.slots.", "availability.rule.", "availability.start_time.", "availability.closeout."],
  sale: ["availability.slot_allocation."],
  people: ["availability.traveler.", "availability.passengers.", "availability.attendance.", "availability.sharing_group."],
  rooms: ["availability.allocation_resource.", "availability.assignment.", "availability.rooming.", "availability.resource_template."],
  pickups: ["availability.pickup_", "availability.slot_pickup.", "availability.traveler_pickup."],
  resources: ["resources."],
  ground: ["ground."],
  places: ["places."],
  holds: ["holds."],
} as const

export type ActivityKind = keyof typeof activityKinds
export const activityKindNames = Object.keys(activityKinds) as ActivityKind[]

export interface ActivitySearch {
  kind: ActivityKind | undefined
  /** First and last day on the operator's calendar; absent = the last seven days. */
  from: string | undefined
  to: string | undefined
}

/** View state of Activity, in the URL. */
export const activitySearch = defineSearch<ActivitySearch>({
  kind: searchWord(activityKindNames),
  from: searchText(),
  to: searchText(),
})
