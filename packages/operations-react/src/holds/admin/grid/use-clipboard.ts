"use client"
import type { ClipboardEvent } from "react"
import type { BoardCell } from "../../../availability/admin/board/selection.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useAnnounce, useToast } from "../../../kernel/ui/index.js"
import { roomGridMessages } from "../messages/en/room-grid.js"
import { cellOf, readRange, shownIn } from "./model.js"
import type { RoomGridState } from "./state.js"

interface ClipboardInput {
  state: RoomGridState
  /** What is being typed; then the clipboard is the field's. */
  editing: string | undefined
  heldAt: (cell: BoardCell) => number
  /** Writes a number into every selected cell. */
  inside: (numberAt: (cell: BoardCell) => number) => void
}

/** Ranges to and from a spreadsheet. One number goes into every selected cell. */
export function useClipboard({ state, editing, heldAt, inside }: ClipboardInput) {
  const t = useMessages(roomGridMessages)
  const toast = useToast()
  const announce = useAnnounce()
  const { grid, editable, view } = state
  const { top, bottom, start, end } = state.selected
  const onPaste = (event: ClipboardEvent) => {
    if (!editable || editing !== undefined) return
    event.preventDefault()
    const read = readRange(event.clipboardData.getData("text/plain"), { row: top, column: start })
    if ("wrong" in read) return toast({ tone: "danger", text: t("roomGrid.notNumber", { text: read.wrong }) })
    const [only] = read
    if (read.length === 1 && only) inside(() => only.held)
    else state.type(read)
    announce(t("roomGrid.pasted", { count: read.length }))
  }
  const numberAt = (at: BoardCell) => {
    const [row, night] = [grid.rows[at.row], grid.nights[at.column]]
    if (!row || night === undefined) return ""
    return view === "held" ? heldAt(at) : (shownIn(view, cellOf(row, night)) ?? "")
  }
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== undefined) return
    event.preventDefault()
    const lines = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: end - start + 1 }, (_field, along) => numberAt({ row: top + down, column: start + along })).join("\t"),
    )
    event.clipboardData.setData("text/plain", lines.join("\n"))
  }
  return { onPaste, onCopy }
}
