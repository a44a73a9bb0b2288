"use client"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type CSSProperties, type MouseEvent, type RefObject, type SyntheticEvent, useEffect, useMemo, useRef } from "react"
import { useOperations } from "../../context/context.js"
import { useSlotClass } from "../classes.js"
import { usePrinting } from "../use-printing.js"
import { GridRow, Spacer } from "./body.js"
import { GridHead } from "./head.js"
import { useGridKeys } from "./keyboard.js"
import type { DataGridProps, GridMark, GridSelection } from "./types.js"

/** Rows from which on only those in view are in the DOM. */
const virtualFrom = 40
const rowHeight = { comfortable: 44, compact: 34 } as const

interface GridTableProps<Row> extends DataGridProps<Row> {
  visible: DataGridProps<Row>["columns"]
  rows: readonly Row[]
  total: number
}

/** The rows themselves, as a grid with one tab stop. */
export function GridTable<Row extends object>(props: GridTableProps<Row>) {
  const { label, query, visible, rows, total, rowId, rowLabel, paging, sort, onSort, selection, onOpen, mark, rowMenu, results } = props
  const { direction } = useOperations()
  const container = useRef<HTMLDivElement>(null)
  const { shown, before, after, reveal } = useWindow(rows.length, container)
  const ids = useMemo(() => rows.map(rowId), [rows, rowId])
  const picks = useMemo(() => selection && picksOf(selection, ids), [selection, ids])
  const lead = selection ? 1 : 0
  const columnCount = lead + visible.length + (rowMenu ? 1 : 0)
  const openAt = (index: number) => rows[index] && onOpen?.(rows[index])
  const keys = { container, rows: rows.length, columns: columnCount, page: 10, direction, reveal }
  const { onKeyDown, current, activate } = useGridKeys({
    ...keys,
    onOpen: onOpen && openAt,
    onToggle: picks && ((index) => ids[index] !== undefined && picks.toggle(ids[index])),
  })
  const marking = mark && ((event: SyntheticEvent) => markRow(event, mark))
  useRevealed(mark?.id, ids, container, reveal)
  const tracks = [selection && "2.5rem", ...visible.map(({ width }) => width ?? "minmax(7rem, 1fr)"), rowMenu && "2.75rem"]
    .filter(Boolean)
    .join(" ")
  return (
    <div ref={container} className="op-grid-box" data-refreshing={query.isPlaceholderData || undefined}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className={useSlotClass("grid")}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columnCount}
        aria-multiselectable={selection ? true : undefined}
        aria-busy={query.isPlaceholderData || undefined}
        style={{ "--op-grid-columns": tracks } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={(event) => openAt(clickedRow(event, ids))}
        onFocus={marking}
        onPointerOver={marking}
      >
        <thead className="op-grid-header">
          <GridHead
            {...{ columns: visible, sort, onSort, activate, lead }}
            activeColumn={current.row < 0 ? current.column : undefined}
            hasMenu={rowMenu !== undefined}
            selectAll={picks}
          />
        </thead>
        <tbody className="op-grid-body">
          <Spacer height={before} />
          {shown.map((index) => {
            const row = rows[index]
            const id = ids[index]
            if (row === undefined || id === undefined) return null
            return (
              <GridRow
                key={id}
                {...{ row, id, index, rowLabel, rowMenu, activate }}
                columns={visible}
                activeColumn={current.row === index ? current.column : undefined}
                rowIndex={paging.offset + index + 1}
                selected={selection?.selected.has(id)}
                marked={mark?.id === id}
                onToggle={picks?.toggle}
                opens={onOpen !== undefined}
                result={results?.get(id)}
              />
            )
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** Which rows are in the DOM: all of a short list, those in view of a long one. */
function useWindow(count: number, container: RefObject<HTMLDivElement | null>) {
  const { density } = useOperations()
  const printing = usePrinting()
  const virtual = count > virtualFrom && !printing
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => container.current,
    estimateSize: () => rowHeight[density],
    overscan: 4,
    initialRect: { width: 1000, height: 700 },
  })
  const reveal = (row: number) => {
    if (virtual) virtualizer.scrollToIndex(row)
  }
  if (!virtual) return { shown: Array.from({ length: count }, (_, index) => index), before: 0, after: 0, reveal }
  const items = virtualizer.getVirtualItems()
  return {
    shown: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    reveal,
  }
}

/** Selecting one row, or all of the page. What is selected on other pages stays. */
function picksOf({ selected, onChange }: GridSelection, ids: readonly string[]) {
  const here = ids.filter((id) => selected.has(id))
  const all = here.length === ids.length && ids.length > 0
  return {
    checked: all,
    some: here.length > 0,
    toggleAll: () => onChange(all ? new Set([...selected].filter((id) => !ids.includes(id))) : new Set([...selected, ...ids])),
    toggle: (id: string) => {
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      onChange(next)
    },
  }
}

/** Index of the row under a click, −1 where the click met a control or selected text. */
function clickedRow(event: MouseEvent, ids: readonly string[]): number {
  const target = event.target instanceof Element ? event.target : null
  if (!target || target.closest("a, button, input, label, select") || globalThis.getSelection?.()?.toString()) return -1
  return ids.indexOf(target.closest("tr[data-id]")?.getAttribute("data-id") ?? "")
}

function markRow({ target }: SyntheticEvent, { id, onMark }: GridMark): void {
  const over = target instanceof Element ? target.closest("tr[data-id]")?.getAttribute("data-id") : undefined
  if (over && over !== id) onMark(over)
}

/** A row that was marked from outside the list is scrolled to within it; one that the pointer or the focus is on stays where it is. */
function useRevealed(
  marked: string | undefined,
  ids: readonly string[],
  container: RefObject<HTMLElement | null>,
  reveal: (row: number) => void,
): void {
  const latest = useRef({ ids, reveal })
  latest.current = { ids, reveal }
  useEffect(() => {
    const box = container.current
    if (marked === undefined || !box || box.matches(":hover") || box.contains(document.activeElement)) return
    const row = latest.current.ids.indexOf(marked)
    if (row >= 0) latest.current.reveal(row)
  }, [marked, container])
}
