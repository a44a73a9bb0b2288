"use client"
import { useCallback, useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useExpiringQualifications, usePools, useSearchResources } from "../../hooks/index.js"
import type { ListedResource } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { isFiltered, type RegistrySearch, registryQueryOf, registrySearch } from "./search.js"

/** Days ahead within which an ending qualification is worth a look. */
export const expiringDays = 90

/** State and commands of the registry. */
export function useRegistry() {
  const [search, setSearch] = useSearch(registrySearch)
  const [q, setQ] = useState<string>()
  const today = useToday()
  const { navigation, href } = useOperations()
  const filter = useCallback((next: Partial<RegistrySearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const expiring = search.view === "expiring"
  const { limit, offset } = registryQueryOf(search)
  const find = useCallback(
    (text: string | undefined) => {
      setQ(text)
      filter({})
    },
    [filter],
  )
  return {
    search,
    q,
    find,
    today,
    expiring,
    open: (view: "all" | "expiring") => filter({ view }),
    query: useSearchResources(registryQueryOf(search, q), { enabled: !expiring }),
    ending: useExpiringQualifications(
      { before: addDays(today, expiringDays), ...(search.kind && { kind: [search.kind] }), limit: limit ?? 50, offset: offset ?? 0 },
      { enabled: expiring },
    ),
    pools: usePools({ sort: "name", limit: 200 }),
    ...useRights(),
    filter,
    filtered: isFiltered(search) || q !== undefined,
    clearFilters: () => {
      setQ(undefined)
      filter({ kind: undefined, pool: undefined, place: undefined, active: undefined })
    },
    viewText: useMemo(() => registrySearch.stringify({ ...search, offset: 0 }), [search]),
    openView: (text: string) => setSearch(registrySearch.parse(text)),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as RegistrySearch["sort"] }),
    openRow: ({ id }: Pick<ListedResource, "id">) => {
      const address = href({ to: "resource", id })
      if (address !== undefined) navigation.navigate(address)
    },
  }
}

export type RegistryState = ReturnType<typeof useRegistry>
