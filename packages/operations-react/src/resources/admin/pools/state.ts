"use client"
import { useCallback } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { usePools } from "../../hooks/index.js"
import type { Pool } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { type PoolsSearch, poolsQueryOf, poolsSearch } from "./search.js"

/** State and commands of the list of pools. */
export function usePoolsPage() {
  const [search, setSearch] = useSearch(poolsSearch)
  const { navigation, href } = useOperations()
  const filter = useCallback((next: Partial<PoolsSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  return {
    search,
    query: usePools(poolsQueryOf(search)),
    ...useRights(),
    filter,
    filtered: Boolean(search.kind || search.active || search.q),
    clearFilters: () => filter({ kind: undefined, active: undefined, q: undefined }),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as PoolsSearch["sort"] }),
    openRow: ({ id }: Pick<Pool, "id">) => {
      const address = href({ to: "pool", id })
      if (address !== undefined) navigation.navigate(address)
    },
  }
}

export type PoolsPageState = ReturnType<typeof usePoolsPage>
