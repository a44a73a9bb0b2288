"use client"
import { type CSSProperties, useRef, useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CellColumn, CellGrid, CellRow } from "../../../../kernel/ui/index.js"
import { timelineMessages } from "../../messages/en/timeline.js"
import { useDragMonitor } from "../drag.js"
import { type Bar, heightOf } from "../model/rows.js"
import { hourTicks, type ScaleDay } from "../model/scale.js"
import type { TimelineState } from "../state.js"
import { useFit } from "../use-fit.js"
import { Line } from "./row.js"
import { useTimelineKeys } from "./use-keys.js"
import { type BoardWindow, useBoardWindow } from "./use-window.js"

const px = (value: number) => `${value}px`

/** Everybody's calendar side by side, drawn only where it is looked at. */
export function TimelineGrid({ state, onDrop }: { state: TimelineState; onDrop: (bar: Bar, assetId: string) => void }) {
  const t = useMessages(timelineMessages)
  const { timeZone } = useOperations()
  const box = useRef<HTMLDivElement>(null)
  const [board] = useState(() => Symbol("timeline"))
  const { rows, scale } = state
  const view = useBoardWindow(box, rows, scale, heightOf)
  const { active, onKeyDown } = useTimelineKeys({ state, box, view })
  const { carried, over } = useDragMonitor(box, board, onDrop)
  const { fit } = useFit(carried)
  const size = { "--op-axis-width": px(scale.width), "--op-axis-height": px(view.height) } as CSSProperties
  return (
    <div ref={box} className="op-timeline-box" data-dragging={carried ? true : undefined}>
      <div className="op-timeline" style={size}>
        <Backdrop state={state} view={view} />
        <CellGrid
          className="op-timeline-grid"
          aria-label={t("timeline.grid")}
          aria-rowcount={rows.length + 1}
          aria-colcount={2}
          onKeyDown={onKeyDown}
        >
          <Axis state={state} view={view} />
          {view.rows.map(({ index, top }) => {
            const row = rows[index]
            return (
              row && (
                <Line
                  key={row.id}
                  {...{ row, index, top, state, view, board, active, carried }}
                  judged={fit.get(row.id)}
                  over={over === row.id}
                  zone={timeZone}
                />
              )
            )
          })}
        </CellGrid>
      </div>
    </div>
  )
}

const drawn = ({ state, view }: PartProps): ScaleDay[] => view.days.flatMap((index) => state.scale.days[index] ?? [])

interface PartProps {
  state: TimelineState
  view: BoardWindow
}

const dayBox = ({ x, width }: ScaleDay) => ({ "--op-day-from": px(x), "--op-day-width": px(width) }) as CSSProperties

/** Days and nights, weekends, today, and where now is. */
function Backdrop(props: PartProps) {
  const { scale, now, today } = props.state
  return (
    <div className="op-timeline-backdrop" aria-hidden="true">
      {drawn(props).map((day) => (
        <span key={day.date} className="op-timeline-day" data-today={day.date === today || undefined} style={dayBox(day)} />
      ))}
      {now > scale.from && now < scale.to && (
        <span className="op-timeline-now" style={{ "--op-day-from": px(scale.toX(now)) } as CSSProperties} />
      )}
    </div>
  )
}

function Axis(props: PartProps) {
  const t = useMessages(timelineMessages)
  const format = useFormat()
  const { timeZone } = useOperations()
  const { zoom, today } = props.state
  const close = zoom === "hours" || zoom === "days"
  return (
    <CellRow className="op-timeline-axis" aria-rowindex={1}>
      <CellColumn className="op-line-head" aria-colindex={1}>
        {t("timeline.resource")}
      </CellColumn>
      <CellColumn className="op-timeline-dates" aria-colindex={2} aria-label={t("timeline.dates")}>
        {drawn(props).map((day) => (
          <span key={day.date} className="op-timeline-date" data-today={day.date === today || undefined} style={dayBox(day)}>
            <span className="op-timeline-label">
              {zoom === "month"
                ? format.date(day.date, { day: "numeric" })
                : format.date(day.date, { weekday: "short", day: "numeric", ...(close && { month: "short" }) })}
            </span>
            {day.hours !== 24 && <span className="op-badge">{t("timeline.hours", { count: day.hours })}</span>}
            {zoom === "hours" &&
              hourTicks(day, timeZone).map(({ hour, at }) => (
                <span key={hour} className="op-timeline-hour" style={{ "--op-hour": `${at * 100}%` } as CSSProperties}>
                  {hour}
                </span>
              ))}
          </span>
        ))}
      </CellColumn>
    </CellRow>
  )
}
