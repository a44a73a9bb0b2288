import * as facility from "./facility/service.js"
import * as features from "./feature/service.js"
import { facilitiesService } from "./service.js"

export * from "./contract.js"
export { dismissDuplicate } from "./duplicate/dismiss.js"
export { listDuplicatePairs } from "./duplicate/pairs.js"
export { suggestDuplicates } from "./duplicate/suggest.js"
export { functionSpaceNotFound, placesErrors } from "./errors.js"
export { type PlacesEventType, placesEventTypes } from "./events.js"
export { placeNotFound } from "./facility/errors.js"
export * from "./facility/service.js"
export * from "./feature/service.js"
export * from "./function-space/service.js"
export {
  type ExportFacilities,
  type ExportFacilities as ExportPlaces,
  exportFacilities,
  exportFacilities as exportPlaces,
} from "./import-export/export.js"
export {
  type ImportFacilities,
  type ImportFacilities as ImportPlaces,
  importFacilities,
  importFacilities as importPlaces,
} from "./import-export/import.js"
export { placesLinkables } from "./linkables.js"
export { mergeFacilities, mergeFacilities as mergePlaces } from "./merge/merge.js"
export { openAt } from "./opening-hours/open-at.js"
export { isOpenAt, listOpeningIntervals, listOperationSchedules } from "./opening-hours/read.js"
export {
  createOperationSchedule,
  deleteOperationSchedule,
  replaceOperationSchedules,
  updateOperationSchedule,
} from "./opening-hours/write.js"
export {
  createPropertyGroup,
  deletePropertyGroup,
  getPropertyGroup,
  listPropertyGroups,
  updatePropertyGroup,
} from "./property/group/store.js"
export {
  createPropertyGroupMember,
  deletePropertyGroupMember,
  getPropertyGroupMember,
  listPropertyGroupMembers,
  updatePropertyGroupMember,
} from "./property/member/store.js"
export { createProperty, deleteProperty, getProperty, listProperties, updateProperty } from "./property/store.js"
export * from "./schema.js"
export { facilitiesService }

/** The same objects under the canonical word. */
export const placesService = facilitiesService
export const listPlaces = facility.listFacilities
export const getPlace = facility.getFacility
export const getPlaceByIdentifier = facility.getFacilityByIdentifier
export const createPlace = facility.createFacility
export const updatePlace = facility.updateFacility
export const archivePlace = facility.archiveFacility
export const restorePlace = facility.restoreFacility
export const deletePlace = facility.deleteFacility
export const resolvePlaceId = facility.resolveFacilityId
export const requirePlaces = facility.requireFacilities
export const getPlaceTree = facility.getFacilityTree
export const searchPlaces = facility.searchFacilities
export const nearPlaces = facility.nearFacilities
export const getPlaceUsage = facility.getFacilityUsage
export const putPlaceIdentifier = facility.putFacilityIdentifier
export const deletePlaceIdentifier = facility.deleteFacilityIdentifier
export const listPlaceFeatures = features.listFacilityFeatures
export const createPlaceFeature = features.createFacilityFeature
export const updatePlaceFeature = features.updateFacilityFeature
export const deletePlaceFeature = features.deleteFacilityFeature
