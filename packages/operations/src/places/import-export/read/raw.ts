/** A row before anything is known of its cells: text of a CSV file, JSON of a GeoJSON file. Empty cells are left out. */
export interface RawRow {
  row: number
  cells: Map<string, unknown>
  /** What was wrong with the row as a whole. */
  malformed?: { column: string | null; message: string }
}

export interface RawFile {
  rows: RawRow[]
  unknownColumns: string[]
}
