import { defineSearch, searchNumber, searchText } from "../../../kernel/pages/search.js"
import { type DepartureScope, scopeSearch } from "../shared/scope/query.js"

/** How many days a board may show. */
export const boardLengths = [14, 28, 56, 92] as const

export interface DepartureBoardSearch extends DepartureScope {
  /** First day; absent = today. */
  date: string | undefined
  days: number
  /** The cell whose panel is open. */
  day: string | undefined
  of: string | undefined
  /** The option of its row. */
  variant: string | undefined
}

/** View state of the board, in the URL. */
export const departureBoardSearch = defineSearch<DepartureBoardSearch>({
  ...scopeSearch,
  date: searchText(),
  days: searchNumber(28),
  day: searchText(),
  of: searchText(),
  variant: searchText(),
})

export const boardDays = (days: number) => Math.min(92, Math.max(14, days))
