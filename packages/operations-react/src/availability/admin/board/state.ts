"use client"
import { useMemo, useState } from "react"
import { addDays, daysFrom, isDate } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useCalendar } from "../../hooks/index.js"
import { useRights } from "../shared/page/use-rights.js"
import type { DepartureScope } from "../shared/scope/query.js"
import type { DayRow } from "../shared/slot/rows.js"
import { boardView } from "./query.js"
import { departureBoardSearch } from "./search.js"
import { type BoardCell, type BoardRectangle, rectangleOf } from "./selection.js"

export interface BoardRow {
  productId: string
  /** By date; dates on which nothing runs are absent. */
  days: ReadonlyMap<string, DayRow>
}

/** State and commands of the board: dates and open cell in the URL, one request for all products and dates, a rectangle of cells. */
export function useDepartureBoard() {
  const [search, setSearch] = useSearch(departureBoardSearch)
  const today = useToday()
  const { from, length, query: asked } = boardView(search, today)
  const dates = useMemo(() => daysFrom(from, length), [from, length])
  const query = useCalendar(asked)
  const rows = useMemo(() => rowsOf(query.data), [query.data])
  const [corners, setCorners] = useState<{ from: BoardCell; to: BoardCell }>()
  const rectangle = corners && rectangleOf(corners.from, corners.to)
  const replace = (next: Parameters<typeof setSearch>[0]) => {
    setCorners(undefined)
    setSearch(next, { replace: true })
  }
  return {
    ...useRights(),
    search,
    today,
    from,
    length,
    dates,
    rows,
    query,
    rectangle,
    /** Of the rectangle: its days and its products. */
    range: rectangle && rangeOf(rectangle, rows, dates),
    extend: (start: BoardCell, end: BoardCell) => setCorners({ from: start, to: end }),
    anchor: corners?.from,
    clearSelection: () => setCorners(undefined),
    openDay: search.day && isDate(search.day) ? search.day : undefined,
    openProduct: search.of,
    open: (day: string, of: string) => setSearch({ day, of }),
    close: () => setSearch({ day: undefined, of: undefined }, { replace: true }),
    goTo: (date: string) => replace({ date: date === today ? undefined : date }),
    step: (count: number) => replace({ date: addDays(from, count * Math.min(length, 28)) }),
    setLength: (days: number) => replace({ days }),
    setScope: (scope: Partial<DepartureScope>) => replace(scope),
  }
}

export type DepartureBoardState = ReturnType<typeof useDepartureBoard>

function rowsOf(cells: readonly DayRow[] | undefined): readonly BoardRow[] {
  const rows = new Map<string, Map<string, DayRow>>()
  for (const cell of cells ?? []) {
    if (cell.productId === null) continue
    const days = rows.get(cell.productId) ?? new Map<string, DayRow>()
    rows.set(cell.productId, days)
    if (cell.slots > 0 || cell.closeoutIds.length > 0) days.set(cell.date, cell)
  }
  return [...rows].map(([productId, days]) => ({ productId, days }))
}

function rangeOf({ top, bottom, start, end }: BoardRectangle, rows: readonly BoardRow[], dates: readonly string[]) {
  const productIds = rows.slice(top, bottom + 1).map(({ productId }) => productId)
  return { from: dates[start] ?? "", to: dates[end] ?? "", productIds }
}
