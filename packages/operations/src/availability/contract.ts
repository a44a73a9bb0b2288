export { closeoutEffects, closeoutKinds, closeoutMatches } from "./closeout/words.js"
export { type Sellability, type Slot, type SlotNumbers, sellabilitySchema, slotSchema } from "./slot/contract.js"
export {
  cancelSources,
  type MinimumState,
  minimumDecisions,
  minimumStates,
  type SellabilityReason,
  type SellabilityState,
  type SlotStatus,
  sellabilityReasons,
  sellabilityStates,
  slotStatuses,
} from "./slot/words.js"
export { type AllocationStatus, allocationStatuses, endedAllocationStatuses, liveAllocationStatuses } from "./slot-allocation/words.js"
