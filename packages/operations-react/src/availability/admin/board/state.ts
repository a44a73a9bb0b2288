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
  key: string
  productId: string
  /** Absent: departures of the product without an option. */
  optionId: string | null
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
    /** Of the rectangle: its days, and its products and options. */
    range: rectangle && rangeOf(rectangle, rows, dates),
    extend: (start: BoardCell, end: BoardCell) => setCorners({ from: start, to: end }),
    anchor: corners?.from,
    clearSelection: () => setCorners(undefined),
    openDay: search.day && isDate(search.day) ? search.day : undefined,
    openProduct: search.of,
    openOption: search.variant,
    open: (day: string, { productId, optionId }: BoardRow) => setSearch({ day, of: productId, variant: optionId ?? undefined }),
    close: () => setSearch({ day: undefined, of: undefined, variant: undefined }, { replace: true }),
    goTo: (date: string) => replace({ date: date === today ? undefined : date }),
    step: (count: number) => replace({ date: addDays(from, count * Math.min(length, 28)) }),
    setLength: (days: number) => replace({ days }),
    setScope: (scope: Partial<DepartureScope>) => replace(scope),
  }
}

export type DepartureBoardState = ReturnType<typeof useDepartureBoard>

function rowsOf(cells: readonly DayRow[] | undefined): readonly BoardRow[] {
  const rows = new Map<string, BoardRow & { days: Map<string, DayRow> }>()
  for (const cell of cells ?? []) {
    const { productId, optionId } = cell
    if (productId === null) continue
    const key = JSON.stringify([productId, optionId])
    const row = rows.get(key) ?? { key, productId, optionId, days: new Map<string, DayRow>() }
    rows.set(key, row)
    if (cell.slots > 0 || cell.closeoutIds.length > 0) row.days.set(cell.date, cell)
  }
  return [...rows.values()]
}

function rangeOf({ top, bottom, start, end }: BoardRectangle, rows: readonly BoardRow[], dates: readonly string[]) {
  const lines = rows.slice(top, bottom + 1).map(({ productId, optionId }) => ({ productId, optionId }))
  return { from: dates[start] ?? "", to: dates[end] ?? "", lines }
}
