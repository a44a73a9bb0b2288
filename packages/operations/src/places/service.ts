import * as facility from "./facility/service.js"

/** The services of a place under one name, for hosts that prefer an object. */
export const facilitiesService = {
  listFacilities: facility.listFacilities,
  getFacility: facility.getFacility,
  getFacilityByIdentifier: facility.getFacilityByIdentifier,
  createFacility: facility.createFacility,
  updateFacility: facility.updateFacility,
  archiveFacility: facility.archiveFacility,
  restoreFacility: facility.restoreFacility,
  deleteFacility: facility.deleteFacility,
  resolveFacilityId: facility.resolveFacilityId,
  requireFacilities: facility.requireFacilities,
}
