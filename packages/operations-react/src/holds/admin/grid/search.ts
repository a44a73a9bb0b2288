import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { GetHoldPickupGrid } from "../../inputs.js"
import { gridViews } from "./model.js"

export interface RoomGridSearch {
  program: string | undefined
  place: string | undefined
  view: (typeof gridViews)[number] | undefined
}

/** View state of the room block grid, in the URL. */
export const roomGridSearch = defineSearch<RoomGridSearch>({
  program: searchText(),
  place: searchText(),
  view: searchWord(gridViews, "held"),
})

const isPlaceId = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") ?? false

/** The request behind the grid; nothing before a programme or a hotel is chosen. */
export function gridQueryOf({ program, place }: RoomGridSearch): GetHoldPickupGrid | undefined {
  if (program) return { programId: program }
  return isPlaceId(place) ? { placeId: place } : undefined
}
