import type { FacilityKind } from "@voyant-travel/operations/places/contract"
import { defineSearch, searchNumber, searchWords } from "../../../kernel/pages/search.js"
import { kinds } from "../shared/words.js"

export interface DuplicatesSearch {
  kind: FacilityKind[]
  limit: number
  offset: number
}

/** View state of the likely duplicates, in the URL. */
export const duplicatesSearch = defineSearch<DuplicatesSearch>({
  kind: searchWords(kinds),
  limit: searchNumber(20),
  offset: searchNumber(0),
})

export const pairsQueryOf = ({ kind, limit, offset }: DuplicatesSearch) => ({
  ...(kind.length > 0 && { kind }),
  limit: Math.min(100, Math.max(1, limit)),
  offset,
})
