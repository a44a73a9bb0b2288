"use client"
import { Icon } from "../icon.js"
import { useText } from "../text.js"
import { type Activate, cellProps } from "./keyboard.js"
import type { GridColumn } from "./types.js"

interface HeadProps<Row> {
  columns: readonly GridColumn<Row>[]
  sort: string | undefined
  onSort: ((sort: string) => void) | undefined
  /** The column of the grid's tab stop, where it is in the head. */
  activeColumn: number | undefined
  activate: Activate
  /** Columns before the first: the selection. */
  lead: number
  selectAll: { checked: boolean; some: boolean; toggleAll: () => void } | undefined
  hasMenu: boolean
}

/** The header row: sorts by server fields, selects all rows of the page. */
export function GridHead<Row>({ columns, sort, onSort, activeColumn, activate, lead, selectAll, hasMenu }: HeadProps<Row>) {
  const t = useText()
  const cell = (column: number) => cellProps({ row: -1, column }, activeColumn, activate)
  return (
    <tr className="op-grid-row op-grid-head" aria-rowindex={1}>
      {selectAll && (
        <th scope="col" className="op-grid-cell op-grid-select" aria-colindex={1} {...cell(0)}>
          <input
            type="checkbox"
            className="op-checkbox"
            aria-label={t("ui.selectPage")}
            checked={selectAll.checked}
            ref={(element) => {
              if (element) element.indeterminate = selectAll.some && !selectAll.checked
            }}
            onChange={selectAll.toggleAll}
          />
        </th>
      )}
      {columns.map((column, index) => (
        <HeadCell key={column.id} column={column} {...{ sort, onSort }} cell={cell(lead + index)} index={lead + index + 1} />
      ))}
      {hasMenu && (
        <th scope="col" className="op-grid-cell op-grid-menu" aria-colindex={lead + columns.length + 1} {...cell(lead + columns.length)}>
          <span className="op-hidden">{t("ui.actions")}</span>
        </th>
      )}
    </tr>
  )
}

interface HeadCellProps<Row> extends Pick<HeadProps<Row>, "sort" | "onSort"> {
  column: GridColumn<Row>
  cell: ReturnType<typeof cellProps>
  index: number
}

function HeadCell<Row>({ column, sort, onSort, cell, index }: HeadCellProps<Row>) {
  const field = column.sort
  const direction = field === undefined ? undefined : sort === field ? "ascending" : sort === `-${field}` ? "descending" : "none"
  const shared = { scope: "col", className: "op-grid-cell", "aria-colindex": index, "data-align": column.align, ...cell }
  if (field === undefined || !onSort) return <th {...shared}>{column.header}</th>
  return (
    <th {...shared} aria-sort={direction}>
      <button
        type="button"
        className="op-grid-sort"
        data-sort={direction}
        onClick={() => onSort(direction === "ascending" ? `-${field}` : field)}
      >
        {column.header}
        <Icon name={direction === "descending" ? "down" : "up"} />
      </button>
    </th>
  )
}
