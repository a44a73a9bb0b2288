"use client"
import { useCallback, useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import type { ListedPlace } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { useFoundPlaces } from "./found.js"
import { type DirectorySearch, directorySearch, isFiltered } from "./search.js"

const noFilters = {
  ...{ q: undefined, kind: [], status: undefined, country: undefined, city: undefined, owner: undefined },
  ...{ tag: undefined, feature: undefined, under: undefined, near: undefined, used: undefined },
}

/** State and commands of the directory of places. */
export function useDirectory() {
  const [search, setSearch] = useSearch(directorySearch)
  const [selectedId, select] = useState<string>()
  const { navigation, href } = useOperations()
  const filter = useCallback((next: Partial<DirectorySearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const query = useFoundPlaces(search)
  return {
    search,
    query,
    selectedId,
    select,
    selected: query.data?.data.find(({ id }) => id === selectedId),
    ...useRights(),
    filter,
    filtered: isFiltered(search),
    clearFilters: () => filter(noFilters),
    viewText: useMemo(() => directorySearch.stringify({ ...search, offset: 0 }), [search]),
    openView: (text: string) => setSearch(directorySearch.parse(text)),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as DirectorySearch["sort"] }),
    openRow: ({ id }: Pick<ListedPlace, "id">) => {
      const address = href({ to: "place", id })
      if (address !== undefined) navigation.navigate(address)
    },
  }
}

export type DirectoryState = ReturnType<typeof useDirectory>
