import type { FacilityListQuery, insertFacilitySchema, updateFacilitySchema } from "@voyant-travel/operations/places/contract"
import type * as z from "zod"
import type { PlaceId } from "./types.js"

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

export type ListFacilities = ListPlaces
export type GetFacility = GetPlace
export type CreateFacility = CreatePlace
export type UpdateFacility = UpdatePlace
export type DeleteFacility = DeletePlace
export type ArchiveFacility = ArchivePlace
export type RestoreFacility = RestorePlace
