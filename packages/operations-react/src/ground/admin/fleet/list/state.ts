"use client"
import { useCallback, useMemo, useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { addDays } from "../../../../kernel/days/dates.js"
import { useSearch } from "../../../../kernel/pages/use-search.js"
import { useToday } from "../../../../kernel/ui/index.js"
import { useExpiringQualifications } from "../../../../resources/hooks/index.js"
import { useEveryOperator } from "../../shared/operators.js"
import { useRights } from "../../shared/rights.js"
import { detailOf, type FleetKind } from "../kinds.js"
import { type FleetSearch, fleetSearch, isFiltered } from "../search.js"

/** Days ahead within which an ending paper or licence is worth a look. */
export const expiringDays = 90

/** State and commands that every list of the fleet has. */
export function useFleetList(kind: FleetKind) {
  const [search, setSearch] = useSearch(fleetSearch)
  const [q, setQ] = useState<string>()
  const today = useToday()
  const { navigation, href } = useOperations()
  const filter = useCallback((next: Partial<FleetSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const expiring = kind !== "operator" && search.view === "expiring"
  const ending = useExpiringQualifications(
    {
      before: addDays(today, expiringDays),
      kind: [kind === "vehicle" ? "vehicle" : "driver"],
      limit: Math.min(200, search.limit),
      offset: search.offset,
    },
    { enabled: expiring },
  )
  return {
    kind,
    search,
    q,
    today,
    expiring,
    ending,
    operators: useEveryOperator({}, kind !== "operator"),
    ...useRights(),
    filter,
    find: (text: string | undefined) => {
      setQ(text)
      filter({})
    },
    open: (view: "all" | "expiring") => filter({ view }),
    filtered: isFiltered(search) || q !== undefined,
    clearFilters: () => {
      setQ(undefined)
      filter({ active: undefined, operator: undefined, category: undefined, language: undefined })
    },
    viewText: useMemo(() => fleetSearch.stringify({ ...search, offset: 0 }), [search]),
    openView: (text: string) => setSearch(fleetSearch.parse(text)),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as FleetSearch["sort"] }),
    openRow: ({ id }: { id: string }) => {
      const address = href(detailOf(kind, id))
      if (address !== undefined) navigation.navigate(address)
    },
  }
}

export type FleetListState = ReturnType<typeof useFleetList>
