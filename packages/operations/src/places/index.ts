import {
  archiveFacility,
  createFacility,
  deleteFacility,
  getFacility,
  getFacilityByIdentifier,
  listFacilities,
  requireFacilities,
  resolveFacilityId,
  restoreFacility,
  updateFacility,
  withRequiredPlace,
} from "./facility/service.js"
import { facilitiesService } from "./service.js"

export * from "./contract.js"
export { placesErrors } from "./errors.js"
export { type PlacesEventType, placesEventTypes } from "./events.js"
export { placesLinkables } from "./linkables.js"
export * from "./schema.js"
export {
  archiveFacility,
  createFacility,
  deleteFacility,
  facilitiesService,
  getFacility,
  getFacilityByIdentifier,
  listFacilities,
  requireFacilities,
  resolveFacilityId,
  restoreFacility,
  updateFacility,
  withRequiredPlace,
}

/** The same objects under the canonical word. */
export const placesService = facilitiesService
export const listPlaces = listFacilities
export const getPlace = getFacility
export const getPlaceByIdentifier = getFacilityByIdentifier
export const createPlace = createFacility
export const updatePlace = updateFacility
export const archivePlace = archiveFacility
export const restorePlace = restoreFacility
export const deletePlace = deleteFacility
export const resolvePlaceId = resolveFacilityId
export const requirePlaces = requireFacilities
