import type { Id } from "@voyant-travel/operations/contract"
import type {
  facilityDetailSchema,
  facilityIdentifierSchema,
  facilitySchema,
  listedFacilitySchema,
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

export type Facility = Place
export type ListedFacility = ListedPlace
export type FacilityDetail = PlaceDetail
export type WrittenFacility = WrittenPlace
export type FacilityIdentifier = PlaceIdentifier
