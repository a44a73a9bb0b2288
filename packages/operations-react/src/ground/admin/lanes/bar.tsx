"use client"
import { type CSSProperties, memo, useRef } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Icon } from "../../../kernel/ui/index.js"
import { useWorkTitle } from "../../../resources/admin/shared/names.js"
import { useDrag } from "../../../resources/admin/timeline/drag.js"
import type { Packed } from "../../../resources/admin/timeline/model/lanes.js"
import { laneHeight, rowPadding } from "../../../resources/admin/timeline/model/rows.js"
import type { TimeScale } from "../../../resources/admin/timeline/model/scale.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { groundWords } from "../messages/en/ground-words.js"
import { useRunName } from "../shared/run-name.js"
import type { LaneBar } from "./rows.js"

interface BarProps {
  packed: Packed<LaneBar>
  scale: TimeScale
  board: symbol
  zone: string
  movable: boolean
  active: boolean
  onOpen: (bar: LaneBar) => void
}

const shortest = 24
/** Pixels below which a core is too short for its text. */
const legible = 170
const gap = 6

/** A run on a lane, or other work in grey; buffers are dotted, and what the calendar does not hold is outlined. */
export const RunBar = memo(function RunBar({ packed: { item: bar, span, lane }, scale, board, zone, movable, active, onOpen }: BarProps) {
  const element = useRef<HTMLButtonElement>(null)
  const t = useMessages(dispatchBoardMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const nameOf = useRunName()
  const { direction } = useOperations()
  const { run, block, core, short, apart } = bar
  const work = useWorkTitle({ title: block?.label ?? "", sourceType: (block?.kind ?? "dispatch") as "dispatch" })
  useDrag(element, board, () => bar, movable)
  const [start, end] = [Math.max(0, scale.toX(span.from)), Math.min(scale.width, scale.toX(span.to))]
  const style = {
    "--op-bar-from": `${start}px`,
    "--op-bar-length": `${Math.max(shortest, end - start)}px`,
    "--op-bar-top": `${rowPadding + lane * laneHeight}px`,
  } as CSSProperties
  const length = Math.max(1, span.to - span.from)
  const coreAt = Math.max(0, scale.toX(core.from))
  const room = Math.min(scale.width, scale.toX(Math.min(bar.next, scale.to))) - coreAt - gap
  const spills = scale.toX(core.to) - coreAt < legible && room > scale.toX(core.to) - coreAt
  const inner = {
    "--op-core-from": `${((core.from - span.from) / length) * 100}%`,
    "--op-core-length": `${((core.to - core.from) / length) * 100}%`,
    ...(spills && { "--op-bar-room": `${room}px` }),
  } as CSSProperties
  const title = run ? nameOf(run) : work
  const time = (instant: number) => format.instant(new Date(instant), { zone, show: "time" })
  const more = [
    run && words(`status.dispatch.${run.status}`),
    run && words(`lateness.${run.lateness.state}`),
    `${time(core.from)} – ${time(core.to)}`,
    apart && t("dispatchBoard.leftOut"),
  ]
  const look = run ? "dispatch" : block?.kind === "closeout" ? "closed" : "other"
  return (
    <button
      ref={element}
      type="button"
      className="op-bar op-run-bar"
      data-bar={bar.id}
      data-look={block ? look : "demand"}
      data-risk={short || run?.lateness.state === "late" || undefined}
      data-apart={apart || undefined}
      data-movable={movable || undefined}
      data-spills={spills || undefined}
      tabIndex={active ? 0 : -1}
      style={style}
      onClick={() => onOpen(bar)}
    >
      <span className="op-bar-core" style={inner} title={[title, ...more].filter(Boolean).join(" · ")}>
        {run?.lateness.state === "late" && <Icon name="critical" />}
        {run?.lateness.state === "at_risk" && <Icon name="clock" />}
        <bdi className="op-bar-text" dir={direction}>
          {title}
        </bdi>
        <span className="op-hidden">{more.filter(Boolean).join(" · ")}</span>
      </span>
    </button>
  )
})
