export { DataGrid } from "./data-grid.js"
export { Pager } from "./pager.js"
export type { DataGridProps, GridColumn, GridPaging, GridSelection, GridViews } from "./types.js"
