import { defineSearch } from "../../../kernel/pages/search.js"

/** One hold has no view state of its own. */
export const holdSearch = defineSearch({})
