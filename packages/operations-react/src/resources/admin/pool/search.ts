import { defineSearch, searchText } from "../../../kernel/pages/search.js"

/** View state of one pool, in the URL: the window for which it says who is free. */
export const poolSearch = defineSearch<{ date: string | undefined; from: string | undefined; to: string | undefined }>({
  date: searchText(),
  from: searchText(),
  to: searchText(),
})
