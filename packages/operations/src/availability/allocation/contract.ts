export {
  type AppliedMove,
  type AssignmentResult,
  type AssignTravelers,
  assignmentResultSchema,
  assignTravelersBody,
  type TravelerMove,
} from "./assignment/contract.js"
export * from "./attendance/contract.js"
export * from "./audit/contract.js"
export * from "./auto-allocate/contract.js"
export * from "./conflict/contract.js"
export * from "./export/contract.js"
export * from "./manifest/contract.js"
export { type CapacityManifest, validateSlotAllocationCapacity } from "./manifest/validate.js"
export * from "./plan/contract.js"
export { type PlanGoal, planEngines, planEngineWishes, planGoals, planKeeps, unplacedReasons } from "./plan/words.js"
export * from "./resource/contract.js"
export * from "./rooming/contract.js"
export { ageOn, needsAccessible } from "./rules/age.js"
export * from "./rules/contract.js"
export { evaluateRoomRules } from "./rules/evaluate.js"
export { type RoomRuleCode, type RuleLevel, roomRuleCodes, roomRules, ruleLevels } from "./rules/words.js"
export * from "./sharing-group/contract.js"
export * from "./template/contract.js"
export {
  type LaidOut,
  type LaidOutSeat,
  layOutSeats,
  type SeatCell,
  type SeatLayout,
  type SeatNumbering,
  type SeatPlan,
  seatCells,
  seatNumberings,
} from "./template/layout.js"
export { type SlotTraveler, slotTravelerSchema, type TravelerAssignment, travelerAssignmentSchema } from "./traveler/contract.js"
export { erasedLastName, isErased } from "./traveler/erased.js"
export * from "./traveler/list/contract.js"
export * from "./traveler/write/contract.js"
export { type Allocations, allocationsSchema, seatPlanSchema } from "./values.js"
export * from "./vehicle/contract.js"
export { type SeatDifference, type StandingSeat, seatDifference } from "./vehicle/difference.js"
export * from "./words.js"
