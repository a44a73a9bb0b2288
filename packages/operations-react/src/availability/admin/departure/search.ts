import { defineSearch, searchWord } from "../../../kernel/pages/search.js"

export const departureTabs = ["overview", "activity"] as const
export type DepartureTab = (typeof departureTabs)[number]

/** View state of one departure, in the URL. */
export const departureSearch = defineSearch<{ tab: DepartureTab | undefined }>({ tab: searchWord(departureTabs, "overview") })
