"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type { ArchivePlace, CreatePlace, DeletePlace, ListPlaces, RestorePlace, UpdatePlace } from "../inputs.js"
import { placesQueries } from "../queries.js"
import type { ListedPlace, Place, PlaceDetail, PlaceId, WrittenPlace } from "../types.js"
import { useCommand } from "./command.js"

export const usePlaces = <Selected = Page<ListedPlace>>(filters: ListPlaces = {}, options?: ReadHookOptions<Page<ListedPlace>, Selected>) =>
  useRead(useFromCore(placesQueries).places.list(filters), options)
export const usePlacesInfinite = (filters: Omit<ListPlaces, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).places.listInfinite(filters), options)
export const usePlace = <Selected = PlaceDetail>(id: PlaceId, options?: ReadHookOptions<PlaceDetail, Selected>) =>
  useRead(useFromCore(placesQueries).places.detail(id), options)

export const useCreatePlace = (options?: WriteOptions<CreatePlace, WrittenPlace>) =>
  useCommand("createPlace", (c) => c.createPlace, options)
export const useUpdatePlace = (options?: WriteOptions<UpdatePlace, WrittenPlace>) =>
  useCommand("updatePlace", (c) => c.updatePlace, options)
export const useDeletePlace = (options?: WriteOptions<DeletePlace, { id: PlaceId }>) =>
  useCommand("deletePlace", (c) => c.deletePlace, options)
/** Refused while something live refers to the place. */
export const useArchivePlace = (options?: WriteOptions<ArchivePlace, Place>) => useCommand("archivePlace", (c) => c.archivePlace, options)
export const useRestorePlace = (options?: WriteOptions<RestorePlace, Place>) => useCommand("restorePlace", (c) => c.restorePlace, options)

export {
  useArchivePlace as useArchiveFacility,
  useCreatePlace as useCreateFacility,
  useDeletePlace as useDeleteFacility,
  usePlace as useFacility,
  usePlaces as useFacilities,
  usePlacesInfinite as useFacilitiesInfinite,
  useRestorePlace as useRestoreFacility,
  useUpdatePlace as useUpdateFacility,
}
