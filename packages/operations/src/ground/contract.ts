export {
  type AssignDispatch,
  assignBody,
  type DispatchAssignment,
  type DispatchAssignmentCheck,
  dispatchAssignmentCheckSchema,
  dispatchAssignmentSchema,
  respondBody,
  type UnassignDispatch,
  unassignBody,
} from "./assignment/contract.js"
export {
  type BoardBlock,
  type BoardDispatch,
  type BoardLane,
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
export { checkpointSchema, type DispatchCheckpoint, latenessSchema } from "./checkpoint/contract.js"
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
  type SearchDispatches,
  searchDispatchesBody,
  type UpdateDispatch,
  updateDispatchBody,
} from "./dispatch/contract.js"
export { estimateDriveMinutes } from "./dispatch/drive.js"
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
export { type GroundFinding, groundFindingSchema } from "./finding/contract.js"
export { type AssessDriverHours, assessDriverHours, type DriverHoursOptions } from "./hours/assess.js"
export { type HoursActivity, type HoursAssessment, type HoursFinding, hoursAssessmentSchema } from "./hours/contract.js"
export { activityKinds, hoursRuleCodes, hoursRules, hoursVerdicts } from "./hours/words.js"
export { type DispatchLeg, legSchema } from "./leg/contract.js"
export { type GroundOperator, type OperatorListQuery, operatorRecord, operatorSchema } from "./operator/contract.js"
export { type DispatchPassenger, passengerSchema } from "./passenger/contract.js"
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
  actorKinds,
  assignmentRoles,
  assignmentStatuses,
  dispatchStatuses,
  executionEvents,
  requiredRoles,
  serviceLevels,
  shiftStatuses,
  transportDirections,
  transportModes,
  vehicleCategories,
  vehicleClasses,
} from "./words.js"
