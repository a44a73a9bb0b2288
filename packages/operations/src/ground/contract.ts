export { type RetriedClaims, type RetryClaims, retriedClaimsSchema, retryClaimsBody } from "./assignment/claim/contract.js"
export {
  type AssignDispatch,
  assignBody,
  type DispatchAssignment,
  type DispatchAssignmentCheck,
  dispatchAssignmentCheckSchema,
  dispatchAssignmentSchema,
  respondBody,
  type SwapAssignments,
  swapBody,
  type UnassignDispatch,
  unassignBody,
} from "./assignment/contract.js"
export {
  type AssignmentSuggestions,
  type SuggestAssignmentsQuery,
  suggestAssignmentsQuery,
  suggestionsSchema,
} from "./assignment/suggest/contract.js"
export {
  type ApplyDispatchBatch,
  applyDispatchBatchBody,
  type DispatchBatch,
  type DispatchOperation,
  dispatchBatchSchema,
} from "./batch/contract.js"
export {
  type BoardBlock,
  type BoardDispatch,
  type BoardLane,
  boardDate,
  boardDispatchSchema,
  boardLaneSchema,
  conflictKinds,
  type DispatchBoard,
  type DispatchBoardQuery,
  dispatchBoardQuery,
  dispatchBoardSchema,
  type GroundConflict,
  groundConflictSchema,
} from "./board/contract.js"
export {
  type CheckpointListQuery,
  type CreateCheckpoint,
  checkpointListQuery,
  checkpointPageSchema,
  checkpointSchema,
  createCheckpointBody,
  type DispatchCheckpoint,
  latenessSchema,
  type ReachCheckpoint,
  reachCheckpointBody,
  type UpdateCheckpoint,
  updateCheckpointBody,
} from "./checkpoint/contract.js"
export { type CheckpointTimes, checkpointLateness, type Lateness } from "./checkpoint/lateness.js"
export {
  type AssignedDispatch,
  assignedDispatchSchema,
  type CreateDispatch,
  createDispatchInput,
  type Dispatch,
  type DispatchDetail,
  type DispatchListQuery,
  dispatchDetailSchema,
  dispatchListQuery,
  dispatchPageSchema,
  dispatchSchema,
  type ListedDispatch,
  listedDispatchSchema,
  type MovedPassengers,
  movedPassengersSchema,
  type ScheduleDispatch,
  type SearchDispatches,
  type SwappedAssignments,
  scheduleBody,
  searchDispatchesBody,
  swappedAssignmentsSchema,
  type UpdateDispatch,
  updateDispatchBody,
} from "./dispatch/contract.js"
export { estimateDriveMinutes } from "./dispatch/drive.js"
export {
  type MovedDispatch,
  movedDispatchSchema,
  onClashWords,
  type ReportDelay,
  type ReportTransportDelay,
  type RescheduleDispatch,
  reportDelayBody,
  reportTransportDelayBody,
  rescheduleBody,
  type TransportDelay,
  transportDelaySchema,
} from "./dispatch/move/contract.js"
export { dispatchTransitions } from "./dispatch/state.js"
export {
  type CreateDriver,
  createDriverInput,
  type Driver,
  type DriverListQuery,
  driverListQuery,
  driverPageSchema,
  driverSchema,
  type SearchDrivers,
  searchDriversBody,
  type UpdateDriver,
  type UpdatedDriver,
  updateDriverInput,
  updatedDriverSchema,
} from "./driver/contract.js"
export { licenceCovers } from "./driver/licence.js"
export {
  type AdvanceDispatch,
  advanceBody,
  type ExecutionEvent,
  executionEventListQuery,
  executionEventPageSchema,
  executionEventSchema,
  type RecordExecutionEvent,
  type RecordedEvent,
  reasonBody,
  recordEventBody,
  recordedEventSchema,
} from "./event/contract.js"
export {
  type CalendarFeed,
  type CalendarFeedListQuery,
  type CreateCalendarFeed,
  type CreatedCalendarFeed,
  calendarFeedListQuery,
  calendarFeedPageSchema,
  calendarFeedSchema,
  createCalendarFeedBody,
  createdCalendarFeedSchema,
} from "./feed/contract.js"
export { type GroundFinding, groundFindingSchema, type Said, saidSchema } from "./finding/contract.js"
export type { FactsOf } from "./finding/say.js"
export { type GroundSentence, groundSentences } from "./finding/sentences.js"
export { type AssessDriverHours, assessDriverHours, type DriverHoursOptions } from "./hours/assess.js"
export { type HoursActivity, type HoursAssessment, type HoursFinding, hoursAssessmentSchema } from "./hours/contract.js"
export { type DriverHours, type DriverHoursQuery, driverHoursQuery, driverHoursSchema } from "./hours/driver/contract.js"
export { activityKinds, type HoursAssumptionCode, hoursAssumptionCodes, hoursRuleCodes, hoursRules, hoursVerdicts } from "./hours/words.js"
export {
  type IncidentListQuery,
  incidentListQuery,
  incidentPageSchema,
  incidentSchema,
  type ReportIncident,
  reportIncidentBody,
  type ServiceIncident,
  type SetIncidentStatus,
  setIncidentStatusBody,
  type UpdateIncident,
  updateIncidentBody,
} from "./incident/contract.js"
export { type JobSheetQuery, jobSheetQuery, jobSheetRows } from "./job-sheet/contract.js"
export {
  type DispatchLeg,
  type LegListQuery,
  legListQuery,
  legPageSchema,
  legSchema,
  type SetLegs,
  setLegsBody,
  type UpdateLeg,
  updateLegBody,
} from "./leg/contract.js"
export { type GroundOperator, type OperatorListQuery, operatorRecord, operatorSchema } from "./operator/contract.js"
export {
  type AddPassengers,
  addPassengersBody,
  boardPassengerBody,
  type DispatchPassenger,
  type ErasedPassengers,
  type ErasePassengers,
  erasedPassengersSchema,
  erasePassengersBody,
  type MovePassengers,
  movePassengersBody,
  type PassengerListQuery,
  passengerListQuery,
  passengerNoShowBody,
  passengerPageSchema,
  passengerSchema,
  type UpdatePassenger,
  undoPassengerBody,
  updatePassengerBody,
} from "./passenger/contract.js"
export {
  type CreateFromPickupRun,
  createFromPickupRunBody,
  type RefreshedRun,
  type RefreshRun,
  refreshedRunSchema,
  refreshRunBody,
} from "./pickup-run/contract.js"
export {
  type DriverSheet,
  type DriverSheetHtmlQuery,
  type DriverSheetQuery,
  type DriverSheetRun,
  driverSheetHtmlQuery,
  driverSheetQuery,
  driverSheetSchema,
  type SheetLanguage,
  sheetLanguages,
} from "./sheet/contract.js"
export {
  type CopiedShifts,
  type CopyShifts,
  copiedShiftsSchema,
  copyShiftsBody,
  type DriverShift,
  type DriverShiftListQuery,
  setShiftStatusBody,
  shiftRecord,
  shiftSchema,
} from "./shift/contract.js"
export {
  type TransferPreference,
  type TransferPreferenceListQuery,
  transferPreferenceRecord,
  transferPreferenceSchema,
} from "./transfer-preference/contract.js"
export {
  type CreateVehicle,
  createVehicleInput,
  type UpdatedVehicle,
  type UpdateVehicle,
  updatedVehicleSchema,
  updateVehicleInput,
  type Vehicle,
  type VehicleListQuery,
  vehicleListQuery,
  vehiclePageSchema,
  vehicleSchema,
} from "./vehicle/contract.js"
export {
  type AssignmentRole,
  actorKinds,
  assignmentRoles,
  assignmentStatuses,
  type DispatchStatus,
  dispatchStatuses,
  type ExecutionEventType,
  executionEvents,
  incidentSeverities,
  incidentStatuses,
  type LatenessState,
  latenessStates,
  requiredRoles,
  serviceLevels,
  shiftStatuses,
  transportDirections,
  transportModes,
  vehicleCategories,
  vehicleClasses,
} from "./words.js"
