"use client"
import { memo } from "react"
import { useNeighbour } from "../../../../kernel/hooks/index.js"
import { Icon } from "../../../../kernel/ui/index.js"
import { Changed } from "../../shared/slot/changed.js"
import { type DayRow, dayStates } from "../../shared/slot/rows.js"
import { useChipLabel, useDayText } from "./text.js"

/** One product on one date: when, what, how much is left, and the server's state as sign and word. */
export const DayChip = memo(function DayChip({ row, onOpen }: { row: DayRow; onOpen: (date: string, productId?: string) => void }) {
  const { name } = useNeighbour("products", row.productId ?? "")
  const { times, moreTimes, state, number } = useDayText()(row, 1)
  const { tone, icon } = dayStates[row.state]
  return (
    <button
      type="button"
      className="op-chip"
      data-state={row.state}
      data-tone={tone}
      tabIndex={-1}
      title={useChipLabel(row)}
      onClick={() => onOpen(row.date, row.productId ?? undefined)}
    >
      <span className="op-chip-head">
        <span className="op-chip-time" dir="ltr">
          {times}
          {moreTimes && <span className="op-faint"> {moreTimes}</span>}
        </span>
        <bdi className="op-name op-ellipsis">{name}</bdi>
      </span>
      <Changed value={`${row.state}/${row.availablePax}`} of={row.productId} className="op-chip-state">
        <Icon name={icon} />
        <span className="op-ellipsis">{number ? `${number} · ${state}` : state}</span>
      </Changed>
    </button>
  )
})
