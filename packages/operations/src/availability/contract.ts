export * from "./allocation/contract.js"
export * from "./closeout/contract.js"
export {
  type CloseoutEffect,
  type CloseoutKind,
  type CloseoutMatch,
  closeoutEffects,
  closeoutKinds,
  closeoutMatches,
  closeoutOutcomes,
} from "./closeout/words.js"
export * from "./departure/contract.js"
export { type CalendarState, calendarStates, maxCalendarDays } from "./departure/words.js"
export * from "./generation/contract.js"
export * from "./pickup/attach/contract.js"
export * from "./pickup/group/contract.js"
export * from "./pickup/point/contract.js"
export * from "./pickup/slot/contract.js"
export { type StopTime, stopTimeSchema } from "./pickup/stop-time.js"
export * from "./pickup/traveler/contract.js"
export {
  applyPickupModes,
  type PickupKind,
  type PickupStatus,
  type PickupTiming,
  pickupKeptReasons,
  pickupKinds,
  pickupSkipReasons,
  pickupStatuses,
  pickupTimings,
} from "./pickup/words.js"
export * from "./rule/contract.js"
export { type ReconcileInput, type ReconcileReport, reconcileReportSchema } from "./rule/reconcile/contract.js"
export * from "./rule/recurrence/contract.js"
export {
  type CreateSlot,
  createSlotInput,
  type Sellability,
  type Slot,
  type SlotNumbers,
  sellabilitySchema,
  slotQuery,
  slotSchema,
  slotStatusInput,
} from "./slot/contract.js"
export {
  batchReportSchema,
  type EditableField,
  type EditReport,
  type EditScope,
  type EditSlotsBatchInput,
  type EditSlotsInput,
  editableFields,
  editReportSchema,
  editScopes,
  type Kept,
  keptReasons,
  type ResetInput,
  type SlotBatchReport,
  type SlotPatch,
  slotPatchSchema,
  type UpdateSlotInput,
} from "./slot/edit/contract.js"
export * from "./slot/list/contract.js"
export {
  type AvailabilityViolation,
  availabilityViolationSchema,
  type CheckAvailability,
  checkAvailabilityBody,
  type ExplainSlot,
  explainSlotQuery,
  type OperationalAvailability,
  operationalAvailabilitySchema,
  type SlotExplanation,
  slotExplanationSchema,
} from "./slot/question/contract.js"
export * from "./slot/status/contract.js"
export {
  type CommitmentPolicy,
  cancelSources,
  commitmentPolicies,
  type DepartureIssueCode,
  departureIssueCodes,
  issueSeverities,
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
export * from "./slot-allocation/contract.js"
export {
  type ExtendHold,
  extendHoldResultSchema,
  extendSlotHoldBody,
  type HoldExtension,
  type HoldSlot,
  type HoldSlots,
  type HoldSweep,
  type HoldsResult,
  holdMaxTotal,
  holdSlotBody,
  holdSlotsBody,
  holdSlotsResultSchema,
  holdTtl,
  type SweepHolds,
  sweepResultSchema,
  sweepSlotAllocationsBody,
} from "./slot-allocation/hold/contract.js"
export {
  type SettleAllocation,
  settleSlotAllocationBody,
  type UnfulfilAllocation,
  unfulfilSlotAllocationBody,
} from "./slot-allocation/settle/contract.js"
export {
  type AdjustCapacity,
  type AdjustResult,
  type AllocateSlot,
  type AllocateSlots,
  type AllocationsResult,
  adjustResultSchema,
  adjustSlotCapacityBody,
  allocateSlotBody,
  allocateSlotsBody,
  allocateSlotsResultSchema,
  expiredHoldPolicies,
  type MoveAllocation,
  type MoveResult,
  moveResultSchema,
  moveSlotAllocationBody,
  type ResizeAllocation,
  resizeSlotAllocationBody,
} from "./slot-allocation/take/contract.js"
export { type Enforcement, enforcements } from "./slot-allocation/terms.js"
export { type AllocationStatus, allocationStatuses, endedAllocationStatuses, liveAllocationStatuses } from "./slot-allocation/words.js"
export * from "./start-time/contract.js"
