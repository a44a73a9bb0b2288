import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface AvailabilityKeys {
  readonly rules: EntityKeys
  readonly startTimes: EntityKeys
  /** Departures; what belongs to one (summary, issues, history, explanation, stops) nests under its detail. */
  readonly slots: EntityKeys
  readonly slotAllocations: EntityKeys
  readonly closeouts: EntityKeys
  readonly pickupPoints: EntityKeys
  readonly pickupGroups: EntityKeys
  readonly resourceTemplates: EntityKeys
  /** Rooms and seats of many departures at once; those of one nest under its detail, with its manifest and travelers. */
  readonly slotResources: EntityKeys
  /** Travelers one by one. */
  readonly slotTravelers: EntityKeys
  /** The runs of a date, over all departures. */
  readonly pickupDays: EntityKeys
  readonly calendar: EntityKeys
  readonly days: EntityKeys
  /** What would happen: dry runs and previews of the data as it stands. Any change makes all of them stale. */
  readonly previews: EntityKeys
  /** What a recurrence text gives, which depends on nothing stored. */
  readonly recurrences: EntityKeys
}

/** The query keys of the area, for invalidating and reading the cache by hand. */
export function availabilityKeys(operations: Pick<Operations, "scope">): AvailabilityKeys {
  const of = (entity: string) => entityKeys(operations, "availability", entity)
  return {
    rules: of("rules"),
    startTimes: of("startTimes"),
    slots: of("slots"),
    slotAllocations: of("slotAllocations"),
    closeouts: of("closeouts"),
    pickupPoints: of("pickupPoints"),
    pickupGroups: of("pickupGroups"),
    resourceTemplates: of("resourceTemplates"),
    slotResources: of("slotResources"),
    slotTravelers: of("slotTravelers"),
    pickupDays: of("pickupDays"),
    calendar: of("calendar"),
    days: of("days"),
    previews: of("previews"),
    recurrences: of("recurrences"),
  }
}
