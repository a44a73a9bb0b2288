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
export * from "./rule/contract.js"
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
export * from "./slot/list/contract.js"
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
export { type AllocationStatus, allocationStatuses, endedAllocationStatuses, liveAllocationStatuses } from "./slot-allocation/words.js"
export * from "./start-time/contract.js"
export { type ReconcileInput, type ReconcileReport, reconcileReportSchema } from "./rule/reconcile/contract.js"
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
