import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"

export const placeTabs = ["overview", "hours", "features", "spaces", "usage", "activity"] as const
export type PlaceTab = (typeof placeTabs)[number]

/** View state of one place, in the URL. */
export const placeSearch = defineSearch<{ tab: PlaceTab | undefined; date: string | undefined; time: string | undefined }>({
  tab: searchWord(placeTabs, "overview"),
  /** When it is asked whether the place is open, on its own clock. */
  date: searchText(),
  time: searchText(),
})
