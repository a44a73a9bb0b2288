import type { ResourceKind } from "@voyant-travel/operations/resources/contract"
import { isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { FindAvailableResources } from "../../inputs.js"
import { codesOf } from "../shared/codes.js"
import { kinds } from "../shared/words.js"

export interface FreeSearch {
  kind: ResourceKind | undefined
  pool: string | undefined
  place: string | undefined
  date: string | undefined
  from: string | undefined
  to: string | undefined
  /** A language, as its code. */
  speaks: string | undefined
  codes: string | undefined
  seats: number
  /** A departure whose times are asked for instead. */
  slot: string | undefined
}

/** The question of who is free, in the URL. */
export const freeSearch = defineSearch<FreeSearch>({
  kind: searchWord(kinds, "guide"),
  pool: searchText(),
  place: searchText(),
  date: searchText(),
  from: searchText(),
  to: searchText(),
  speaks: searchText(),
  codes: searchText(),
  seats: searchNumber(0),
  slot: searchText(),
})

const idOf = <Prefix extends string>(prefix: Prefix, id: string | undefined) =>
  id?.startsWith(`${prefix}_`) ? (id as `${Prefix}_${string}`) : undefined
const isTime = (text: string | undefined): text is string => text !== undefined && /^\d\d:\d\d$/.test(text)
const isCode = (code: string) => /^[a-z][a-z0-9_]*:[a-z0-9][a-z0-9._-]*$/.test(code)

/** The request behind a question: a whole local day, a part of it, or the times of a departure. */
export function freeQueryOf(search: FreeSearch, today: string, timezone: string): FindAvailableResources {
  const { kind = "guide", seats } = search
  const [poolId, placeId, slotId] = [idOf("repl", search.pool), idOf("plac", search.place), idOf("avsl", search.slot)]
  const qualifications = [...(search.speaks ? [`lang:${search.speaks}`] : []), ...codesOf(search.codes)].filter(isCode)
  const day = {
    date: search.date && isDate(search.date) ? search.date : today,
    timezone,
    ...(isTime(search.from) && { localFrom: search.from }),
    ...(isTime(search.to) && { localTo: search.to }),
  }
  return {
    ...(poolId ? { poolId } : { kind }),
    ...(placeId && { placeId }),
    ...(slotId ? { slotId } : day),
    ...(qualifications.length > 0 && { qualifications }),
    ...(seats > 0 && { minCapacity: seats }),
    limit: 500,
  }
}
