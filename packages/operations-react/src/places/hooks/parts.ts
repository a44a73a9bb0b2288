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
import type {
  CreateOperationSchedule,
  CreatePlaceFeature,
  DeleteOperationSchedule,
  DeletePlaceFeature,
  IsOpenAt,
  ListOpeningIntervals,
  ListOperationSchedules,
  ListPlaceFeatures,
  ReplaceOperationSchedules,
  UpdateOperationSchedule,
  UpdatePlaceFeature,
} from "../inputs.js"
import { placesQueries } from "../queries.js"
import type { OpenAt, OpeningDay, OperationSchedule, OperationScheduleId, PlaceFeature, PlaceFeatureId } from "../types.js"
import { useCommand } from "./command.js"

export const usePlaceFeatures = <Selected = Page<PlaceFeature>>(
  filters: ListPlaceFeatures,
  options?: ReadHookOptions<Page<PlaceFeature>, Selected>,
) => useRead(useFromCore(placesQueries).features.list(filters), options)
export const usePlaceFeaturesInfinite = (filters: Omit<ListPlaceFeatures, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).features.listInfinite(filters), options)
export const useCreatePlaceFeature = (options?: WriteOptions<CreatePlaceFeature, PlaceFeature>) =>
  useCommand("createPlaceFeature", (c) => c.createPlaceFeature, options)
export const useUpdatePlaceFeature = (options?: WriteOptions<UpdatePlaceFeature, PlaceFeature>) =>
  useCommand("updatePlaceFeature", (c) => c.updatePlaceFeature, options)
export const useDeletePlaceFeature = (options?: WriteOptions<DeletePlaceFeature, { id: PlaceFeatureId }>) =>
  useCommand("deletePlaceFeature", (c) => c.deletePlaceFeature, options)

export const useOperationSchedules = <Selected = Page<OperationSchedule>>(
  filters: ListOperationSchedules,
  options?: ReadHookOptions<Page<OperationSchedule>, Selected>,
) => useRead(useFromCore(placesQueries).hours.list(filters), options)
export const useOperationSchedulesInfinite = (filters: Omit<ListOperationSchedules, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).hours.listInfinite(filters), options)
export const useCreateOperationSchedule = (options?: WriteOptions<CreateOperationSchedule, OperationSchedule>) =>
  useCommand("createOperationSchedule", (c) => c.createOperationSchedule, options)
export const useUpdateOperationSchedule = (options?: WriteOptions<UpdateOperationSchedule, OperationSchedule>) =>
  useCommand("updateOperationSchedule", (c) => c.updateOperationSchedule, options)
export const useDeleteOperationSchedule = (options?: WriteOptions<DeleteOperationSchedule, { id: OperationScheduleId }>) =>
  useCommand("deleteOperationSchedule", (c) => c.deleteOperationSchedule, options)
/** Makes these the only opening hours of the place. */
export const useReplaceOperationSchedules = (options?: WriteOptions<ReplaceOperationSchedules, OperationSchedule[]>) =>
  useCommand("replaceOperationSchedules", (c) => c.replaceOperationSchedules, options)

/** Whether the place is open, now or at an instant; null where nobody knows. */
export const useIsOpenAt = <Selected = OpenAt>(input: IsOpenAt, options?: ReadHookOptions<OpenAt, Selected>) =>
  useRead(useFromCore(placesQueries).hours.openAt(input), options)
export const useOpeningIntervals = <Selected = OpeningDay[]>(
  input: ListOpeningIntervals,
  options?: ReadHookOptions<OpeningDay[], Selected>,
) => useRead(useFromCore(placesQueries).hours.intervals(input), options)

export {
  useCreatePlaceFeature as useCreateFacilityFeature,
  useDeletePlaceFeature as useDeleteFacilityFeature,
  usePlaceFeatures as useFacilityFeatures,
  usePlaceFeaturesInfinite as useFacilityFeaturesInfinite,
  useUpdatePlaceFeature as useUpdateFacilityFeature,
}
