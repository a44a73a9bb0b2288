import { addDays, isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchFlag, searchText } from "../../../kernel/pages/search.js"
import type { GetRoomInventory } from "../../inputs.js"

export interface InventorySearch {
  place: string | undefined
  kind: string | undefined
  /** The first night shown. */
  from: string | undefined
  /** The form that sets rooms is open. */
  set: boolean
}

/** View state of the room inventory, in the URL. */
export const inventorySearch = defineSearch<InventorySearch>({
  place: searchText(),
  kind: searchText(),
  from: searchText(),
  set: searchFlag(),
})

/** Nights shown at once. */
export const shownNights = 28

const isPlaceId = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") ?? false
export const isRoomKind = (kind: string | undefined): kind is string => /^[a-z][a-z0-9_]{0,63}$/.test(kind ?? "")

/** The request behind the table; nothing before a place is chosen. */
export function inventoryQueryOf({ place, kind, from }: InventorySearch, today: string): GetRoomInventory | undefined {
  if (!isPlaceId(place)) return undefined
  const first = from && isDate(from) ? from : today
  return { placeId: place, ...(isRoomKind(kind) && { roomKind: kind }), from: first, to: addDays(first, shownNights - 1), with: "holds" }
}
