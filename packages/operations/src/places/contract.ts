import {
  type Facility,
  type FacilityListQuery,
  facilityListQuerySchema,
  facilityRecord,
  facilitySchema,
  insertFacilitySchema,
  updateFacilitySchema,
} from "./facility/contract.js"

export { placeFields, placeFilter, placeIdsOf, withPlaceId } from "./facility/alias.js"
export {
  contactRoles,
  type Facility,
  type FacilityListQuery,
  facilityKinds,
  facilityListQuerySchema,
  facilityRecord,
  facilitySchema,
  facilityStatuses,
  insertFacilitySchema,
  updateFacilitySchema,
} from "./facility/contract.js"

export type Place = Facility
export type PlaceListQuery = FacilityListQuery
export const placeRecord = facilityRecord
export const placeSchema = facilitySchema
export const insertPlaceSchema = insertFacilitySchema
export const updatePlaceSchema = updateFacilitySchema
export const placeListQuerySchema = facilityListQuerySchema
