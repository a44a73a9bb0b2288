import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
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
import type { OpenAt, OpeningDay, OperationSchedule, OperationScheduleId, PlaceFeature, PlaceFeatureId } from "../types.js"
import { type Api, revised } from "./api.js"

/** What hangs below one place: its features and its opening hours. */
export interface PartCalls {
  listPlaceFeatures(input: ListPlaceFeatures, options?: CallOptions): Promise<Page<PlaceFeature>>
  createPlaceFeature(input: CreatePlaceFeature, options?: CallOptions): Promise<PlaceFeature>
  updatePlaceFeature(input: UpdatePlaceFeature, options?: CallOptions): Promise<PlaceFeature>
  deletePlaceFeature(input: DeletePlaceFeature, options?: CallOptions): Promise<{ id: PlaceFeatureId }>
  listOperationSchedules(input: ListOperationSchedules, options?: CallOptions): Promise<Page<OperationSchedule>>
  createOperationSchedule(input: CreateOperationSchedule, options?: CallOptions): Promise<OperationSchedule>
  updateOperationSchedule(input: UpdateOperationSchedule, options?: CallOptions): Promise<OperationSchedule>
  deleteOperationSchedule(input: DeleteOperationSchedule, options?: CallOptions): Promise<{ id: OperationScheduleId }>
  /** Makes these the only opening hours of the place. */
  replaceOperationSchedules(input: ReplaceOperationSchedules, options?: CallOptions): Promise<OperationSchedule[]>
  isOpenAt(input: IsOpenAt, options?: CallOptions): Promise<OpenAt>
  listOpeningIntervals(input: ListOpeningIntervals, options?: CallOptions): Promise<OpeningDay[]>
}

export const partCalls = ({ facilities }: Api): PartCalls => {
  const api = facilities[":id"]
  const schedules = api["operation-schedules"]
  return {
    listPlaceFeatures: ({ placeId: id, ...rest }, o) => call(api.features.$get({ param: { id }, query: query(rest) }, via(o))),
    createPlaceFeature: ({ placeId: id, ...json }, o) => call(api.features.$post({ param: { id }, json }, via(o))),
    updatePlaceFeature: ({ placeId: id, featureId, expectedRevision, ...json }, o) =>
      call(api.features[":featureId"].$patch({ param: { id, featureId }, json }, revised(expectedRevision, o))),
    deletePlaceFeature: ({ placeId: id, featureId, expectedRevision }, o) =>
      call(api.features[":featureId"].$delete({ param: { id, featureId } }, revised(expectedRevision, o))),
    listOperationSchedules: ({ placeId: id, ...rest }, o) => call(schedules.$get({ param: { id }, query: query(rest) }, via(o))),
    createOperationSchedule: ({ placeId: id, ...json }, o) => call(schedules.$post({ param: { id }, json }, via(o))),
    updateOperationSchedule: ({ placeId: id, scheduleId, expectedRevision, ...json }, o) =>
      call(schedules[":scheduleId"].$patch({ param: { id, scheduleId }, json }, revised(expectedRevision, o))),
    deleteOperationSchedule: ({ placeId: id, scheduleId, expectedRevision }, o) =>
      call(schedules[":scheduleId"].$delete({ param: { id, scheduleId } }, revised(expectedRevision, o))),
    replaceOperationSchedules: ({ placeId: id, ...json }, o) => call(schedules.$put({ param: { id }, json }, via(o))),
    isOpenAt: ({ placeId: id, ...rest }, o) => call(api.open.$get({ param: { id }, query: query(rest) }, via(o))),
    listOpeningIntervals: ({ placeId: id, ...rest }, o) =>
      call(api["opening-intervals"].$get({ param: { id }, query: query(rest) }, via(o))),
  }
}
