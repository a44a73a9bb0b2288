import { defineSearch, searchText } from "../../../kernel/pages/search.js"

/** Whose start times are looked at, in the URL. */
export const startTimesSearch = defineSearch<{ product: string | undefined }>({ product: searchText() })
