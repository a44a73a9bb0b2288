"use client"
import { type CSSProperties, memo, type ReactNode } from "react"
import { Icon } from "../icon.js"
import { Menu, type MenuItem } from "../menu.js"
import { useText } from "../text.js"
import type { CellProps } from "./keyboard.js"
import type { GridColumn } from "./types.js"

export interface GridRowProps<Row> {
  row: Row
  id: string
  label: string
  index: number
  /** 1-based, over all pages. */
  rowIndex: number
  columns: readonly GridColumn<Row>[]
  cellProps: CellProps
  selected: boolean | undefined
  onToggle: (() => void) | undefined
  opens: boolean
  menu: readonly MenuItem[] | undefined
  result: { ok: boolean; message: string } | undefined
}

/** One row: cells of the visible columns between its checkbox and its menu. */
export function GridRow<Row>({
  row,
  id,
  label,
  index,
  rowIndex,
  columns,
  cellProps,
  selected,
  onToggle,
  opens,
  menu,
  result,
}: GridRowProps<Row>) {
  const t = useText()
  const lead = selected === undefined ? 0 : 1
  return (
    <tr
      className="op-grid-row"
      aria-rowindex={rowIndex + 1}
      aria-selected={selected}
      data-selected={selected || undefined}
      data-opens={opens || undefined}
      data-id={id}
    >
      {selected !== undefined && (
        <td className="op-grid-cell op-grid-select" aria-colindex={1} {...cellProps({ row: index, column: 0 })}>
          <input
            type="checkbox"
            className="op-checkbox"
            aria-label={t("ui.selectRow", { name: label })}
            checked={selected}
            onChange={onToggle}
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
        const cell = { "aria-colindex": lead + at + 1, "data-align": column.align, ...cellProps({ row: index, column: lead + at }) }
        return column.rowHeader ? (
          <th key={column.id} scope="row" className="op-grid-cell" {...cell}>
            {content}
          </th>
        ) : (
          <td key={column.id} className="op-grid-cell" {...cell}>
            {content}
          </td>
        )
      })}
      {menu && (
        <td
          className="op-grid-cell op-grid-menu"
          aria-colindex={lead + columns.length + 1}
          {...cellProps({ row: index, column: lead + columns.length })}
        >
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
