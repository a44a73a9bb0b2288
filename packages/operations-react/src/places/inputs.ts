import type {
  FacilityListQuery,
  insertFacilityFeatureSchema,
  insertFacilitySchema,
  insertOperationScheduleSchema,
  NearFacilitiesQuery,
  patchFacilityFeatureSchema,
  patchOperationScheduleSchema,
  SearchFacilitiesQuery,
  updateFacilitySchema,
} from "@voyant-travel/operations/places/contract"
import type * as z from "zod"
import type { OperationScheduleId, PlaceFeatureId, PlaceId } from "./types.js"

interface Revised {
  /** The revision that the person saw, sent as `If-Match`; another one stored is refused with `revision_conflict`. */
  expectedRevision?: number
}
interface Reasoned {
  reason?: string
}

export interface ListPlaces extends FacilityListQuery {}
export interface GetPlace {
  id: PlaceId
}
export interface CreatePlace extends z.input<typeof insertFacilitySchema> {}
export interface UpdatePlace extends z.input<typeof updateFacilitySchema>, Revised {
  id: PlaceId
}
export interface DeletePlace extends Revised {
  id: PlaceId
}
export interface ArchivePlace extends Reasoned {
  id: PlaceId
}
export interface RestorePlace extends Reasoned {
  id: PlaceId
}

export interface SearchPlaces extends SearchFacilitiesQuery {}
export interface NearPlaces extends NearFacilitiesQuery {}
export interface GetPlaceByIdentifier {
  scheme: string
  value: string
}
export interface GetPlaceTree {
  id: PlaceId
  /** Levels below the root, 10 unless given. */
  depth?: number
}
export interface GetPlaceUsage {
  id: PlaceId
}
export interface PutPlaceIdentifier {
  placeId: PlaceId
  scheme: string
  value: string
}
export interface DeletePlaceIdentifier extends PutPlaceIdentifier {}

interface OfPlace {
  placeId: PlaceId
}
interface Paged {
  limit?: number
  offset?: number
}
export interface ListPlaceFeatures extends OfPlace, Paged {}
export interface CreatePlaceFeature extends OfPlace, z.input<typeof insertFacilityFeatureSchema> {}
export interface UpdatePlaceFeature extends OfPlace, z.input<typeof patchFacilityFeatureSchema> {
  featureId: PlaceFeatureId
}
export interface DeletePlaceFeature extends OfPlace, Revised {
  featureId: PlaceFeatureId
}

export interface ListOperationSchedules extends OfPlace, Paged {}
export interface OperationScheduleEntry extends z.input<typeof insertOperationScheduleSchema> {}
export interface CreateOperationSchedule extends OfPlace, OperationScheduleEntry {}
export interface UpdateOperationSchedule extends OfPlace, z.input<typeof patchOperationScheduleSchema> {
  scheduleId: OperationScheduleId
}
export interface DeleteOperationSchedule extends OfPlace, Revised {
  scheduleId: OperationScheduleId
}
export interface ReplaceOperationSchedules extends OfPlace {
  /** All of them: what is not among them is gone. */
  entries: OperationScheduleEntry[]
}
export interface IsOpenAt extends OfPlace {
  /** RFC 3339 with `Z` or an offset; now unless given. */
  at?: string
}
/** Local dates of the place, both inclusive, at most 366 days. */
export interface ListOpeningIntervals extends OfPlace {
  from: string
  to: string
}

export type SearchFacilities = SearchPlaces
export type NearFacilities = NearPlaces
export type GetFacilityByIdentifier = GetPlaceByIdentifier
export type GetFacilityTree = GetPlaceTree
export type GetFacilityUsage = GetPlaceUsage
export type PutFacilityIdentifier = PutPlaceIdentifier
export type DeleteFacilityIdentifier = DeletePlaceIdentifier
export type ListFacilityFeatures = ListPlaceFeatures
export type CreateFacilityFeature = CreatePlaceFeature
export type UpdateFacilityFeature = UpdatePlaceFeature
export type DeleteFacilityFeature = DeletePlaceFeature
export type ListFacilities = ListPlaces
export type GetFacility = GetPlace
export type CreateFacility = CreatePlace
export type UpdateFacility = UpdatePlace
export type DeleteFacility = DeletePlace
export type ArchiveFacility = ArchivePlace
export type RestoreFacility = RestorePlace
