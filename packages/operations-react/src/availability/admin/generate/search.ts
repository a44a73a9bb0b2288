import { defineSearch, searchFlag, searchText, searchTexts } from "../../../kernel/pages/search.js"

/** What to generate, in the URL: rules, or else every rule of products, or with `all` every rule there is. */
export const generateSearch = defineSearch<{
  product: string[]
  rule: string[]
  all: boolean
  from: string | undefined
  to: string | undefined
}>({
  product: searchTexts(),
  rule: searchTexts(),
  all: searchFlag(),
  from: searchText(),
  to: searchText(),
})
