"use client"
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { type BoardCell, movedBy } from "./selection.js"
import type { DepartureBoardState } from "./state.js"

interface BoardKeysInput {
  state: DepartureBoardState
  box: RefObject<HTMLDivElement | null>
  reveal: (cell: BoardCell) => void
}

const cellUnder = (target: EventTarget | null): BoardCell | undefined => {
  const cell = target instanceof Element ? target.closest("[data-cell]") : null
  const [row, column] = cell?.getAttribute("data-cell")?.split(":").map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

/** One tab stop; arrows move, Shift draws a rectangle, Enter opens. The pointer does the same by pressing and moving. */
export function useBoardKeys({ state, box, reveal }: BoardKeysInput) {
  const { direction } = useOperations()
  const [active, setActive] = useState<BoardCell>({ row: 0, column: 0 })
  const drag = useRef<{ from: BoardCell; moved: boolean }>(undefined)
  const { rows, dates, mayWrite } = state
  useEffect(() => {
    const end = () =>
      setTimeout(() => {
        drag.current = undefined
      })
    window.addEventListener("pointerup", end)
    window.addEventListener("pointercancel", end)
    return () => {
      window.removeEventListener("pointerup", end)
      window.removeEventListener("pointercancel", end)
    }
  }, [])
  const go = (cell: BoardCell) => {
    setActive(cell)
    reveal(cell)
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`)?.focus())
  }
  const openCell = ({ row, column }: BoardCell) => {
    const line = rows[row]
    const date = dates[column]
    if (line && date) state.open(date, line)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cellUnder(event.target) || event.altKey) return
    if (event.key === "Escape" && state.rectangle) {
      event.preventDefault()
      return state.clearSelection()
    }
    if (event.key === "Enter") {
      event.preventDefault()
      return openCell(active)
    }
    const far = event.ctrlKey || event.metaKey
    const target = movedBy(event.key, active, far, { rows: rows.length, columns: dates.length, direction })
    if (!target) return
    event.preventDefault()
    if (event.shiftKey && mayWrite) state.extend(state.anchor ?? active, target)
    else if (state.rectangle) state.clearSelection()
    go(target)
  }
  const pointer = {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellUnder(event.target)
      if (!cell || event.button !== 0) return
      if (event.shiftKey && mayWrite) state.extend(state.anchor ?? active, cell)
      drag.current = { from: cell, moved: event.shiftKey }
      setActive(cell)
    },
    onPointerOver: (event: PointerEvent) => {
      const cell = cellUnder(event.target)
      if (!drag.current || !cell || !mayWrite || event.buttons === 0) return
      const { from } = drag.current
      if (!drag.current.moved && cell.row === from.row && cell.column === from.column) return
      drag.current.moved = true
      state.extend(from, cell)
    },
    onClick: (event: { target: EventTarget | null }) => {
      const cell = cellUnder(event.target)
      if (cell && !drag.current?.moved) openCell(cell)
    },
  }
  return { active, onKeyDown, pointer, setActive }
}
