"use client"
import { type ColumnVisibilityState, columnVisibilityFeature, tableFeatures, useTable } from "@tanstack/react-table"
import { useMemo, useState } from "react"
import { useOperations } from "../../context/context.js"
import type { GridColumn } from "./types.js"

const features = tableFeatures({ columnVisibilityFeature })

function stored(text: string | null): ColumnVisibilityState {
  try {
    return JSON.parse(text ?? "{}") as ColumnVisibilityState
  } catch {
    return {}
  }
}

/** The table model of a grid: rows, and the columns that a person chose to see. The choice is remembered. */
export function useGridTable<Row extends object>(
  id: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  rowId: (row: Row) => string,
) {
  const { storage } = useOperations()
  const [chosen, setChosen] = useState(() => stored(storage.get(`columns:${id}`)))
  const columnVisibility = useMemo(
    () => ({ ...Object.fromEntries(columns.map((column) => [column.id, column.fixed === true || !column.optional])), ...chosen }),
    [columns, chosen],
  )
  const defs = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header, enableHiding: !column.fixed, cell: column.cell as never })),
    [columns],
  )
  const table = useTable({
    features,
    columns: defs,
    data: rows as Row[],
    getRowId: rowId,
    state: { columnVisibility },
    onColumnVisibilityChange: (updater) => {
      const next = typeof updater === "function" ? updater(columnVisibility) : updater
      setChosen(next)
      storage.set(`columns:${id}`, JSON.stringify(next))
    },
  })
  const visible = useMemo(() => columns.filter((column) => columnVisibility[column.id] !== false), [columns, columnVisibility])
  const toggles = table.getAllLeafColumns().filter((column) => column.getCanHide())
  return { visible, toggles, rows: table.getRowModel().rows, isVisible: (columnId: string) => columnVisibility[columnId] !== false }
}
