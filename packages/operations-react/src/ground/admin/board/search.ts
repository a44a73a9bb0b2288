import type { DispatchStatus } from "@voyant-travel/operations/ground/contract"
import { isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchFlag, searchText, searchWord, searchWords } from "../../../kernel/pages/search.js"
import type { GetDispatchBoard, ListOperators } from "../../inputs.js"
import type { DispatchId, OperatorId } from "../../types.js"
import { lateness, statuses } from "../shared/words.js"

export const runTabs = ["order", "people", "story"] as const
export const boardViews = ["list", "drivers", "vehicles", "map"] as const
export type BoardPane = (typeof boardViews)[number]
/** Orders of the list: the plan of the day by time or by driver. */
export const boardSorts = ["scheduledAt", "-scheduledAt", "driver", "-driver"] as const

export interface BoardSearch {
  /** Service date; absent = today. */
  date: string | undefined
  view: BoardPane | undefined
  /** The pane that stands beside the view. */
  beside: BoardPane | undefined
  sort: (typeof boardSorts)[number] | undefined
  status: DispatchStatus[]
  lateness: (typeof lateness)[number] | undefined
  /** Only runs that lack somebody. */
  open: boolean
  operator: string | undefined
  place: string | undefined
  /** The run in the drawer. */
  run: string | undefined
  /** A new run is being written. */
  new: boolean
  /** Whose booking it begins with. */
  booking: string | undefined
  /** The part of the drawer that is open. */
  tab: (typeof runTabs)[number] | undefined
}

/** View state of the board, in the URL. Names that are typed to find somebody stay out of it. */
export const boardSearch = defineSearch<BoardSearch>({
  date: searchText(),
  view: searchWord(boardViews, "list"),
  beside: searchWord(boardViews),
  sort: searchWord(boardSorts, "scheduledAt"),
  status: searchWords(statuses),
  lateness: searchWord(lateness),
  open: searchFlag(),
  operator: searchText(),
  place: searchText(),
  run: searchText(),
  new: searchFlag(),
  booking: searchText(),
  tab: searchWord(runTabs, "order"),
})

const isOperator = (id: string | undefined): id is OperatorId => id?.startsWith("gopr_") === true
const isPlace = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") === true
export const isDispatch = (id: string | undefined): id is DispatchId => id?.startsWith("gdsp_") === true

/** Operators that the board can be narrowed to. */
export const operatorFilter: Omit<ListOperators, "offset"> = { active: true, sort: "name", limit: 200 }

/** The request behind the board: one answer for every pane. State and lateness are sifted in it, so that counts stay those of the day. */
export const boardQueryOf = ({ date, operator, place }: BoardSearch, today: string, timezone: string): GetDispatchBoard => ({
  date: date && isDate(date) ? date : today,
  timezone,
  ...(isOperator(operator) && { operatorId: operator }),
  ...(isPlace(place) && { placeId: place }),
})

export const isFiltered = ({ status, lateness: late, open, operator, place }: BoardSearch) =>
  status.length > 0 || Boolean(late || open || operator || place)
