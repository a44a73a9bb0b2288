export { DataGrid } from "./data-grid.js"
export type { DataGridProps, GridColumn, GridPaging, GridSelection, GridViews } from "./types.js"
