import type { Id } from "@voyant-travel/operations/contract"
import type {
  dismissedDuplicateSchema,
  duplicatePairSchema,
  duplicateSuggestionSchema,
  FacilityTree,
  facilityDetailSchema,
  facilityFeatureSchema,
  facilityIdentifierSchema,
  facilitySchema,
  facilityUsageSchema,
  foundFacilitySchema,
  freeFunctionSpacesSchema,
  functionSpaceDetailSchema,
  functionSpaceSchema,
  listedFacilitySchema,
  mergeReportSchema,
  nearFacilitySchema,
  openAtSchema,
  openingDaySchema,
  operationScheduleSchema,
  placeImportSchema,
  propertyGroupMemberSchema,
  propertyGroupSchema,
  propertySchema,
  writtenFacilitySchema,
} from "@voyant-travel/operations/places/contract"
import type * as z from "zod"

export type PlaceId = Id<"plac">
export type FacilityId = PlaceId

/** Free data of the host. */
interface Free {
  metadata: Record<string, unknown>
}

/** A shared physical place: meeting point, hotel, airport, port, attraction … */
export interface Place extends Omit<z.input<typeof facilitySchema>, "metadata">, Free {}
/** A place in lists; `usage` with `include: "usage"` only. */
export interface ListedPlace extends Omit<z.input<typeof listedFacilitySchema>, "metadata">, Free {}
/** A place with its way up and its address on one line. */
export interface PlaceDetail extends Omit<z.input<typeof facilityDetailSchema>, "metadata">, Free {}
/** A place as it was written, with what deserves a look. */
export interface WrittenPlace extends Omit<z.input<typeof writtenFacilitySchema>, "metadata">, Free {}
export interface PlaceIdentifier extends z.input<typeof facilityIdentifierSchema> {}
/** What a search found: `matchedOn` says how. */
export interface FoundPlace extends Omit<z.input<typeof foundFacilitySchema>, "place"> {
  place: Place
}
export interface NearPlace extends Omit<z.input<typeof nearFacilitySchema>, "place"> {
  place: Place
}
export interface PlaceTree extends FacilityTree {}
/** Who refers to a place, by kind of record. */
export interface PlaceUsage extends z.input<typeof facilityUsageSchema> {}
export interface PlaceFeature extends z.input<typeof facilityFeatureSchema> {}
export type PlaceFeatureId = Id<"ffea">
/** Opening hours of a place: a week day, a season, or an exception. */
export interface OperationSchedule extends z.input<typeof operationScheduleSchema> {}
export type OperationScheduleId = Id<"fops">
/** Whether a place is open; null where nobody knows. */
export interface OpenAt extends z.input<typeof openAtSchema> {}
export interface OpeningDay extends z.input<typeof openingDaySchema> {}

/** A place that may be the same as another one: how sure, how far, and why. */
export interface DuplicateSuggestion extends Omit<z.input<typeof duplicateSuggestionSchema>, "place"> {
  place: Place
}
export interface DuplicatePair extends Omit<z.input<typeof duplicatePairSchema>, "places"> {
  places: [Place, Place]
}
export interface DismissedDuplicate extends z.input<typeof dismissedDuplicateSchema> {}
/** What a merge did, or would do. */
export interface MergeReport extends Omit<z.input<typeof mergeReportSchema>, "survivor"> {
  survivor: Place
}

/** What an import did with each row of a file, or would do. */
export interface PlaceImport extends z.input<typeof placeImportSchema> {}
export type PlaceImportRow = PlaceImport["rows"][number]

/** Lodging data of a place. */
export interface Property extends Omit<z.input<typeof propertySchema>, "metadata">, Free {}
export type PropertyId = Id<"prop">
export interface PropertyGroup extends Omit<z.input<typeof propertyGroupSchema>, "metadata">, Free {}
export type PropertyGroupId = Id<"pgrp">
export interface PropertyGroupMember extends z.input<typeof propertyGroupMemberSchema> {}
export type PropertyGroupMemberId = Id<"pgpm">

/** A hall or room that is taken for hours. */
export interface FunctionSpace extends Omit<z.input<typeof functionSpaceSchema>, "metadata">, Free {}
export interface FunctionSpaceDetail extends Omit<z.input<typeof functionSpaceDetailSchema>, "metadata" | "children">, Free {
  children: FunctionSpace[]
}
export type FunctionSpaceId = Id<"fnsp">
type FreeOrBusy = z.input<typeof freeFunctionSpacesSchema>
export interface FreeFunctionSpaces {
  free: FunctionSpace[]
  busy: (Omit<FreeOrBusy["busy"][number], "space"> & { space: FunctionSpace })[]
}

export type FoundFacility = FoundPlace
export type NearFacility = NearPlace
export type FacilityUsage = PlaceUsage
export type FacilityFeature = PlaceFeature
export type FacilityFeatureId = PlaceFeatureId
export type { FacilityTree }
export type Facility = Place
export type ListedFacility = ListedPlace
export type FacilityDetail = PlaceDetail
export type WrittenFacility = WrittenPlace
export type FacilityIdentifier = PlaceIdentifier
