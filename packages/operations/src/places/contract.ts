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
  facilitySortFields,
  insertFacilitySchema,
  type ListedFacility,
  listedFacilitySchema,
  patchFacilitySchema,
  type UpdateFacility,
  updateFacilitySchema,
  type WrittenFacility,
  writtenFacilitySchema,
} from "./facility/contract.js"

export {
  type DismissedDuplicate,
  type DuplicateCandidate,
  type DuplicatePair,
  type DuplicatePairsQuery,
  type DuplicateSuggestion,
  dismissDuplicateBody,
  dismissedDuplicateSchema,
  duplicateCandidateQuery,
  duplicatePairSchema,
  duplicatePairsQuery,
  duplicateReasons,
  duplicateSuggestionSchema,
} from "./duplicate/contract.js"
export { placeFields, placeFilter, placeIdOf, placeIdsOf, withParentPlaceId, withPlaceId } from "./facility/alias.js"
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
export {
  type FreeFunctionSpaces,
  type FreeFunctionSpacesQuery,
  type FunctionSpace,
  type FunctionSpaceDetail,
  type FunctionSpaceListQuery,
  freeFunctionSpacesQuery,
  freeFunctionSpacesSchema,
  functionSpaceDetailSchema,
  functionSpaceListQuery,
  functionSpaceSchema,
  insertFunctionSpaceSchema,
  patchFunctionSpaceSchema,
  type SpaceCapacity,
  setSpaceCapacitiesBody,
  spaceCapacitySchema,
} from "./function-space/contract.js"
export * from "./function-space/words.js"
export { type FacilityIdentifier, facilityIdentifierSchema, identifierSchemeSchema } from "./identifier/contract.js"
export {
  type ExportFacilitiesQuery,
  exportFacilitiesQuery,
  type ImportFacilitiesQuery,
  importFacilitiesQuery,
  type PlaceFile,
  type PlaceFileFormat,
  type PlaceImport,
  type PlaceImportErrorCode,
  type PlaceImportRow,
  placeFeaturesSchema,
  placeFileFormats,
  placeImportErrorCodes,
  placeImportLimits,
  placeImportSchema,
  placeImportWarningCodes,
} from "./import-export/contract.js"
export {
  type MergeableField,
  type MergeFacilities,
  type MergeReport,
  mergeableFields,
  mergeFacilitiesBody,
  mergeReportSchema,
} from "./merge/contract.js"
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
export {
  insertPropertySchema,
  type Property,
  type PropertyListQuery,
  propertyRecord,
  propertySchema,
  updatePropertySchema,
} from "./property/contract.js"
export {
  insertPropertyGroupSchema,
  type PropertyGroup,
  type PropertyGroupListQuery,
  propertyGroupRecord,
  propertyGroupSchema,
  updatePropertyGroupSchema,
} from "./property/group/contract.js"
export {
  insertPropertyGroupMemberSchema,
  type PropertyGroupMember,
  type PropertyGroupMemberListQuery,
  propertyGroupMemberRecord,
  propertyGroupMemberSchema,
  updatePropertyGroupMemberSchema,
} from "./property/member/contract.js"
export * from "./property/words.js"
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
  facilitySortFields,
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
export { type FunctionSpaceLayout, functionSpaceLayouts } from "./function-space/words.js"
