import type { ReactNode } from "react"
import type { ListScreens } from "../../context/index.js"
import type { Page } from "../../core/index.js"
import type { MenuItem } from "../menu.js"
import type { PanelQuery } from "../panel.js"

export interface GridColumn<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Field that the server sorts by; absent: not sortable. */
  sort?: string
  /** A track of the grid, such as `9rem` or `minmax(8rem, 1fr)`. */
  width?: string
  align?: "start" | "end"
  /** Names the row for assistive technology. */
  rowHeader?: boolean
  /** Cannot be hidden. */
  fixed?: boolean
  /** Hidden until chosen. */
  optional?: boolean
}

export interface GridPaging {
  limit: number
  offset: number
  /** Left out where the list is here whole: then there are no pages to turn. */
  onChange?: (paging: { limit: number; offset: number }) => void
}

export interface GridSelection {
  selected: ReadonlySet<string>
  onChange: (selected: ReadonlySet<string>) => void
  /** Buttons for what is selected. */
  actions: (selected: readonly string[]) => ReactNode
}

export interface GridMark {
  /** The row that is marked, here or on a map beside the list. */
  id: string | undefined
  /** The pointer or the keyboard came to another row. */
  onMark: (id: string) => void
}

export interface GridViews {
  /** The search string that makes this view. */
  current: string
  onOpen: (search: string) => void
}

export interface DataGridProps<Row> {
  /** Names the grid in the store of column choices and saved views. */
  id: string
  /** The screen that the grid is the list of: hosts add columns and row actions to it. */
  screen?: keyof ListScreens
  label: string
  columns: readonly GridColumn<Row>[]
  query: PanelQuery<Page<Row>>
  rowId: (row: Row) => string
  /** What the row is called, for its checkbox and its menu. */
  rowLabel: (row: Row) => string
  paging: GridPaging
  /** `field`, or `-field` for descending. */
  sort?: string | undefined
  onSort?: (sort: string) => void
  selection?: GridSelection | undefined
  onOpen?: (row: Row) => void
  /** Keeps one row in step with what is shown beside the list. */
  mark?: GridMark
  rowMenu?: (row: Row) => readonly MenuItem[]
  /** Filters of the list. */
  toolbar?: ReactNode
  views?: GridViews
  /** Shown when there is nothing at all. */
  empty: ReactNode
  /** Given while filters are set: an empty list then says "no match". */
  onClearFilters?: (() => void) | undefined
  /** From here on the server stops counting: shown as "more than …". */
  totalCap?: number
  /** Result of a batch, by row id: shown in the row. */
  results?: ReadonlyMap<string, { ok: boolean; message: string }>
}
