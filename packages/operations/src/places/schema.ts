import { facilities } from "./facility/schema.js"
import { facilityFeatures } from "./feature/schema.js"
import { facilityIdentifiers } from "./identifier/schema.js"
import { facilityOperationSchedules } from "./opening-hours/schema.js"

export { facilityDuplicateDismissals } from "./duplicate/schema.js"
export { functionSpaceCapacities, functionSpaces } from "./function-space/schema.js"
export { propertyGroups } from "./property/group/schema.js"
export { propertyGroupMembers } from "./property/member/schema.js"
export { properties } from "./property/schema.js"
export { facilityReferences } from "./reference/schema.js"
export { facilities, facilityFeatures, facilityIdentifiers, facilityOperationSchedules }
/** The same tables under their canonical word. */
export const places = facilities
export const placeIdentifiers = facilityIdentifiers
export const placeFeatures = facilityFeatures
export const placeOperationSchedules = facilityOperationSchedules
