import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"

export const resourceTabs = ["overview", "calendar", "closeouts", "activity"] as const
export type ResourceTab = (typeof resourceTabs)[number]

/** View state of one resource, in the URL. */
export const resourceSearch = defineSearch<{ tab: ResourceTab | undefined; from: string | undefined }>({
  tab: searchWord(resourceTabs, "overview"),
  /** First day of its calendar. */
  from: searchText(),
})
