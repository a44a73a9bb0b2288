"use client"
import { useRef } from "react"
import { covers } from "../../../availability/admin/board/selection.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Link, Name, StatusBadge } from "../../../kernel/ui/index.js"
import { roomGridMessages } from "../messages/en/room-grid.js"
import { RoomKind, useHoldTitle } from "../shared/words.js"
import { cellOf, type GridRow, keyOf, shownIn } from "./model.js"
import type { RoomGridState } from "./state.js"
import { useGridKeys } from "./use-grid-keys.js"

/** Holds by night: one tab stop, walked and typed like a spreadsheet. */
export function GridTable({ state }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const keys = useGridKeys(state, box)
  const { rows, nights } = state.grid
  return (
    <div ref={box} className="op-scroll-box">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className="op-hold-table op-room-grid"
        aria-label={t("roomGrid.table")}
        aria-multiselectable
        {...keys.handlers}
      >
        <thead>
          <tr>
            <th scope="col">{t("roomGrid.hold")}</th>
            {nights.map((night) => (
              <th key={night} scope="col" data-number>
                {format.date(night, { weekday: "short", day: "numeric", month: "short" })}
              </th>
            ))}
            <th scope="col" data-number>
              {t("roomGrid.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line key={row.hold.id} {...{ state, keys, row, index }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  state: RoomGridState
  keys: ReturnType<typeof useGridKeys>
  row: GridRow
  index: number
}

function Line({ state, keys, row, index }: LineProps) {
  const title = useHoldTitle()
  const format = useFormat()
  const { hold, totals } = row
  const { view } = state
  const total = view === "percent" || view === "available" ? null : totals[view]
  return (
    <tr>
      <th scope="row">
        <span className="op-stacked">
          <Link to={{ to: "hold", id: hold.id }}>
            <Name>{title({ ...hold, quantity: totals.held })}</Name>
          </Link>
          <span className="op-cluster">
            {hold.roomKind && <RoomKind kind={hold.roomKind} />}
            <StatusBadge kind="hold" status={hold.effectiveStatus} />
          </span>
        </span>
      </th>
      {state.grid.nights.map((night, column) => (
        <NightCell key={night} {...{ state, keys, row, night }} at={{ row: index, column }} />
      ))}
      <td data-number>{total === null ? "" : format.number(total)}</td>
    </tr>
  )
}

interface CellProps extends Omit<LineProps, "index"> {
  night: string
  at: { row: number; column: number }
}

function NightCell({ state, keys, row, night, at }: CellProps) {
  const t = useMessages(roomGridMessages)
  const format = useFormat()
  const title = useHoldTitle()
  const { active, selected, view, draft, problems } = state
  const cell = cellOf(row, night)
  const key = keyOf(row.hold.id, night)
  const typed = view === "held" ? draft.get(key) : undefined
  const shown = typed ?? shownIn(view, cell)
  const here = active.row === at.row && active.column === at.column
  const editing = here ? keys.editing : undefined
  const problem = problems.get(key)
  const shoulder = cell && cell.part !== "core" ? t("roomGrid.shoulder") : undefined
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be selected
      role="gridcell"
      data-number
      data-cell={`${at.row}:${at.column}`}
      data-part={cell?.part}
      data-draft={typed !== undefined || undefined}
      data-bad={problem !== undefined || undefined}
      data-selected={covers(selected, at.row, at.column) || undefined}
      aria-selected={covers(selected, at.row, at.column)}
      aria-readonly={!state.editable || undefined}
      aria-invalid={problem !== undefined || undefined}
      title={problem ?? shoulder}
      tabIndex={here ? 0 : -1}
    >
      {editing === undefined ? (
        <>
          {shown === null ? "" : format.number(shown)}
          {shoulder && <span className="op-hidden"> {shoulder}</span>}
          {problem && <span className="op-hidden"> {problem}</span>}
        </>
      ) : (
        <input
          className="op-input op-number op-room-input"
          inputMode="numeric"
          dir="ltr"
          aria-label={t("roomGrid.cell", { hold: title({ ...row.hold, quantity: row.totals.held }), night: format.date(night) })}
          // biome-ignore lint/a11y/noAutofocus: the cell was asked to be typed in
          autoFocus
          value={editing}
          onChange={(event) => keys.edit(event.target.value.trim())}
          onBlur={keys.onBlur}
        />
      )}
    </td>
  )
}
