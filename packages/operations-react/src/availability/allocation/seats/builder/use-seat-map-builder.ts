"use client"
import type { SeatNumbering } from "@voyant-travel/operations/availability/contract"
import { useMemo, useState } from "react"
import { type CommandStack, emptyStack, pushCommand, reconcileStack, redoStep, undoStep } from "../../../../kernel/models/command-stack.js"
import { type CellPosition, insertColumn, insertRow, mirror, paint, removeColumn, removeRow, resize } from "./edits.js"
import { cellAt, columnsOf, type SeatCell, type SeatLayout, seatCount, squared } from "./layout.js"
import { plannedSeats } from "./numbering.js"
import { type SeatMapPreset, seatMapPresets } from "./presets.js"

export interface SeatMapBuilderInput {
  layout: SeatLayout
  onChange: (layout: SeatLayout) => void
}

const plan = "plan"

/** State and commands of a plan being drawn: the chosen cells, the tool, the steps back and forward. The plan itself is the caller's. */
export function useSeatMapBuilder({ layout: given, onChange }: SeatMapBuilderInput) {
  const layout = useMemo(() => squared(given), [given])
  const { numbering = "row_letter" } = given
  const [stack, setStack] = useState<CommandStack<SeatLayout>>(emptyStack)
  const [anchor, setAnchor] = useState<CellPosition>({ row: 0, column: 0 })
  const [active, setActive] = useState<CellPosition>({ row: 0, column: 0 })
  const seats = useMemo(
    () => new Map(plannedSeats(layout, numbering).map((seat) => [`${seat.row}:${seat.column}`, seat])),
    [layout, numbering],
  )
  const history = reconcileStack(stack, (item) => (item === plan ? given : undefined)).stack
  const inside = ({ row, column }: CellPosition): CellPosition => ({
    row: Math.max(0, Math.min(layout.rows.length - 1, row)),
    column: Math.max(0, Math.min(columnsOf(layout) - 1, column)),
  })
  const change = (label: string, edited: SeatLayout) => {
    // edits draw; how seats are called stays
    const next = edited === given || !given.numbering ? edited : { numbering: given.numbering, ...edited }
    setStack(pushCommand(history, { label, changes: [{ item: plan, before: given, after: next }] }))
    if (next !== given) onChange(next)
  }
  const step = (next: ReturnType<typeof undoStep<SeatLayout>>) => {
    const [only] = next?.changes ?? []
    if (!next || !only) return
    setStack(next.stack)
    onChange(only.after)
  }
  const [here, there] = [inside(active), inside(anchor)]
  return {
    layout,
    rows: layout.rows.length,
    columns: columnsOf(layout),
    seats: seatCount(layout),
    numbering,
    call: (next: SeatNumbering) => change("numbering", { ...given, numbering: next }),
    seatAt: (row: number, column: number) => seats.get(`${row}:${column}`),
    cellAt: (row: number, column: number) => cellAt(layout, row, column),
    active: here,
    chosen: (row: number, column: number) => between(row, here.row, there.row) && between(column, here.column, there.column),
    /** Moves to a cell; `extend` keeps the other corner of the rectangle. */
    go: (cell: CellPosition, extend = false) => {
      setActive(inside(cell))
      if (!extend) setAnchor(inside(cell))
    },
    paint: (cell: SeatCell) => change("paint", paint(layout, there, here, cell)),
    startFrom: (preset: SeatMapPreset) => change("preset", seatMapPresets[preset]),
    resize: (size: { rows?: number; columns?: number }) => change("resize", resize(layout, size)),
    mirror: () => change("mirror", mirror(layout)),
    insertRow: () => change("insertRow", insertRow(layout, here.row)),
    removeRow: () => change("removeRow", removeRow(layout, here.row)),
    insertColumn: () => change("insertColumn", insertColumn(layout, here.column)),
    removeColumn: () => change("removeColumn", removeColumn(layout, here.column)),
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    undo: () => step(undoStep(history)),
    redo: () => step(redoStep(history)),
  }
}

const between = (one: number, a: number, b: number) => one >= Math.min(a, b) && one <= Math.max(a, b)

export type SeatMapBuilderState = ReturnType<typeof useSeatMapBuilder>
