"use client"
import { useCallback, useMemo, useRef, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useSlots } from "../../hooks/index.js"
import type { SlotCommandKind } from "../actions/types.js"
import { useSlotCommands } from "../actions/use-slot-commands.js"
import { useRights } from "../shared/page/use-rights.js"
import type { SlotRow } from "../shared/slot/rows.js"
import { type DepartureListSearch, departureListSearch, isFiltered, noFilters, slotQueryOf } from "./search.js"

/** State and commands of the list of departures: the view in the URL, one request behind it, and what is selected. */
export function useDepartureList() {
  const [search, setSearch] = useSearch(departureListSearch)
  const { navigation, href } = useOperations()
  const today = useToday()
  const query = useSlots(slotQueryOf(search, today))
  const rights = useRights()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rowOf = useSeenRows(query.data?.data)
  const keepRefused = useCallback((refused: readonly string[]) => setSelected(new Set(refused)), [])
  const commands = useSlotCommands(keepRefused)

  const forget = commands.forget
  const filter = useCallback(
    (next: Partial<DepartureListSearch>) => {
      forget()
      setSearch({ offset: 0, ...next }, { replace: true })
    },
    [setSearch, forget],
  )
  const open = (to: "newDeparture" | "generate" | "newRule") => {
    const address = href({ to, search: search.product ? `?product=${encodeURIComponent(search.product)}` : "" })
    return address === undefined ? undefined : () => navigation.navigate(address)
  }
  const openRow = (row: SlotRow) => {
    const address = href({ to: "departure", id: row.id })
    if (address !== undefined) navigation.navigate(address)
  }
  const ask = (kind: SlotCommandKind, ids: readonly string[]) =>
    commands.ask(
      kind,
      ids.flatMap((id) => rowOf(id) ?? []),
    )
  const viewText = useMemo(() => departureListSearch.stringify({ ...search, offset: 0 }), [search])
  return {
    search,
    query,
    ...rights,
    selected,
    select: setSelected,
    commands,
    ask,
    filter,
    filtered: isFiltered(search),
    clearFilters: () => filter(noFilters),
    /** The view as a saved one keeps it: without the page. */
    viewText,
    openView: (text: string) => setSearch(departureListSearch.parse(text)),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as DepartureListSearch["sort"] }),
    openRow,
    openNew: open("newDeparture"),
    openGenerate: open("generate"),
    openRule: open("newRule"),
  }
}

export type DepartureListState = ReturnType<typeof useDepartureList>

/** Rows of earlier pages too: a selection outlives the page it was made on. */
function useSeenRows(rows: readonly SlotRow[] | undefined) {
  const seen = useRef(new Map<string, SlotRow>())
  for (const row of rows ?? []) seen.current.set(row.id, row)
  return useCallback((id: string) => seen.current.get(id), [])
}
