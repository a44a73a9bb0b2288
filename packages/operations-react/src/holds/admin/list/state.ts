"use client"
import { useCallback, useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useResourceHolds } from "../../hooks.js"
import type { ResourceHold } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { type HoldListSearch, holdListSearch, holdQueryOf, isFiltered, noFilters } from "./search.js"

/** State and commands of the list of holds: the view in the URL, one request behind it, and the programme it is narrowed to. */
export function useHoldList() {
  const [search, setSearch] = useSearch(holdListSearch)
  const { navigation, href } = useOperations()
  const query = useResourceHolds(holdQueryOf(search))
  const [shifting, shift] = useState(false)
  const filter = useCallback((next: Partial<HoldListSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const viewText = useMemo(() => holdListSearch.stringify({ ...search, new: false, offset: 0 }), [search])
  const open = ({ id }: Pick<ResourceHold, "id">, options?: { replace: boolean }) => {
    const address = href({ to: "hold", id })
    if (address !== undefined) navigation.navigate(address, options)
  }
  return {
    search,
    query,
    ...useRights(),
    filter,
    filtered: isFiltered(search),
    clearFilters: () => filter(noFilters),
    viewText,
    openView: (text: string) => setSearch(holdListSearch.parse(text)),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as HoldListSearch["sort"] }),
    openRow: (row: Pick<ResourceHold, "id">) => open(row),
    /** The new one takes the place of the form in the history. */
    openMade: (row: Pick<ResourceHold, "id">) => open(row, { replace: true }),
    openNew: () => setSearch({ new: true }),
    closeNew: () => setSearch({ new: false }, { replace: true }),
    /** The dialog that moves the programme by days is open. */
    shifting,
    shift,
  }
}

export type HoldListState = ReturnType<typeof useHoldList>
