"use client"
import { useVirtualizer } from "@tanstack/react-virtual"
import type { RefObject } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { usePrinting } from "../../../kernel/ui/use-printing.js"
import type { BoardCell } from "./selection.js"

/** Sizes in pixels, the same as in the stylesheet: the window is computed from them. */
const size = { head: 224, headLine: 52, column: 88, row: { comfortable: 54, compact: 46 } } as const

export interface BoardWindow {
  rows: readonly number[]
  columns: readonly number[]
  /** Empty space before the first drawn row and column, and the whole extent. */
  above: number
  before: number
  height: number
  width: number
  reveal: (cell: BoardCell) => void
}

/** Which cells of the board are drawn: those in view, and a few around them; all of them on paper. */
export function useBoardWindow(box: RefObject<HTMLDivElement | null>, rowCount: number, columnCount: number): BoardWindow {
  const { density, direction } = useOperations()
  const printing = usePrinting()
  const shared = { getScrollElement: () => box.current, initialRect: { width: 1280, height: 720 } }
  const down = useVirtualizer({
    ...shared,
    count: rowCount,
    estimateSize: () => size.row[density],
    overscan: 4,
    scrollPaddingEnd: size.headLine,
  })
  const across = useVirtualizer({
    ...shared,
    horizontal: true,
    isRtl: direction === "rtl",
    count: columnCount,
    estimateSize: () => size.column,
    overscan: 3,
    scrollPaddingEnd: size.head,
  })
  const rows = down.getVirtualItems()
  const columns = across.getVirtualItems()
  const extent = { height: down.getTotalSize(), width: across.getTotalSize() }
  const reveal = ({ row, column }: BoardCell) => {
    down.scrollToIndex(row)
    across.scrollToIndex(column)
  }
  if (printing) return { rows: upTo(rowCount), columns: upTo(columnCount), above: 0, before: 0, ...extent, reveal }
  return {
    rows: rows.map(({ index }) => index),
    columns: columns.map(({ index }) => index),
    above: rows[0]?.start ?? 0,
    before: columns[0]?.start ?? 0,
    ...extent,
    reveal,
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
