import type { Id } from "@voyant-travel/operations/contract"
import type {
  FacilityTree,
  facilityDetailSchema,
  facilityFeatureSchema,
  facilityIdentifierSchema,
  facilitySchema,
  facilityUsageSchema,
  foundFacilitySchema,
  listedFacilitySchema,
  nearFacilitySchema,
  openAtSchema,
  openingDaySchema,
  operationScheduleSchema,
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
