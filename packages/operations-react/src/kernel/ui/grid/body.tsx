"use client"
import { type CSSProperties, memo, type ReactNode } from "react"
import { Icon } from "../icon.js"
import { Menu, type MenuItem } from "../menu.js"
import { useText } from "../text.js"
import { type Activate, cellProps } from "./keyboard.js"
import type { GridColumn } from "./types.js"

export interface GridRowProps<Row> {
  row: Row
  id: string
  rowLabel: (row: Row) => string
  index: number
  /** 1-based, over all pages. */
  rowIndex: number
  columns: readonly GridColumn<Row>[]
  /** The column of the grid's tab stop, where it is in this row. */
  activeColumn: number | undefined
  activate: Activate
  selected: boolean | undefined
  marked: boolean
  onToggle: ((id: string) => void) | undefined
  opens: boolean
  rowMenu: ((row: Row) => readonly MenuItem[]) | undefined
  result: { ok: boolean; message: string } | undefined
}

/** One row: cells of the visible columns between its checkbox and its menu. Scrolling past it draws it once, not in every frame. */
export const GridRow = memo(Row) as typeof Row

function Row<Record>(props: GridRowProps<Record>) {
  const { row, id, rowLabel, index, rowIndex, columns, activeColumn, activate, selected, marked, onToggle, opens, rowMenu, result } = props
  const t = useText()
  const label = rowLabel(row)
  const menu = rowMenu?.(row)
  const lead = selected === undefined ? 0 : 1
  const cell = (column: number) => cellProps({ row: index, column }, activeColumn, activate)
  return (
    <tr
      className="op-grid-row"
      aria-rowindex={rowIndex + 1}
      aria-selected={selected}
      data-selected={selected || undefined}
      data-marked={marked || undefined}
      data-opens={opens || undefined}
      data-id={id}
    >
      {selected !== undefined && (
        <td className="op-grid-cell op-grid-select" aria-colindex={1} {...cell(0)}>
          <input
            type="checkbox"
            className="op-checkbox"
            aria-label={t("ui.selectRow", { name: label })}
            checked={selected}
            onChange={() => onToggle?.(id)}
          />
        </td>
      )}
      {columns.map((column, at) => {
        const content = (
          <>
            {column.cell(row)}
            {at === 0 && result && <RowResult {...result} />}
          </>
        )
        const attributes = { "aria-colindex": lead + at + 1, "data-align": column.align, ...cell(lead + at) }
        return column.rowHeader ? (
          <th key={column.id} scope="row" className="op-grid-cell" {...attributes}>
            {content}
          </th>
        ) : (
          <td key={column.id} className="op-grid-cell" {...attributes}>
            {content}
          </td>
        )
      })}
      {menu && (
        <td className="op-grid-cell op-grid-menu" aria-colindex={lead + columns.length + 1} {...cell(lead + columns.length)}>
          {menu.length > 0 && <Menu label={t("ui.actionsOf", { name: label })} items={menu} tabIndex={-1} />}
        </td>
      )}
    </tr>
  )
}

function RowResult({ ok, message }: { ok: boolean; message: string }): ReactNode {
  return (
    <span className="op-row-result" data-tone={ok ? "success" : "danger"}>
      <Icon name={ok ? "check" : "critical"} />
      {message}
    </span>
  )
}

/** Rows above or below the window, as one empty box of their height. */
export const Spacer = memo(function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr className="op-grid-spacer" style={{ "--op-spacer": `${height}px` } as CSSProperties} /> : null
})
