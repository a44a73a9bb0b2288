"use client"
import { type CSSProperties, useMemo, useRef, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { CellColumn, CellGrid, CellRow } from "../../../kernel/ui/index.js"
import { useBoardKeys } from "../../../resources/admin/timeline/board/use-keys.js"
import { useBoardWindow } from "../../../resources/admin/timeline/board/use-window.js"
import { useDragMonitor } from "../../../resources/admin/timeline/drag.js"
import type { Packed } from "../../../resources/admin/timeline/model/lanes.js"
import { createTimeScale, hourTicks } from "../../../resources/admin/timeline/model/scale.js"
import type { DispatchBoard } from "../../types.js"
import type { DispatchBoardState } from "../board/state.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { useRunCommands } from "../run/use-commands.js"
import { LaneLine } from "./line.js"
import { type LaneBar, type LaneRow, laneRowHeight, laneRows } from "./rows.js"
import { useLaneFit } from "./use-fit.js"
import { useFollow } from "./use-follow.js"
import { useOpening } from "./use-opening.js"

const px = (value: number) => `${value}px`
const pxPerHour = 84

/** The day by driver or vehicle: runs that nobody serves on top, then everybody's calendar; only what is looked at is drawn. */
export function LaneGrid({ state, board, kind }: { state: DispatchBoardState; board: DispatchBoard; kind: "driver" | "vehicle" }) {
  const t = useMessages(dispatchBoardMessages)
  const box = useRef<HTMLDivElement>(null)
  const [mark] = useState(() => Symbol("lanes"))
  const commands = useRunCommands()
  const rows = useMemo(() => laneRows(board, kind, new Set(state.rows.map(({ id }) => id))), [board, kind, state.rows])
  const scale = useMemo(() => createTimeScale({ from: board.date, days: 1, zone: board.timezone, pxPerHour }), [board.date, board.timezone])
  const view = useBoardWindow(box, rows, scale, laneRowHeight)
  const assign = (bar: LaneBar | undefined, row?: LaneRow) => {
    if (!bar?.run || !state.mayWrite) return
    follow(bar)
    if (bar.run.status === "draft") return state.ask({ kind: "schedule", id: bar.run.id })
    const { vehicleId, driverId } = row?.lane ?? {}
    state.ask({ kind: "assign", id: bar.run.id, ...(kind === "vehicle" ? vehicleId && { vehicleId } : driverId && { driverId }) })
  }
  const ofBar = (act: (bar: LaneBar) => void) => (_row: LaneRow, bar: Packed<LaneBar> | undefined) => bar && act(bar.item)
  const keys = new Map([
    ["a", ofBar(assign)],
    ["m", ofBar(assign)],
    [
      ".",
      ofBar(({ run }) => {
        const next = run && state.mayWrite ? run.transitions.find((event) => event !== "cancelled") : undefined
        if (run && next) void commands.step(run, next)
      }),
    ],
    ["i", ofBar(({ run }) => run && state.mayWrite && state.ask({ kind: "incident", id: run.id }))],
  ])
  const { active, onKeyDown, go } = useBoardKeys<LaneBar, LaneRow>({ rows, scale, box, view, keys })
  const follow = useFollow({ rows, asking: state.dialog !== undefined, go })
  const { carried, over } = useDragMonitor<LaneBar>(box, mark, (bar, id) =>
    assign(
      bar,
      rows.find((row) => row.id === id),
    ),
  )
  const fit = useLaneFit(carried)
  const size = { "--op-axis-width": px(scale.width), "--op-axis-height": px(view.height) } as CSSProperties
  const now = Date.parse(board.now)
  const ticks = useMemo(() => scale.days.flatMap((day) => hourTicks(day, board.timezone)), [scale, board.timezone])
  useOpening(box, board, rows, scale)
  return (
    <div ref={box} className="op-timeline-box" data-dragging={carried ? true : undefined}>
      <div className="op-timeline" style={size}>
        <div className="op-timeline-backdrop" aria-hidden="true">
          {now > scale.from && now < scale.to && (
            <span className="op-timeline-now" style={{ "--op-day-from": px(scale.toX(now)) } as CSSProperties} />
          )}
        </div>
        <CellGrid
          className="op-timeline-grid"
          aria-label={t(kind === "driver" ? "dispatchBoard.lanesDrivers" : "dispatchBoard.lanesVehicles")}
          aria-rowcount={rows.length + 1}
          aria-colcount={2}
          onKeyDown={onKeyDown}
        >
          <CellRow className="op-timeline-axis" aria-rowindex={1}>
            <CellColumn className="op-line-head" aria-colindex={1}>
              {t(kind === "driver" ? "dispatchBoard.columnDriver" : "dispatchBoard.columnVehicle")}
            </CellColumn>
            <CellColumn className="op-timeline-dates" aria-colindex={2} aria-label={t("dispatchBoard.columnTime")}>
              {ticks.map(({ hour, at }) => (
                <span key={hour} className="op-timeline-hour" style={{ "--op-hour": `${at * 100}%` } as CSSProperties}>
                  {hour}:00
                </span>
              ))}
            </CellColumn>
          </CellRow>
          {view.rows.map(({ index, top }) => {
            const row = rows[index]
            return (
              row && (
                <LaneLine
                  key={row.id}
                  {...{ row, index, top, state, scale, active, view }}
                  board={mark}
                  zone={board.timezone}
                  over={over === row.id}
                  fit={fit.get(row.id)}
                />
              )
            )
          })}
        </CellGrid>
      </div>
    </div>
  )
}
