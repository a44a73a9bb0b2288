"use client"
import type { RefObject } from "react"
import { useBoardKeys } from "../../../resources/admin/timeline/board/use-keys.js"
import type { Packed } from "../../../resources/admin/timeline/model/lanes.js"
import type { DiaryBar, DiaryLane } from "./model.js"
import { isMovable } from "./move/use-move.js"
import type { SpaceDiaryState } from "./state.js"

/** All of the diary is drawn: nothing must be brought into view before it can take the focus. */
const whole = { revealRow: () => {}, revealDay: () => {}, span: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } }

/** Keys of the diary: arrows walk spaces and bars, Enter opens a bar or holds a space, `m` changes hours and space of a bar. */
export function useDiaryKeys(state: SpaceDiaryState, rows: readonly DiaryLane[], box: RefObject<HTMLDivElement | null>) {
  const enter = ({ space }: DiaryLane, bar: Packed<DiaryBar> | undefined) => {
    if (bar) state.open({ item: bar.item.item, space })
    else if (state.mayWrite && space.active) state.want({ space })
  }
  const change = (_lane: DiaryLane, bar: Packed<DiaryBar> | undefined) => {
    if (bar && state.mayWrite && isMovable(bar.item.item)) state.change(bar.item.item)
  }
  const keys = new Map([
    ["Enter", enter],
    ["m", change],
  ])
  return useBoardKeys<DiaryBar, DiaryLane>({ rows, scale: { days: [] }, box, view: whole, keys })
}
