"use client"
import { type CSSProperties, memo } from "react"
import { Icon } from "../../../kernel/ui/index.js"
import { useDayText } from "../calendar/days/text.js"
import { Changed } from "../shared/slot/changed.js"
import { type DayRow, dayStates } from "../shared/slot/rows.js"

export interface CellProps {
  row: number
  column: number
  cell: DayRow | undefined
  /** Pixels of the columns before it that are not drawn. */
  gap: number
  tabIndex: 0 | -1
  selected: boolean
  isToday: boolean
  weekend: boolean
}

/** One product or option on one date: its times, and what is left of it. */
export const BoardCellView = memo(function BoardCellView({ row, column, cell, gap, tabIndex, selected, isToday, weekend }: CellProps) {
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be selected
      role="gridcell"
      className="op-board-cell"
      data-cell={`${row}:${column}`}
      data-state={cell?.state}
      data-tone={cell && cell.slots > 0 ? dayStates[cell.state].tone : undefined}
      data-selected={selected || undefined}
      data-today={isToday || undefined}
      data-weekend={weekend || undefined}
      data-closed={(cell && cell.closeoutIds.length > 0) || undefined}
      aria-colindex={column + 2}
      aria-selected={selected}
      tabIndex={tabIndex}
      style={gap > 0 ? ({ "--op-board-gap": `${gap}px` } as CSSProperties) : undefined}
    >
      {cell && cell.slots > 0 && <Content cell={cell} />}
    </td>
  )
})

function Content({ cell }: { cell: DayRow }) {
  const { times, moreTimes, allTimes, state, left, number } = useDayText()(cell, cell.startTimesLocal.length > 2 ? 1 : 2)
  const shown = number ?? (cell.sellable > 0 ? "∞" : undefined)
  return (
    <>
      <span className="op-board-times" dir="ltr" title={allTimes}>
        {times} {moreTimes}
      </span>
      <Changed value={`${cell.state}/${cell.availablePax}`} of={cell.productId} className="op-board-left">
        <Icon name={dayStates[cell.state].icon} />
        {shown ? <span aria-hidden="true">{shown}</span> : null}
        <span className={shown ? "op-hidden" : "op-ellipsis"}>{left ? `${left}, ${state}` : state}</span>
      </Changed>
    </>
  )
}
