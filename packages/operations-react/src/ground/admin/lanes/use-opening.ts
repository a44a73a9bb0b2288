"use client"
import { type RefObject, useEffect, useRef } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import type { TimeScale } from "../../../resources/admin/timeline/model/scale.js"
import type { DispatchBoard } from "../../types.js"
import { type LaneRow, openingOf } from "./rows.js"

/** Brings the hour into view from which somebody works with the lanes: once for each date, so that whoever has moved on stays there. */
export function useOpening(box: RefObject<HTMLDivElement | null>, board: DispatchBoard, rows: readonly LaneRow[], scale: TimeScale): void {
  const { direction } = useOperations()
  const opened = useRef<string>(undefined)
  useEffect(() => {
    if (!box.current || opened.current === board.date) return
    opened.current = board.date
    const x = Math.max(0, scale.toX(openingOf(rows, { now: Date.parse(board.now), from: scale.from, to: scale.to })))
    box.current.scrollLeft = direction === "rtl" ? -x : x
  }, [box, board, rows, scale, direction])
}
