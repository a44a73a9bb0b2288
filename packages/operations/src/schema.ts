export {
  allocationResources,
  availabilityCloseouts,
  availabilityRuleStartTimes,
  availabilityRules,
  availabilitySlots,
  availabilityStartTimes,
  pickupGroupPoints,
  pickupGroups,
  pickupPoints,
  productOptionResourceTemplates,
  sharingGroups,
  slotAllocations,
  slotPickups,
  slotTemplateMaterialisations,
  slotTravelerPickups,
  slotTravelers,
  travelerAssignments,
} from "./availability/schema.js"
export { assetCommitments, calendarAssets, ruleFacts, slotFacts } from "./calendar/schema.js"
export {
  resourceHoldMovementNights,
  resourceHoldMovements,
  resourceHoldNights,
  resourceHoldSteps,
  resourceHolds,
  roomInventoryNights,
} from "./holds/schema.js"
export { operationsIdempotency } from "./kernel/idempotency/schema.js"
export { operationsEventConsumers, operationsEvents } from "./kernel/outbox/schema.js"
export {
  facilities,
  facilityDuplicateDismissals,
  facilityFeatures,
  facilityIdentifiers,
  facilityOperationSchedules,
  facilityReferences,
  functionSpaceCapacities,
  functionSpaces,
  placeFeatures,
  placeIdentifiers,
  placeOperationSchedules,
  places,
  properties,
  propertyGroupMembers,
  propertyGroups,
} from "./places/schema.js"
export {
  resourceAllocations,
  resourceCloseouts,
  resourcePoolMembers,
  resourcePools,
  resourceQualifications,
  resourceRequirements,
  resourceSlotAssignments,
  resources,
} from "./resources/schema.js"
