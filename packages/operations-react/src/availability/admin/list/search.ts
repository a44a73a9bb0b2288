import type { MinimumState, SlotStatus } from "@voyant-travel/operations/availability/contract"
import { datesOf, type RangePreset, rangePresets } from "../../../kernel/days/range.js"
import { defineSearch, searchFlag, searchNumber, searchText, searchWord, searchWords } from "../../../kernel/pages/search.js"
import type { ListSlots } from "../../inputs.js"
import { type DepartureScope, hasScope, noScope, scopeSearch, slotScope } from "../shared/scope/query.js"
import { minimumWords, slotSorts, statusWords } from "../shared/slot/words.js"

const saleFilters = ["yes", "no"] as const

export interface DepartureListSearch extends DepartureScope {
  range: RangePreset | undefined
  from: string | undefined
  to: string | undefined
  status: SlotStatus[]
  /** Sellable at this instant, or not. */
  sale: (typeof saleFilters)[number] | undefined
  minimum: MinimumState[]
  booked: boolean
  /** Changed by a person where its rule says otherwise. */
  changed: boolean
  /** Something that a person should look at. */
  issues: boolean
  q: string | undefined
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
}

const sorts = slotSorts.flatMap((field) => [field, `-${field}` as const])

const numbers = { limit: searchNumber(50), offset: searchNumber(0) }

/** View state of the list of departures, in the URL. */
export const departureListSearch = defineSearch<DepartureListSearch>({
  ...scopeSearch,
  range: searchWord(rangePresets, "upcoming"),
  from: searchText(),
  to: searchText(),
  status: searchWords(statusWords),
  sale: searchWord(saleFilters),
  minimum: searchWords(minimumWords),
  booked: searchFlag(),
  changed: searchFlag(),
  issues: searchFlag(),
  q: searchText(),
  sort: searchWord(sorts, "startsAt"),
  ...numbers,
})

export const noFilters: Partial<DepartureListSearch> = {
  ...noScope,
  range: undefined,
  from: undefined,
  to: undefined,
  status: [],
  sale: undefined,
  minimum: [],
  booked: false,
  changed: false,
  issues: false,
  q: undefined,
  offset: 0,
}

/** Whether anything narrows the list beyond what it shows at first. */
export const isFiltered = (search: DepartureListSearch) =>
  hasScope(search) ||
  search.range !== "upcoming" ||
  search.status.length > 0 ||
  search.minimum.length > 0 ||
  Boolean(search.sale || search.booked || search.changed || search.issues || search.q)

/** Rows of a page as the server gives them, whatever a typed address asks for. */
export const pageSize = (limit: number) => Math.min(200, Math.max(1, limit))

/** The request behind a view: every filter, the sort and the page are the server's work. */
export function slotQueryOf(search: DepartureListSearch, today: string): ListSlots {
  const { range = "upcoming", from, to, status, sale, minimum, booked, changed, issues, q, sort = "startsAt", limit, offset } = search
  return {
    ...slotScope(search),
    ...datesOf(range, today, { from, to }),
    ...(status.length > 0 && { status }),
    ...(sale && { sellable: sale === "yes" }),
    ...(minimum.length > 0 && { minState: minimum }),
    ...(booked && { hasBookings: true }),
    ...(changed && { customised: true }),
    ...(issues && { hasIssues: true }),
    ...(q && { q }),
    include: "board",
    sort,
    limit: pageSize(limit),
    offset,
  }
}
