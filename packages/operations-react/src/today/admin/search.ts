import { isDate } from "../../kernel/days/dates.js"
import { defineSearch, searchText, searchWord } from "../../kernel/pages/search.js"
import type { GetToday } from "../types.js"

/** What the list can be narrowed to; each is a number of the day. */
export const topics = ["departures", "unplaced", "crew", "runs", "late", "open", "incidents", "holds"] as const
export type Topic = (typeof topics)[number]

export interface TodaySearch {
  /** Absent = today. */
  date: string | undefined
  only: Topic | undefined
}

/** View state of Today, in the URL. */
export const todaySearch = defineSearch<TodaySearch>({ date: searchText(), only: searchWord(topics) })

/** The request behind the page: one for all of its panels. */
export const todayQueryOf = ({ date }: TodaySearch, today: string, timezone: string): GetToday => ({
  date: date && isDate(date) ? date : today,
  timezone,
})
