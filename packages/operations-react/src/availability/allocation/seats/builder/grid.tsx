"use client"
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon } from "../../../../kernel/ui/index.js"
import { seatBuilderMessages } from "../../messages/en/seat-builder.js"
import { initialsOf } from "../initials.js"
import type { CellPosition } from "./edits.js"
import type { SeatMapBuilderState } from "./use-seat-map-builder.js"

const steps: Record<string, CellPosition> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -80, column: 0 },
  PageDown: { row: 80, column: 0 },
  Home: { row: 0, column: -20 },
  End: { row: 0, column: 20 },
}

const cellUnder = (target: EventTarget | null): CellPosition | undefined => {
  const [row, column] =
    (target instanceof Element ? target.closest("[data-at]") : null)?.getAttribute("data-at")?.split(":").map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

interface GridProps {
  state: SeatMapBuilderState
  /** Who sits on a seat now, by what the seat is called. */
  taken?: ReadonlyMap<string, string> | undefined
}

/** The plan from above, front row first: one tab stop, arrows walk the cells, Shift or the pointer chooses several. */
export function BuilderGrid({ state, taken }: GridProps) {
  const t = useMessages(seatBuilderMessages)
  const box = useRef<HTMLTableElement>(null)
  const { onKeyDown, pointer } = useChoosing(state, box)
  return (
    <div className="op-seat-frame" dir="ltr">
      <span className="op-seat-front">{t("seatBuilder.front")}</span>
      <table
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className="op-seat-grid"
        aria-label={t("seatBuilder.grid")}
        aria-multiselectable
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <tbody>
          {state.layout.rows.map(({ cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row} className="op-seat-row">
              {cells.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <BuilderCell key={column} state={state} taken={taken} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BuilderCell({ state, taken, row, column }: GridProps & CellPosition) {
  const t = useMessages(seatBuilderMessages)
  const cell = state.cellAt(row, column)
  const seat = state.seatAt(row, column)
  const drawn = seat ? t("seatBuilder.seatNamed", { name: seat.designation, position: seat.position }) : t(`seatBuilder.${cell}`)
  const who = seat && taken?.get(seat.designation)
  const what = who ? t("seatBuilder.takenBy", { what: drawn, who }) : drawn
  const { active } = state
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be selected
      role="gridcell"
      className="op-seat-cell"
      data-at={`${row}:${column}`}
      data-cell={cell}
      data-taken={who !== undefined || undefined}
      title={who ? what : undefined}
      data-selected={state.chosen(row, column) || undefined}
      aria-selected={state.chosen(row, column)}
      aria-label={t("seatBuilder.cell", { row: row + 1, column: column + 1, what })}
      tabIndex={active.row === row && active.column === column ? 0 : -1}
    >
      {seat ? seat.designation : cell === "door" ? <Icon name="door" /> : null}
      {who && <bdi className="op-seat-sitter">{initialsOf(who)}</bdi>}
    </td>
  )
}

/** Arrows and the pointer choose cells; nothing is painted by them. */
function useChoosing(state: SeatMapBuilderState, box: React.RefObject<HTMLTableElement | null>) {
  const dragging = useRef(false)
  useEffect(() => {
    const end = () => {
      dragging.current = false
    }
    window.addEventListener("pointerup", end)
    return () => window.removeEventListener("pointerup", end)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const row = Math.max(0, Math.min(state.rows - 1, state.active.row + step.row))
    const column = Math.max(0, Math.min(state.columns - 1, state.active.column + step.column))
    state.go({ row, column }, event.shiftKey)
    box.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus()
  }
  const pointer = {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellUnder(event.target)
      if (!cell || event.button !== 0) return
      dragging.current = true
      state.go(cell, event.shiftKey)
    },
    onPointerOver: (event: PointerEvent) => {
      const cell = cellUnder(event.target)
      if (cell && dragging.current && event.buttons > 0) state.go(cell, true)
    },
  }
  return { onKeyDown, pointer }
}
