import type { ResourceKind } from "@voyant-travel/operations/resources/contract"
import { addDays, isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { GetResourceTimeline } from "../../inputs.js"
import { kinds } from "../shared/words.js"
import { startOfDay } from "../shared/zone.js"
import type { Step } from "./model/draw.js"

/** How closely one looks: pixels of an hour. */
export const zooms = { hours: 44, days: 8, weeks: 3, month: 1.25 } as const
export type Zoom = keyof typeof zooms
/** What a drawn time is rounded to. */
export const steps: Readonly<Record<Zoom, Step>> = { hours: 30, days: 60, weeks: "day", month: "day" }
export const zoomOrder: readonly Zoom[] = ["hours", "days", "weeks", "month"]

export interface TimelineSearch {
  kind: ResourceKind | undefined
  pool: string | undefined
  date: string | undefined
  days: number
  zoom: Zoom | undefined
  only: "free" | "conflicts" | undefined
  view: "board" | "table" | undefined
}

/** View state of the timeline, in the URL. */
export const timelineSearch = defineSearch<TimelineSearch>({
  kind: searchWord(kinds),
  pool: searchText(),
  date: searchText(),
  days: searchNumber(60),
  zoom: searchWord(zoomOrder, "days"),
  only: searchWord(["free", "conflicts"]),
  view: searchWord(["board", "table"], "board"),
})

const isPool = (id: string | undefined): id is `repl_${string}` => id?.startsWith("repl_") === true

/** The dates of a view. */
export const datesOf = ({ date, days }: TimelineSearch, today: string) => {
  const from = date && isDate(date) ? date : today
  return { from, days: Math.min(92, Math.max(1, days)) }
}

/** The request behind a view: all its resources and days at once. */
export function timelineQueryOf(search: TimelineSearch, today: string, zone: string): GetResourceTimeline {
  const { from, days } = datesOf(search, today)
  return {
    ...(isPool(search.pool) ? { poolId: search.pool } : search.kind && { kind: search.kind }),
    from: startOfDay(from, zone),
    to: startOfDay(addDays(from, days), zone),
    limit: 500,
  }
}
