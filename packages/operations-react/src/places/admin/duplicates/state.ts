"use client"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useDuplicatePairs } from "../../hooks/index.js"
import { useRights } from "../shared/rights.js"
import { type DuplicatesSearch, duplicatesSearch, pairsQueryOf } from "./search.js"

/** State and commands of the likely duplicates. */
export function useDuplicates() {
  const [search, setSearch] = useSearch(duplicatesSearch)
  return {
    search,
    query: useDuplicatePairs(pairsQueryOf(search)),
    ...useRights(),
    filter: (kind: DuplicatesSearch["kind"]) => setSearch({ kind, offset: 0 }, { replace: true }),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
  }
}

export type DuplicatesState = ReturnType<typeof useDuplicates>
