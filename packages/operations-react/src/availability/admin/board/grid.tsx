"use client"
import { type CSSProperties, useRef } from "react"
import { weekday } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { departureBoardMessages } from "../messages/en/departure-board.js"
import { ProductName } from "../shared/slot/product-name.js"
import { BoardCellView } from "./cell.js"
import { type BoardCell, covers } from "./selection.js"
import type { BoardRow, DepartureBoardState } from "./state.js"
import { useBoardKeys } from "./use-board-keys.js"
import { type BoardWindow, useBoardWindow } from "./window.js"

const px = (value: number) => `${value}px`
const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6

/** Products by date, drawn only where it is looked at. */
export function BoardGrid({ state }: { state: DepartureBoardState }) {
  const t = useMessages(departureBoardMessages)
  const box = useRef<HTMLDivElement>(null)
  const { rows, dates, query } = state
  const view = useBoardWindow(box, rows.length, dates.length)
  const { active, onKeyDown, pointer } = useBoardKeys({ state, box, reveal: view.reveal })
  const current = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, dates.length - 1) }
  return (
    <div ref={box} className="op-board-box" data-refreshing={query.isPlaceholderData || undefined}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className="op-board"
        aria-label={t("departureBoard.grid")}
        aria-rowcount={rows.length + 1}
        aria-colcount={dates.length + 1}
        aria-multiselectable
        style={{ "--op-board-width": px(view.width), "--op-board-height": px(view.height) } as CSSProperties}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <BoardHead state={state} view={view} />
        <tbody className="op-board-body">
          {view.rows.map((index) => {
            const row = rows[index]
            return row && <Line key={row.key} {...{ row, index, state, view, current }} />
          })}
        </tbody>
      </table>
    </div>
  )
}

function BoardHead({ state, view }: { state: DepartureBoardState; view: BoardWindow }) {
  const t = useMessages(departureBoardMessages)
  const format = useFormat()
  const { dates, today } = state
  return (
    <thead className="op-board-head">
      <tr className="op-board-row" aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="op-board-product">
          {t("departureBoard.product")}
        </th>
        {view.columns.map((column) => {
          const date = dates[column] ?? ""
          return (
            <th
              key={date}
              scope="col"
              aria-colindex={column + 2}
              className="op-board-date"
              data-today={date === today || undefined}
              data-weekend={isWeekend(date) || undefined}
              style={gapOf(view, column)}
            >
              <span className="op-board-weekday">{format.date(date, { weekday: "short" })}</span>
              <span className="op-board-day">{format.date(date, { day: "numeric", month: "short" })}</span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** The first drawn column stands where the ones before it would end. */
const gapOf = ({ columns, before }: BoardWindow, column: number) =>
  column === columns[0] && before > 0 ? ({ "--op-board-gap": px(before) } as CSSProperties) : undefined

interface LineProps {
  row: BoardRow
  index: number
  state: DepartureBoardState
  view: BoardWindow
  current: BoardCell
}

function Line({ row, index, state, view, current }: LineProps) {
  const { dates, today, rectangle } = state
  const first = index === view.rows[0]
  return (
    <tr
      className="op-board-row"
      aria-rowindex={index + 2}
      style={first ? ({ "--op-board-above": px(view.above) } as CSSProperties) : undefined}
    >
      <th scope="row" aria-colindex={1} className="op-board-product">
        <ProductName productId={row.productId} optionId={row.optionId} plain />
      </th>
      {view.columns.map((column) => {
        const date = dates[column] ?? ""
        return (
          <BoardCellView
            key={date}
            row={index}
            column={column}
            gap={column === view.columns[0] ? view.before : 0}
            cell={row.days.get(date)}
            tabIndex={current.row === index && current.column === column ? 0 : -1}
            selected={covers(rectangle, index, column)}
            isToday={date === today}
            weekend={isWeekend(date)}
          />
        )
      })}
    </tr>
  )
}
