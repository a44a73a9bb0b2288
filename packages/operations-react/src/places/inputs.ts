import type {
  DuplicateCandidate,
  DuplicatePairsQuery,
  dismissDuplicateBody,
  ExportFacilitiesQuery,
  FacilityListQuery,
  FreeFunctionSpacesQuery,
  FunctionSpaceListQuery,
  ImportFacilitiesQuery,
  insertFacilityFeatureSchema,
  insertFacilitySchema,
  insertFunctionSpaceSchema,
  insertOperationScheduleSchema,
  insertPropertyGroupMemberSchema,
  insertPropertyGroupSchema,
  insertPropertySchema,
  MergeFacilities as MergeBody,
  NearFacilitiesQuery,
  PropertyGroupListQuery,
  PropertyGroupMemberListQuery,
  PropertyListQuery,
  patchFacilityFeatureSchema,
  patchFunctionSpaceSchema,
  patchOperationScheduleSchema,
  SearchFacilitiesQuery,
  setSpaceCapacitiesBody,
  updateFacilitySchema,
  updatePropertyGroupMemberSchema,
  updatePropertyGroupSchema,
  updatePropertySchema,
} from "@voyant-travel/operations/places/contract"
import type * as z from "zod"
import type {
  FunctionSpaceId,
  OperationScheduleId,
  PlaceFeatureId,
  PlaceId,
  PropertyGroupId,
  PropertyGroupMemberId,
  PropertyId,
} from "./types.js"

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

export interface ListProperties extends PropertyListQuery {}
export interface CreateProperty extends z.input<typeof insertPropertySchema> {}
export interface UpdateProperty extends z.input<typeof updatePropertySchema>, Revised {
  id: PropertyId
}
export interface DeleteProperty extends Revised {
  id: PropertyId
}

export interface ListPropertyGroups extends PropertyGroupListQuery {}
export interface CreatePropertyGroup extends z.input<typeof insertPropertyGroupSchema> {}
export interface UpdatePropertyGroup extends z.input<typeof updatePropertyGroupSchema>, Revised {
  id: PropertyGroupId
}
export interface DeletePropertyGroup extends Revised {
  id: PropertyGroupId
}

export interface ListPropertyGroupMembers extends PropertyGroupMemberListQuery {}
export interface CreatePropertyGroupMember extends z.input<typeof insertPropertyGroupMemberSchema> {}
export interface UpdatePropertyGroupMember extends z.input<typeof updatePropertyGroupMemberSchema>, Revised {
  id: PropertyGroupMemberId
}
export interface DeletePropertyGroupMember extends Revised {
  id: PropertyGroupMemberId
}

export interface ListFunctionSpaces extends FunctionSpaceListQuery {}
export interface CreateFunctionSpace extends z.input<typeof insertFunctionSpaceSchema> {}
export interface UpdateFunctionSpace extends z.input<typeof patchFunctionSpaceSchema> {
  id: FunctionSpaceId
}
export interface DeleteFunctionSpace extends Revised {
  id: FunctionSpaceId
}
export interface SetFunctionSpaceCapacities extends z.input<typeof setSpaceCapacitiesBody> {
  spaceId: FunctionSpaceId
}
/** Instants as RFC 3339 text. */
export interface FindFreeFunctionSpaces extends Omit<FreeFunctionSpacesQuery, "from" | "to"> {
  from: string
  to: string
}

export interface ListDuplicatePairs extends DuplicatePairsQuery {}
export interface SuggestDuplicates {
  placeId: PlaceId
  limit?: number
}
/** A place that is not there yet, as far as it is known. */
export interface SuggestDuplicatesFor extends DuplicateCandidate {}
export interface DismissDuplicate extends z.input<typeof dismissDuplicateBody> {}
export interface MergePlaces extends MergeBody {}
export type MergeFacilities = MergePlaces

/** Rows above 25,000 or a file above 20 MiB are refused. */
export interface ImportPlaces extends Omit<ImportFacilitiesQuery, "dryRun"> {
  /** The file: its text, or as a person chose it. */
  content: string | Blob
  /** Tells what would happen and writes nothing. */
  dryRun?: boolean
}
export interface ExportPlaces extends Omit<ExportFacilitiesQuery, "bom"> {
  /** Whether a CSV file begins with a byte-order mark, by which spreadsheets know UTF-8; yes unless given. */
  bom?: boolean
}
export type ImportFacilities = ImportPlaces
export type ExportFacilities = ExportPlaces

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
