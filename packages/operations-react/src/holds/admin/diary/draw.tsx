"use client"
import type { CSSProperties, PointerEvent as Press } from "react"
import { along, useStroke } from "../../../kernel/drag/use-stroke.js"
import type { SpaceDiary } from "../../types.js"
import { type DiarySpace, placed } from "./model.js"
import { type Hours, strokeHours } from "./move/span.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

/** Draws hours on the free line of a space; the stroke ends in the dialog that holds them. The keyboard has the name of the space. */
export function useDraw(state: SpaceDiaryState, diary: SpaceDiary, space: DiarySpace) {
  const { drawn, begin } = useStroke<Hours>()
  const enabled = state.mayWrite && space.active
  const onPointerDown = (event: Press<HTMLElement>) => {
    const line = event.currentTarget
    if (!enabled || event.target !== line) return
    const shareOf = (clientX: number) => along(line, clientX) / Math.max(1, line.getBoundingClientRect().width)
    const first = shareOf(event.clientX)
    begin(
      event,
      ({ clientX }) => strokeHours(diary, first, shareOf(clientX)),
      (hours) => state.want({ space, ...hours }),
    )
  }
  return { drawn, enabled, onPointerDown }
}

/** What is being drawn, with its hours. */
export function Drawn({ state, diary, hours }: { state: SpaceDiaryState; diary: SpaceDiary; hours: Hours }) {
  const words = useItemWords(state, diary.timezone)
  const { at, span } = placed(diary, hours)
  return (
    <span className="op-diary-ghost" style={{ "--op-at": String(at), "--op-span": String(span) } as CSSProperties}>
      <span className="op-ellipsis">{words.hours({ core: hours })}</span>
    </span>
  )
}
