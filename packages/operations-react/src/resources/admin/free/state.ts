"use client"
import { useCallback } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useFindAvailableResources, usePools } from "../../hooks/index.js"
import { useRights } from "../shared/rights.js"
import { type FreeSearch, freeQueryOf, freeSearch } from "./search.js"

/** State and commands of the question who is free. */
export function useWhoIsFree() {
  const [search, setSearch] = useSearch(freeSearch)
  const { timeZone } = useOperations()
  const today = useToday()
  const query = useFindAvailableResources(freeQueryOf(search, today, timeZone))
  return {
    search,
    today,
    query,
    pools: usePools({ sort: "name", active: true, limit: 200 }),
    ask: useCallback((next: Partial<FreeSearch>) => setSearch(next, { replace: true }), [setSearch]),
    ...useRights(),
  }
}

export type WhoIsFreeState = ReturnType<typeof useWhoIsFree>
