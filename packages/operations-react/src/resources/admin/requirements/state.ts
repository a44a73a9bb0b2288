"use client"
import { useCallback } from "react"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { usePools, useRequirements } from "../../hooks/index.js"
import { useRights } from "../shared/rights.js"
import { type RequirementsSearch, requirementsQueryOf, requirementsSearch } from "./search.js"

/** State and commands of what products need. */
export function useRequirementsPage() {
  const [search, setSearch] = useSearch(requirementsSearch)
  const pools = usePools({ sort: "name", limit: 200 })
  const filter = useCallback((next: Partial<RequirementsSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  return {
    search,
    query: useRequirements(requirementsQueryOf(search)),
    pools: pools.data?.data ?? [],
    poolName: (id: string) => pools.data?.data.find((pool) => pool.id === id)?.name ?? id,
    ...useRights(),
    filter,
    filtered: Boolean(search.product || search.pool || search.active),
    clearFilters: () => filter({ product: undefined, pool: undefined, active: undefined }),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
  }
}

export type RequirementsState = ReturnType<typeof useRequirementsPage>
