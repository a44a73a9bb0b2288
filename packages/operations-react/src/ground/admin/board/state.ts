"use client"
import { useCallback, useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useDispatchBoard, useDispatches } from "../../hooks/index.js"
import type { DispatchDetail, GroundConflict } from "../../types.js"
import type { RunDialog } from "../run/dialogs.js"
import { useEveryOperator } from "../shared/operators.js"
import { useRights } from "../shared/rights.js"
import { rowsOf } from "./rows.js"
import { type BoardSearch, boardQueryOf, boardSearch, isDispatch, isFiltered } from "./search.js"

function byRun(conflicts: readonly GroundConflict[]): ReadonlyMap<string, GroundConflict[]> {
  const runs = new Map<string, GroundConflict[]>()
  for (const conflict of conflicts) runs.set(conflict.dispatchId, [...(runs.get(conflict.dispatchId) ?? []), conflict])
  return runs
}

/** State and commands of the dispatch board: one day in one answer, one selection over all of its panes. */
export function useDispatchBoardState() {
  const [search, setSearch] = useSearch(boardSearch)
  const [q, find] = useState<string>()
  const today = useToday()
  const { timeZone } = useOperations()
  const asked = boardQueryOf(search, today, timeZone)
  const query = useDispatchBoard(asked)
  const empty = query.data !== undefined && query.data.dispatches.length + query.data.untimed.length === 0
  const after = useDispatches({ serviceDateFrom: addDays(asked.date, 1), sort: "serviceDate", limit: 1 }, { enabled: empty })
  const [dialog, ask] = useState<RunDialog>()
  const view = search.view ?? "list"
  const beside = search.beside === view ? undefined : search.beside
  const filter = useCallback((next: Partial<BoardSearch>) => setSearch(next, { replace: true }), [setSearch])
  const rows = useMemo(() => (query.data ? rowsOf(query.data, search, q) : []), [query.data, search, q])
  const conflicts = useMemo(() => byRun(query.data?.conflicts ?? []), [query.data])
  const conflictsOf = useCallback((id: string) => conflicts.get(id) ?? [], [conflicts])
  return {
    ...useRights(),
    search,
    q,
    find,
    today,
    asked,
    date: asked.date,
    view,
    /** The pane beside the view; one pane stands there once. */
    beside,
    /** What the day is shown as, the view first. */
    panes: beside ? [view, beside] : [view],
    query,
    /** The next date with transfers; known on an empty day only. */
    nextDate: empty ? (after.data?.data[0]?.serviceDate ?? undefined) : undefined,
    rows,
    operators: useEveryOperator({ active: true }),
    run: isDispatch(search.run) ? search.run : undefined,
    /** What the board knows of a run. */
    rowOf: (id: string) => [...(query.data?.dispatches ?? []), ...(query.data?.untimed ?? [])].find((row) => row.id === id),
    conflictsOf,
    dialog,
    ask,
    open: (id: string | undefined) => setSearch({ run: id }, { replace: search.run !== undefined }),
    filter,
    step: (days: number) => filter({ date: addDays(asked.date, days), run: undefined }),
    filtered: isFiltered(search) || q !== undefined,
    clearFilters: () => {
      find(undefined)
      filter({ status: [], lateness: undefined, open: false, operator: undefined, place: undefined })
    },
    viewText: boardSearch.stringify({ ...search, date: undefined, run: undefined }),
    openView: (text: string) => setSearch({ ...boardSearch.parse(text), date: search.date }),
    makeNew: (making: boolean) => filter({ new: making, booking: undefined }),
    /** A run was made: it is opened, and who serves it is asked next where nobody was named. */
    made: (run: DispatchDetail) => {
      setSearch({ new: false, booking: undefined, run: run.id, date: run.serviceDate ?? search.date })
      if (run.status !== "draft" && run.missingRoles.length > 0) ask({ kind: "assign", id: run.id })
    },
  }
}

export type DispatchBoardState = ReturnType<typeof useDispatchBoardState>
