export { assignDispatch, checkDispatchAssignment } from "./assignment/assign.js"
export { getAssignmentHistory } from "./assignment/history.js"
export { respondToAssignment } from "./assignment/respond.js"
export { unassignDispatch } from "./assignment/unassign.js"
export { auditDispatches } from "./audit.js"
export * from "./contract.js"
export { cancelDispatch, correctDispatch } from "./dispatch/change/cancel.js"
export { deleteDispatch, updateDispatch } from "./dispatch/change/update.js"
export { createDispatch } from "./dispatch/create/create.js"
export { getDispatch } from "./dispatch/read/detail.js"
export { listDispatches, searchDispatches } from "./dispatch/read/list.js"
export { getDriver, listDrivers, searchDrivers } from "./driver/list.js"
export { createDriver, deleteDriver, updateDriver } from "./driver/write.js"
export { groundErrors } from "./errors.js"
export { listExecutionEvents } from "./event/history.js"
export { advanceDispatch, recordExecutionEvent } from "./event/record.js"
export { type GroundEventType, groundEventTypes } from "./events.js"
export { groundLinkables } from "./linkables.js"
export { createOperator, deleteOperator, getOperator, listOperators, updateOperator } from "./operator/service.js"
export * from "./schema.js"
export { groundService } from "./service.js"
export { copyShifts } from "./shift/copy.js"
export { createDriverShift, deleteDriverShift, getDriverShift, listDriverShifts, updateDriverShift } from "./shift/service.js"
export { setShiftStatus } from "./shift/status.js"
export {
  createTransferPreference,
  deleteTransferPreference,
  getTransferPreference,
  listTransferPreferences,
  updateTransferPreference,
} from "./transfer-preference/service.js"
export { getVehicle, listVehicles } from "./vehicle/list.js"
export { createVehicle, deleteVehicle, updateVehicle } from "./vehicle/write.js"
