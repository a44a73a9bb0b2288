import { isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchFlag, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { GetSpaceDiary } from "../../inputs.js"

export const diaryViews = ["timeline", "table"] as const
export const diaryLengths = [1, 3, 7, 14] as const

export interface DiarySearch {
  place: string | undefined
  /** The first day shown; absent = today. */
  date: string | undefined
  days: number
  view: (typeof diaryViews)[number] | undefined
  /** Only spaces that nobody has on these days. */
  free: boolean
}

/** View state of the diary, in the URL. */
export const diarySearch = defineSearch<DiarySearch>({
  place: searchText(),
  date: searchText(),
  days: searchNumber(1),
  view: searchWord(diaryViews, "timeline"),
  free: searchFlag(),
})

const isPlaceId = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") ?? false

/** The request behind the diary; nothing before a place is chosen. */
export function diaryQueryOf({ place, date, days }: DiarySearch, today: string): GetSpaceDiary | undefined {
  if (!isPlaceId(place)) return undefined
  return { placeId: place, date: date && isDate(date) ? date : today, days: Math.min(62, Math.max(1, days)) }
}
