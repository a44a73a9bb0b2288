import { defineSearch, searchText } from "../../../kernel/pages/search.js"

export const resourceTabs = ["overview", "calendar", "closeouts", "activity"] as const

/** View state of one resource, in the URL. */
export const resourceSearch = defineSearch<{ tab: string | undefined; from: string | undefined }>({
  /** One of ours or of the host's; absent: the overview. */
  tab: searchText(),
  /** First day of its calendar. */
  from: searchText(),
})
