export { listFacilityFeatures } from "./list.js"
export { createFacilityFeature, deleteFacilityFeature, updateFacilityFeature } from "./write.js"
