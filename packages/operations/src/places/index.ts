import {
  createFacility,
  deleteFacility,
  facilitiesService,
  getFacility,
  listFacilities,
  requireFacilities,
  updateFacility,
} from "./facility/service.js"

export * from "./contract.js"
export { placesErrors } from "./errors.js"
export { placesLinkables } from "./linkables.js"
export { facilities, places } from "./schema.js"
export { createFacility, deleteFacility, facilitiesService, getFacility, listFacilities, requireFacilities, updateFacility }

/** The same objects under the canonical word. */
export const listPlaces = listFacilities
export const getPlace = getFacility
export const createPlace = createFacility
export const updatePlace = updateFacility
export const deletePlace = deleteFacility
export const requirePlaces = requireFacilities
export const placesService = facilitiesService
