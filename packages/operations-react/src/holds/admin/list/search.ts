import { holdBackings, holdKinds, holdStatuses } from "@voyant-travel/operations/contract"
import { defineSearch, searchFlag, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { ListResourceHolds } from "../../inputs.js"

const sorts = ["arrival", "-arrival", "expiresAt", "-expiresAt", "createdAt", "-createdAt"] as const

export interface HoldListSearch {
  program: string | undefined
  kind: (typeof holdKinds)[number] | undefined
  status: (typeof holdStatuses)[number] | undefined
  backing: (typeof holdBackings)[number] | undefined
  place: string | undefined
  q: string | undefined
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
  /** The form of a new hold is open. */
  new: boolean
}

/** View state of the list of holds, in the URL. */
export const holdListSearch = defineSearch<HoldListSearch>({
  program: searchText(),
  kind: searchWord(holdKinds),
  status: searchWord(holdStatuses),
  backing: searchWord(holdBackings),
  place: searchText(),
  q: searchText(),
  sort: searchWord(sorts, "arrival"),
  limit: searchNumber(50),
  offset: searchNumber(0),
  new: searchFlag(),
})

export const noFilters: Partial<HoldListSearch> = {
  program: undefined,
  kind: undefined,
  status: undefined,
  backing: undefined,
  place: undefined,
  q: undefined,
}
export const isFiltered = ({ program, kind, status, backing, place, q }: HoldListSearch) =>
  Boolean(program || kind || status || backing || place || q)

const isPlaceId = (id: string): id is `plac_${string}` => id.startsWith("plac_")

/** The request behind the list. */
export function holdQueryOf({
  program,
  kind,
  status,
  backing,
  place,
  q,
  sort = "arrival",
  limit,
  offset,
}: HoldListSearch): ListResourceHolds {
  return {
    ...(program && { programId: program }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(backing && { backing }),
    ...(place && isPlaceId(place) && { placeId: place }),
    ...(q && { q }),
    sort,
    limit: Math.min(200, Math.max(1, limit)),
    offset,
  }
}
