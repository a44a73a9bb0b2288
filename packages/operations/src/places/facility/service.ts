import { facilityStore, requireFacilities } from "./store.js"

export const listFacilities = facilityStore.list
export const getFacility = facilityStore.get
export const createFacility = facilityStore.create
export const updateFacility = facilityStore.update
export const deleteFacility = facilityStore.remove
export { requireFacilities }

/** The services of a place under one name, for hosts that prefer an object. */
export const facilitiesService = { listFacilities, getFacility, createFacility, updateFacility, deleteFacility, requireFacilities }
