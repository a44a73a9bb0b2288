"use client"
import type { DownloadedFile } from "../../kernel/core/index.js"
import { type ReadHookOptions, useFromCore, useRead, type WriteOptions } from "../../kernel/hooks/index.js"
import type { ExportPlaces, ImportPlaces } from "../inputs.js"
import { placesQueries } from "../queries.js"
import type { PlaceImport } from "../types.js"
import { useCommand } from "./command.js"

/** Carries out a file of places. Rows that are wrong stand in the report. */
export const useImportPlaces = (options?: WriteOptions<ImportPlaces, PlaceImport>) =>
  useCommand("importPlaces", (c) => c.importPlaces, options)
/** What a file would do; nothing is written. */
export const useImportPlacesDryRun = <Selected = PlaceImport>(input: ImportPlaces, options?: ReadHookOptions<PlaceImport, Selected>) =>
  useRead(useFromCore(placesQueries).files.import(input), options)
/** Places within a filter as a file. */
export const useExportPlaces = <Selected = DownloadedFile>(input: ExportPlaces, options?: ReadHookOptions<DownloadedFile, Selected>) =>
  useRead(useFromCore(placesQueries).files.export(input), options)

export {
  useExportPlaces as useExportFacilities,
  useImportPlaces as useImportFacilities,
  useImportPlacesDryRun as useImportFacilitiesDryRun,
}
