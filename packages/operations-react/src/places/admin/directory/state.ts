"use client"
import { useCallback, useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import type { MapBounds } from "../../../kernel/context/map.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { usePlace } from "../../hooks/index.js"
import type { ListedPlace } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { useFoundPlaces } from "./found.js"
import { boundsOf, type DirectorySearch, directorySearch, isFiltered, nearOf, radiusOf, textOf } from "./search.js"

const noFilters = {
  ...{ q: undefined, kind: [], status: undefined, country: undefined, city: undefined, owner: undefined },
  ...{ tag: undefined, feature: undefined, under: undefined, near: undefined, box: undefined, used: undefined },
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
    /** The ids of what a search found: a file holds these, and without a search all that the filters leave. */
    found: search.q || nearOf(search) ? idsOf(query.data?.data) : undefined,
    /** The part of the map that the list is narrowed to, and the circle around a place. */
    bounds: useMemo(() => boundsOf({ box: search.box }), [search.box]),
    circle: useCircle(search),
    /** Narrows the list to a box of the map; undefined ends that. */
    within: useCallback((bounds: MapBounds | undefined) => filter({ box: bounds && textOf(bounds) }), [filter]),
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

/** An empty list would ask for everything. */
const idsOf = (rows: readonly ListedPlace[] = []) => (rows.length > 0 ? rows.map(({ id }) => id) : ["plac_none" as const])

/** Where and how far somebody looks around a place. */
function useCircle(search: DirectorySearch) {
  const id = nearOf(search)
  const { latitude = null, longitude = null } = usePlace(id ?? "plac_none", { enabled: id !== undefined }).data ?? {}
  const meters = radiusOf(search)
  return useMemo(
    () => (id === undefined || latitude === null || longitude === null ? undefined : { spot: { latitude, longitude }, meters }),
    [id, latitude, longitude, meters],
  )
}

export type DirectoryState = ReturnType<typeof useDirectory>
