import { isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { GetHoldPickupGrid } from "../../inputs.js"
import { gridViews } from "./model.js"

export interface RoomGridSearch {
  program: string | undefined
  place: string | undefined
  /** First and last night shown; absent = from the first night of the blocks to the last. */
  from: string | undefined
  to: string | undefined
  view: (typeof gridViews)[number] | undefined
}

/** View state of the room block grid, in the URL. */
export const roomGridSearch = defineSearch<RoomGridSearch>({
  program: searchText(),
  place: searchText(),
  from: searchText(),
  to: searchText(),
  view: searchWord(gridViews, "held"),
})

const aDay = (text: string | undefined) => (text && isDate(text) ? text : undefined)

/** The nights asked for: both ends, one, or none; never an end before its beginning. */
export function rangeOf({ from, to }: Pick<RoomGridSearch, "from" | "to">): { from?: string; to?: string } {
  const [first, last] = [aDay(from), aDay(to)]
  return { ...(first && { from: first }), ...(last && (!first || last >= first) && { to: last }) }
}

const isPlaceId = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") ?? false

/** The request behind the grid; nothing before a programme or a hotel is chosen. */
export function gridQueryOf(search: RoomGridSearch): GetHoldPickupGrid | undefined {
  const { program, place } = search
  const range = rangeOf(search)
  if (program) return { programId: program, ...range }
  return isPlaceId(place) ? { placeId: place, ...range } : undefined
}
