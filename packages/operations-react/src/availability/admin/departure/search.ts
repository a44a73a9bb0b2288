import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"
import { pickupKinds } from "../shared/slot/words.js"

export const departureTabs = ["overview", "manifest", "rooming", "seats", "pickups", "crew", "activity"] as const
export type DepartureTab = (typeof departureTabs)[number]

/** View state of one departure, in the URL. */
export const departureSearch = defineSearch<{
  tab: string | undefined
  segment: string | undefined
  stops: (typeof pickupKinds)[number] | undefined
  hold: string | undefined
}>({
  /** One of ours or of the host's; absent: the overview. */
  tab: searchText(),
  /** The part of a tour whose rooms are shown. */
  segment: searchText(),
  /** Which stops the pickups show. */
  stops: searchWord(pickupKinds, "pickup"),
  /** The held places that somebody came to look at. */
  hold: searchText(),
})
