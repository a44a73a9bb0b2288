"use client"
import type { Page } from "../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  useWrite,
  type WriteOptions,
} from "../kernel/hooks/index.js"
import { eventsOf } from "../kernel/query/index.js"
import { type CreatePlace, type DeletePlace, type ListPlaces, type Place, type PlaceId, placesClient, type UpdatePlace } from "./client.js"
import { placesEndpoints } from "./endpoints.js"
import { placesQueries } from "./query-keys.js"

export const usePlaces = <Selected = Page<Place>>(filters: ListPlaces = {}, options?: ReadHookOptions<Page<Place>, Selected>) =>
  useRead(useFromCore(placesQueries).places.list(filters), options)
export const usePlacesInfinite = (filters: Omit<ListPlaces, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).places.listInfinite(filters), options)
export const usePlace = <Selected = Place>(id: PlaceId, options?: ReadHookOptions<Place, Selected>) =>
  useRead(useFromCore(placesQueries).places.detail(id), options)

export const useCreatePlace = (options?: WriteOptions<CreatePlace, Place>) =>
  useWrite(
    {
      name: "createPlace",
      events: eventsOf(placesEndpoints, "createPlace"),
      run: (operations, input, o) => placesClient(operations).createPlace(input, o),
    },
    options,
  )
export const useUpdatePlace = (options?: WriteOptions<UpdatePlace, Place>) =>
  useWrite(
    {
      name: "updatePlace",
      events: eventsOf(placesEndpoints, "updatePlace"),
      run: (operations, input, o) => placesClient(operations).updatePlace(input, o),
    },
    options,
  )
export const useDeletePlace = (options?: WriteOptions<DeletePlace, { id: PlaceId }>) =>
  useWrite(
    {
      name: "deletePlace",
      events: eventsOf(placesEndpoints, "deletePlace"),
      run: (operations, input, o) => placesClient(operations).deletePlace(input, o),
    },
    options,
  )

export {
  useCreatePlace as useCreateFacility,
  useDeletePlace as useDeleteFacility,
  usePlace as useFacility,
  usePlaces as useFacilities,
  usePlacesInfinite as useFacilitiesInfinite,
  useUpdatePlace as useUpdateFacility,
}
