"use client"
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from "react"
import { type BoardCell, movedBy } from "../../../availability/admin/board/selection.js"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useToast } from "../../../kernel/ui/index.js"
import { roomGridMessages } from "../messages/en/room-grid.js"
import { keyOf, storedHeld } from "./model.js"
import type { RoomGridState } from "./state.js"
import { useClipboard } from "./use-clipboard.js"

const cellUnder = (target: EventTarget | null): BoardCell | undefined => {
  const found = target instanceof Element ? target.closest("[data-cell]")?.getAttribute("data-cell") : undefined
  const [row, column] = found?.split(":").map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

/** A spreadsheet's keys: arrows move, Shift extends, digits type, Enter goes down, Ctrl+D and Ctrl+R fill, copy and paste take ranges. */
export function useGridKeys(state: RoomGridState, box: RefObject<HTMLElement | null>) {
  const t = useMessages(roomGridMessages)
  const { direction } = useOperations()
  const toast = useToast()
  const [editing, edit] = useState<string>()
  const { grid, active, selected, editable, draft } = state
  const { top, bottom, start, end } = selected
  const extent = { rows: grid.rows.length, columns: grid.nights.length, direction }

  const heldAt = ({ row: at, column }: BoardCell) => {
    const [row, night] = [grid.rows[at], grid.nights[column]]
    return row && night !== undefined ? (draft.get(keyOf(row.hold.id, night)) ?? storedHeld(row, night)) : 0
  }
  /** In the next frame, when the cell can take it; who types faster than that is in the cell's field already, and stays there. */
  const focus = ({ row, column }: BoardCell) =>
    requestAnimationFrame(() => {
      const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
      if (cell && !box.current?.querySelector("input:focus")) cell.focus()
    })
  const go = (cell: BoardCell, extend = false) => {
    state.goTo(cell, extend)
    focus(cell)
  }
  const inside = (numberAt: (cell: BoardCell) => number) => {
    const cells = []
    for (let row = top; row <= bottom; row += 1)
      for (let column = start; column <= end; column += 1) cells.push({ row, column, held: numberAt({ row, column }) })
    state.type(cells)
  }
  const commit = () => {
    if (editing !== undefined && /^\d{1,6}$/.test(editing)) state.type([{ ...active, held: Number(editing) }])
    else if (editing) toast({ tone: "danger", text: t("roomGrid.notNumber", { text: editing }) })
    edit(undefined)
  }
  /** The field loses the focus also when a key has closed it already. */
  const closed = useRef(false)
  const onBlur = () => {
    if (!closed.current) commit()
  }
  const begin = (text: string) => {
    closed.current = false
    edit(text)
  }
  const whileEditing = (event: KeyboardEvent) => {
    const far = { Enter: "ArrowDown", Tab: direction === "rtl" ? "ArrowLeft" : "ArrowRight" }[event.key]
    if (far === undefined && event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    closed.current = true
    if (far === undefined) {
      edit(undefined)
      return focus(active)
    }
    commit()
    go(movedBy(far, active, false, extent) ?? active)
  }
  const filled = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || (key !== "d" && key !== "r")) return false
    inside(({ row, column }) => heldAt(key === "d" ? { row: top, column } : { row, column: start }))
    return true
  }
  const typed = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey) return false
    if (/^\d$/.test(event.key)) begin(event.key)
    else if (event.key === "Enter" || event.key === "F2") begin(String(heldAt(active)))
    else if (event.key === "Delete" || event.key === "Backspace") inside(() => 0)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    if (editing !== undefined) return whileEditing(event)
    if (editable && (filled(event) || typed(event))) return event.preventDefault()
    const target = movedBy(event.key, active, event.ctrlKey || event.metaKey, extent)
    if (!target) return
    event.preventDefault()
    go(target, event.shiftKey)
  }
  const { onPaste, onCopy } = useClipboard({ state, editing, heldAt, inside })
  const onClick = (event: MouseEvent) => {
    const cell = cellUnder(event.target)
    if (cell && editing === undefined) go(cell, event.shiftKey)
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (cellUnder(event.target) && editable) begin(String(heldAt(active)))
  }
  return { editing, edit, onBlur, handlers: { onKeyDown, onPaste, onCopy, onClick, onDoubleClick } }
}
