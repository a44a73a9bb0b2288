import { defineSearch, searchText } from "../../../kernel/pages/search.js"

export const placeTabs = ["overview", "hours", "features", "spaces", "usage", "activity"] as const

/** View state of one place, in the URL. */
export const placeSearch = defineSearch<{ tab: string | undefined; date: string | undefined; time: string | undefined }>({
  /** One of ours or of the host's; absent: the overview. */
  tab: searchText(),
  /** When it is asked whether the place is open, on its own clock. */
  date: searchText(),
  time: searchText(),
})
