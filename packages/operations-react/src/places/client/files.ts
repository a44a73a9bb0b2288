import { type CallOptions, call, callFile, type DownloadedFile, query, sentFile, via } from "../../kernel/core/index.js"
import type { ExportPlaces, ImportPlaces } from "../inputs.js"
import type { PlaceImport } from "../types.js"
import type { Api } from "./api.js"

export interface FileCalls {
  /** Carries out a file of places; `dryRun` answers the same report and writes nothing. Rows that are wrong stand in the report. */
  importPlaces(input: ImportPlaces, options?: CallOptions): Promise<PlaceImport>
  /** Places within a filter as CSV or GeoJSON, as an import reads it. */
  exportPlaces(input: ExportPlaces, options?: CallOptions): Promise<DownloadedFile>
}

const types = { csv: "text/csv", geojson: "application/geo+json" } as const

export const fileCalls = ({ facilities: api }: Api): FileCalls => ({
  importPlaces: ({ content, ...rest }, o) =>
    call(api.import.$post({ query: query(rest) }, sentFile(content, types[rest.format], rest.dryRun, o))),
  exportPlaces: (filters, o) => callFile(api.export.$get({ query: query(filters) }, via(o))),
})
