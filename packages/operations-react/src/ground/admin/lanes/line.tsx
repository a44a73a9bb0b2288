"use client"
import { type CSSProperties, useRef } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Cell, CellHead, CellRow, Icon, type IconName } from "../../../kernel/ui/index.js"
import { ResourceName } from "../../../resources/admin/shared/names.js"
import type { BoardWindow } from "../../../resources/admin/timeline/board/use-window.js"
import { useDrop } from "../../../resources/admin/timeline/drag.js"
import { within } from "../../../resources/admin/timeline/model/lanes.js"
import type { TimeScale } from "../../../resources/admin/timeline/model/scale.js"
import type { DispatchBoardState } from "../board/state.js"
import { assignMessages } from "../messages/en/assign.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { RunBar } from "./bar.js"
import { type LaneRow, laneRowHeight, offShift } from "./rows.js"
import type { LaneFit } from "./use-fit.js"

interface LineProps {
  row: LaneRow
  index: number
  top: number
  state: DispatchBoardState
  scale: TimeScale
  view: BoardWindow
  board: symbol
  active: string | undefined
  over: boolean
  /** Whether the run that is carried could be given to this lane. */
  fit: LaneFit | undefined
  zone: string
}

const fitIcons: Record<LaneFit, IconName> = { fits: "check", needs_reason: "warning", blocked: "ban" }

/** One driver or vehicle with their day; off shift is shaded. */
export function LaneLine({ row, index, top, state, scale, view, board, active, over, fit, zone }: LineProps) {
  const t = useMessages(dispatchBoardMessages)
  const words = useMessages(assignMessages)
  const format = useFormat()
  const track = useRef<HTMLDivElement>(null)
  const { lane } = row
  useDrop(track, board, row.id, state.mayWrite && lane !== undefined)
  const style = { "--op-line-top": `${top}px`, "--op-line-height": `${laneRowHeight(row)}px` } as CSSProperties
  return (
    <CellRow
      aria-rowindex={index + 2}
      className="op-line"
      data-fit={lane && fit}
      data-over={over || undefined}
      data-looking={lane ? undefined : true}
      style={style}
    >
      <CellHead aria-colindex={1} className="op-line-head" data-head={row.id} tabIndex={active === row.id ? 0 : -1}>
        {lane ? <ResourceName id={lane.resourceId} name={lane.name} /> : <span className="op-text">{t("dispatchBoard.unassigned")}</span>}
        {lane && lane.busyMinutes > 0 && <span className="op-faint">{format.duration(lane.busyMinutes)}</span>}
        {lane && fit && (
          <span className="op-line-fit">
            <Icon name={fitIcons[fit]} />
            {words(`assign.fit.${fit}`)}
          </span>
        )}
      </CellHead>
      <Cell ref={track} aria-colindex={2} className="op-line-track">
        {lane &&
          offShift(lane, scale.from, scale.to).map(({ from, to }) => (
            <span
              key={from}
              className="op-lane-off"
              aria-hidden="true"
              style={{ "--op-day-from": `${scale.toX(from)}px`, "--op-day-width": `${scale.toX(to) - scale.toX(from)}px` } as CSSProperties}
            />
          ))}
        {within(row.packed, row.longest, view.span).map((packed) => (
          <RunBar
            key={packed.item.id}
            packed={packed}
            scale={scale}
            board={board}
            zone={zone}
            movable={state.mayWrite && packed.item.run !== undefined && packed.item.run.transitions.length > 0}
            active={active === packed.item.id}
            onOpen={({ run }) => run && state.open(run.id)}
          />
        ))}
      </Cell>
    </CellRow>
  )
}
