import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import { pickupKinds } from "../shared/slot/words.js"

export const pickupViews = ["groups", "points", "day"] as const
export type PickupView = (typeof pickupViews)[number]

export interface PickupsSearch {
  view: PickupView | undefined
  product: string | undefined
  active: "yes" | "no" | undefined
  q: string | undefined
  date: string | undefined
  kind: (typeof pickupKinds)[number] | undefined
  limit: number
  offset: number
}

/** View state of the pickups page, in the URL. */
export const pickupsSearch = defineSearch<PickupsSearch>({
  view: searchWord(pickupViews, "groups"),
  product: searchText(),
  active: searchWord(["yes", "no"]),
  q: searchText(),
  date: searchText(),
  kind: searchWord(pickupKinds, "pickup"),
  limit: searchNumber(50),
  offset: searchNumber(0),
})
