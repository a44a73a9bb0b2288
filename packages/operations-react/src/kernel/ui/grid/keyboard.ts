"use client"
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useState } from "react"
import { type GridCell, type GridExtent, moved, within } from "./moves.js"

interface GridKeysInput extends GridExtent {
  container: RefObject<HTMLElement | null>
  /** Brings a virtual row into the DOM before it is focused. */
  reveal: (row: number) => void
  onOpen: ((row: number) => void) | undefined
  onToggle: ((row: number) => void) | undefined
}

const interactive = "a[href], button, input, select, textarea"

/** Controls of cells that Tab would still reach. */
const reachable = `[data-row] :is(${interactive}):not([tabindex="-1"])`

/** Keyboard of a grid: one tab stop; arrows, Home, End and pages move it; Enter opens or presses, Space selects, Escape leaves a control. */
export function useGridKeys({ container, reveal, onOpen, onToggle, ...extent }: GridKeysInput) {
  const [active, setActive] = useState<GridCell>({ row: -1, column: 0 })
  const current = within(active, extent)
  const find = ({ row, column }: GridCell) => container.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)

  // Controls inside cells are reached with Enter, not with Tab: a grid of fifty rows is one stop, not two hundred.
  useLayoutEffect(() => {
    for (const control of container.current?.querySelectorAll<HTMLElement>(reachable) ?? []) control.tabIndex = -1
  })

  const go = (cell: GridCell) => {
    setActive(cell)
    if (cell.row >= 0) reveal(cell.row)
    requestAnimationFrame(() => find(cell)?.focus())
  }
  const press = () => {
    const control = find(current)?.querySelector<HTMLElement>(interactive)
    control?.focus()
    if (control) control.click()
    else if (current.row >= 0) onOpen?.(current.row)
  }
  const commandOf = (key: string) => {
    if (key === "Enter") return press
    if ((key === " " || key === "x") && current.row >= 0 && onToggle) return () => onToggle(current.row)
    return undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const inCell = event.target instanceof HTMLElement && event.target.hasAttribute("data-row")
    if (event.key === "Escape" && !inCell && container.current?.contains(event.target as Node)) return find(current)?.focus()
    if (!inCell || event.altKey) return
    const cell = moved(event.key, current, event.ctrlKey || event.metaKey, extent)
    const command = commandOf(event.key)
    if (!cell && !command) return
    event.preventDefault()
    if (cell) go(cell)
    else command?.()
  }
  const activate = useCallback<Activate>(
    (cell) => setActive((before) => (before.row === cell.row && before.column === cell.column ? before : cell)),
    [],
  )
  return { onKeyDown, current, activate }
}

/** The cell that has the focus is the tab stop from then on. Stays the same function. */
export type Activate = (cell: GridCell) => void

/** What makes an element a cell of the grid; the active one is its only tab stop. */
export const cellProps = (cell: GridCell, activeColumn: number | undefined, activate: Activate) => ({
  "data-row": cell.row,
  "data-column": cell.column,
  tabIndex: cell.column === activeColumn ? 0 : -1,
  onFocus: () => activate(cell),
})
