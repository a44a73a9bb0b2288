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
export {
  type FacilityTree,
  type FoundFacility,
  facilityTreeSchema,
  foundFacilitySchema,
  type NearFacilitiesQuery,
  type NearFacility,
  nearFacilitiesQuery,
  nearFacilitySchema,
  type SearchFacilitiesQuery,
  searchFacilitiesQuery,
} from "./facility/find/contract.js"
export * from "./facility/words.js"
export {
  type FacilityFeature,
  facilityFeatureListQuery,
  facilityFeatureSchema,
  insertFacilityFeatureSchema,
  patchFacilityFeatureSchema,
} from "./feature/contract.js"
export * from "./feature/words.js"
export { type FacilityIdentifier, facilityIdentifierSchema, identifierSchemeSchema } from "./identifier/contract.js"
export {
  type CreateOperationSchedule,
  insertOperationScheduleSchema,
  type OpenAt,
  type OpeningDay,
  type OperationSchedule,
  openAtSchema,
  openingDaySchema,
  openingIntervalsQuery,
  openQuery,
  operationScheduleListQuery,
  operationScheduleSchema,
  patchOperationScheduleSchema,
  replaceOperationSchedulesBody,
} from "./opening-hours/contract.js"
export * from "./opening-hours/words.js"
export { type FacilityUsage, facilityUsageSchema } from "./reference/contract.js"
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
