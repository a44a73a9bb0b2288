"use client"
import { type KeyboardEvent, useState } from "react"
import { type BoardCell, movedBy } from "../../../availability/admin/board/selection.js"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Icon, Link, Name, useShortcuts } from "../../../kernel/ui/index.js"
import type { Driver } from "../../types.js"
import { shiftsMessages } from "../messages/en/shifts.js"
import { ShiftChip } from "./chip.js"
import type { ShiftsState } from "./state.js"

type Row = ShiftsState["rows"][number]

/** Drivers down, days across. Arrows move, Enter opens what stands in the cell. */
export function ShiftGrid({ state }: { state: ShiftsState }) {
  const t = useMessages(shiftsMessages)
  const format = useFormat()
  const { direction } = useOperations()
  const [active, setActive] = useState<BoardCell>({ row: 0, column: 0 })
  const { ref, help } = useShortcuts<HTMLDivElement>([
    ...(state.mayWrite ? [{ keys: "c", label: t("shifts.copy"), run: () => state.open({ kind: "copy" }) }] : []),
    { keys: "[", label: t("shifts.weekBefore"), run: () => state.step(-1) },
    { keys: "]", label: t("shifts.weekAfter"), run: () => state.step(1) },
    { keys: "Enter", label: t("shifts.keyOpen") },
  ])
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = event.target instanceof HTMLElement && event.target.matches("[data-cell]") ? event.target : undefined
    if (!cell) return
    if (event.key === "Enter") {
      event.preventDefault()
      return cell.querySelector<HTMLElement>("button")?.click()
    }
    const extent = { rows: state.rows.length, columns: state.dates.length, direction }
    const next = movedBy(event.key, active, event.ctrlKey, extent)
    if (!next) return
    event.preventDefault()
    setActive(next)
    ref.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus()
  }
  return (
    <div ref={ref} className="op-shift-box">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className="op-shift-grid"
        aria-label={t("shifts.grid")}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t("shifts.driver")}</th>
            {state.dates.map((date) => (
              <th key={date} scope="col" data-today={date === state.today || undefined}>
                {format.date(date, { weekday: "short", day: "numeric", month: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.rows.map((row, index) => (
            <DriverRow key={row.driver.id} row={row} index={index} active={active} onActive={setActive} state={state} />
          ))}
        </tbody>
      </table>
      {help}
    </div>
  )
}

interface RowProps {
  row: Row
  index: number
  active: BoardCell
  onActive: (cell: BoardCell) => void
  state: ShiftsState
}

function DriverRow({ row: { driver, cells }, index, active, onActive, state }: RowProps) {
  const t = useMessages(shiftsMessages)
  return (
    <tr>
      <th scope="row">
        <Link to={{ to: "driver", id: driver.id }} tabIndex={-1}>
          <Name>{driver.name}</Name>
        </Link>
        {driver.hoursRules !== "none" && (
          <Button
            variant="ghost"
            icon="clock"
            tabIndex={-1}
            label={t("shifts.hours.of", { name: driver.name })}
            onClick={() => state.open({ kind: "hours", driver })}
          />
        )}
      </th>
      {cells.map((cell, column) => (
        <td
          key={cell.date}
          data-cell={`${index}:${column}`}
          data-today={cell.date === state.today || undefined}
          tabIndex={active.row === index && active.column === column ? 0 : -1}
          onFocus={() => onActive({ row: index, column })}
        >
          <Day cell={cell} driver={driver} state={state} />
        </td>
      ))}
    </tr>
  )
}

function Day({ cell, driver, state }: { cell: Row["cells"][number]; driver: Driver; state: ShiftsState }) {
  const t = useMessages(shiftsMessages)
  const format = useFormat()
  const day = format.date(cell.date, { weekday: "long", day: "numeric", month: "long" })
  return (
    <span className="op-shift-day">
      {cell.shifts.map(({ shift, continued }) => (
        <ShiftChip key={shift.id} {...{ shift, continued, driver, state }} />
      ))}
      {cell.outside.length > 0 && (
        <span className="op-badge" data-tone="warning">
          <Icon name="warning" />
          {t("shifts.outside", { count: cell.outside.length })}
        </span>
      )}
      {state.mayWrite && (
        <Button
          variant="ghost"
          icon="plus"
          className="op-shift-add"
          tabIndex={-1}
          label={t("shifts.addFor", { name: driver.name, day })}
          onClick={() => state.open({ kind: "shift", driver, date: cell.date })}
        />
      )}
    </span>
  )
}
