export { deleteFacilityIdentifier, putFacilityIdentifier } from "../identifier/put.js"
export { getFacilityUsage } from "../reference/usage.js"
export { getFacility, getFacilityByIdentifier } from "./find/get.js"
export { listFacilities } from "./find/list.js"
export { nearFacilities } from "./find/near.js"
export { searchFacilities } from "./find/search.js"
export {
  type FoundPlace,
  findRequiredPlaces,
  type PlaceFields,
  requireFacilities,
  resolveFacilityId,
  withRequiredPlace,
} from "./require.js"
export { getFacilityTree } from "./tree/tree.js"
export { archiveFacility, restoreFacility } from "./write/archive.js"
export { createFacility } from "./write/create.js"
export { deleteFacility } from "./write/delete.js"
export { updateFacility } from "./write/update.js"
