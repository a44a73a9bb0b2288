"use client"
import { type ReadHookOptions, useFromCore, useRead, type WriteOptions } from "../../kernel/hooks/index.js"
import type { DeletePlaceIdentifier, GetPlaceByIdentifier, GetPlaceTree, NearPlaces, PutPlaceIdentifier, SearchPlaces } from "../inputs.js"
import { placesQueries } from "../queries.js"
import type { FoundPlace, NearPlace, Place, PlaceId, PlaceIdentifier, PlaceTree, PlaceUsage } from "../types.js"
import { useCommand } from "./command.js"

/** By identifier, code, name in any language, or something close to it. */
export const useSearchPlaces = <Selected = FoundPlace[]>(input: SearchPlaces, options?: ReadHookOptions<FoundPlace[], Selected>) =>
  useRead(useFromCore(placesQueries).search.byText(input), options)
export const useNearPlaces = <Selected = NearPlace[]>(input: NearPlaces, options?: ReadHookOptions<NearPlace[], Selected>) =>
  useRead(useFromCore(placesQueries).search.near(input), options)
export const usePlaceByIdentifier = <Selected = Place>(input: GetPlaceByIdentifier, options?: ReadHookOptions<Place, Selected>) =>
  useRead(useFromCore(placesQueries).search.byIdentifier(input), options)
export const usePlaceTree = <Selected = PlaceTree>(input: GetPlaceTree, options?: ReadHookOptions<PlaceTree, Selected>) =>
  useRead(useFromCore(placesQueries).places.tree(input), options)
/** Who refers to the place, by kind of record. */
export const usePlaceUsage = <Selected = PlaceUsage>(id: PlaceId, options?: ReadHookOptions<PlaceUsage, Selected>) =>
  useRead(useFromCore(placesQueries).places.usage(id), options)

export const usePutPlaceIdentifier = (options?: WriteOptions<PutPlaceIdentifier, PlaceIdentifier[]>) =>
  useCommand("putPlaceIdentifier", (c) => c.putPlaceIdentifier, options)
export const useDeletePlaceIdentifier = (options?: WriteOptions<DeletePlaceIdentifier, PlaceIdentifier[]>) =>
  useCommand("deletePlaceIdentifier", (c) => c.deletePlaceIdentifier, options)

export {
  useDeletePlaceIdentifier as useDeleteFacilityIdentifier,
  useNearPlaces as useNearFacilities,
  usePlaceByIdentifier as useFacilityByIdentifier,
  usePlaceTree as useFacilityTree,
  usePlaceUsage as useFacilityUsage,
  usePutPlaceIdentifier as usePutFacilityIdentifier,
  useSearchPlaces as useSearchFacilities,
}
