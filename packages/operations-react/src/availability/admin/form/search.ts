import { defineSearch, searchText } from "../../../kernel/pages/search.js"

/** What a new departure starts with, in the URL. */
export const newDepartureSearch = defineSearch<{ product: string | undefined; date: string | undefined }>({
  product: searchText(),
  date: searchText(),
})
