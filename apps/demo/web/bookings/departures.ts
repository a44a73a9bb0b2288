import { type ListedSlot, type ListSlots, useSlots } from "@voyant-travel/operations-react/availability"

/** A departure as the server sent it. */
export type Departure = ListedSlot

/** Departures with the server's own verdict on whether so many can be sold; live, because they are the package's own query. */
export const useDepartures = (query: ListSlots, enabled = true) => useSlots(query, { enabled })
