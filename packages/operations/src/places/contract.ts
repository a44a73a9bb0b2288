import {
  type CreateFacility,
  type Facility,
  type FacilityDetail,
  type FacilityListQuery,
  type FacilityRow,
  facilityDetailSchema,
  facilityFilterSchema,
  facilityListQuerySchema,
  facilityPageSchema,
  facilityRowSchema,
  facilitySchema,
  insertFacilitySchema,
  type ListedFacility,
  listedFacilitySchema,
  patchFacilitySchema,
  type UpdateFacility,
  updateFacilitySchema,
  type WrittenFacility,
  writtenFacilitySchema,
} from "./facility/contract.js"

export { placeFields, placeFilter, placeIdsOf, withParentPlaceId, withPlaceId } from "./facility/alias.js"
export * from "./facility/words.js"
export { type FacilityIdentifier, facilityIdentifierSchema, identifierSchemeSchema } from "./identifier/contract.js"
export {
  type CreateFacility,
  type Facility,
  type FacilityDetail,
  type FacilityListQuery,
  type FacilityRow,
  facilityDetailSchema,
  facilityFilterSchema,
  facilityListQuerySchema,
  facilityPageSchema,
  facilityRowSchema,
  facilitySchema,
  insertFacilitySchema,
  type ListedFacility,
  listedFacilitySchema,
  patchFacilitySchema,
  type UpdateFacility,
  updateFacilitySchema,
  type WrittenFacility,
  writtenFacilitySchema,
}

export type Place = Facility
export type PlaceDetail = FacilityDetail
export type ListedPlace = ListedFacility
export type WrittenPlace = WrittenFacility
export type PlaceListQuery = FacilityListQuery
export const placeSchema = facilitySchema
export const placeDetailSchema = facilityDetailSchema
export const insertPlaceSchema = insertFacilitySchema
export const updatePlaceSchema = updateFacilitySchema
export const placeListQuerySchema = facilityListQuerySchema
