"use client"
import { useVirtualizer } from "@tanstack/react-virtual"
import type { RefObject } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { usePrinting } from "../../../../kernel/ui/use-printing.js"
import type { TimeScale } from "../model/scale.js"

/** Pixels of the column of names and of the line of dates, the same as in the stylesheet. */
export const headWidth = 200
export const headHeight = 44

export interface BoardWindow {
  rows: readonly { index: number; top: number }[]
  /** Indexes of the days in view. */
  days: readonly number[]
  height: number
  /** The instants in view, and a little around them. */
  span: { from: number; to: number }
  revealRow: (index: number) => void
  revealDay: (index: number) => void
}

/** What of the board is drawn, downwards by rows and sideways by days; all of it on paper. */
export function useBoardWindow<Row extends { id: string }>(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  scale: TimeScale,
  heightOf: (row: Row) => number,
): BoardWindow {
  const { direction } = useOperations()
  const printing = usePrinting()
  const shared = { getScrollElement: () => box.current, initialRect: { width: 1280, height: 720 } }
  const down = useVirtualizer({
    ...shared,
    count: rows.length,
    estimateSize: (index) => heightOf(rows[index] as Row),
    getItemKey: (index) => `${rows[index]?.id} ${rows[index] ? heightOf(rows[index] as Row) : 0}`,
    overscan: 4,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: headHeight,
  })
  const across = useVirtualizer({
    ...shared,
    horizontal: true,
    isRtl: direction === "rtl",
    count: scale.days.length,
    estimateSize: (index) => scale.days[index]?.width ?? 0,
    getItemKey: (index) => `${scale.days[index]?.date} ${scale.days[index]?.width}`,
    overscan: 1,
    scrollPaddingEnd: headWidth,
  })
  const lines = down.getVirtualItems()
  const columns = across.getVirtualItems()
  const all = scale.days.map((_, index) => index)
  const days = printing ? all : columns.map(({ index }) => index)
  const [first, last] = [scale.days[days[0] ?? 0], scale.days[days.at(-1) ?? 0]]
  let top = 0
  const everyRow = rows.map((row, index) => {
    const at = top
    top += heightOf(row)
    return { index, top: at }
  })
  return {
    rows: printing ? everyRow : lines.map(({ index, start }) => ({ index, top: start })),
    days,
    height: top,
    span: { from: first?.start ?? scale.from, to: last ? last.start + last.hours * 3_600_000 : scale.to },
    revealRow: (index) => down.scrollToIndex(index),
    revealDay: (index) => across.scrollToIndex(index),
  }
}
