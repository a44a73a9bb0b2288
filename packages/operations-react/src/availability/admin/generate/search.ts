import { defineSearch, searchText } from "../../../kernel/pages/search.js"

/** What to generate, in the URL. */
export const generateSearch = defineSearch<{
  product: string | undefined
  rule: string | undefined
  from: string | undefined
  to: string | undefined
}>({
  product: searchText(),
  rule: searchText(),
  from: searchText(),
  to: searchText(),
})
