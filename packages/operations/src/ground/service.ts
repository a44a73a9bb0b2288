import { assignDispatch, checkDispatchAssignment } from "./assignment/assign.js"
import { retryClaims } from "./assignment/claim/retry.js"
import { getAssignmentHistory } from "./assignment/history.js"
import { respondToAssignment } from "./assignment/respond.js"
import { suggestAssignments } from "./assignment/suggest/suggest.js"
import { swapAssignments } from "./assignment/swap.js"
import { unassignDispatch } from "./assignment/unassign.js"
import { applyDispatchBatch } from "./batch/apply.js"
import { getDispatchBoard } from "./board/board.js"
import { listCheckpoints } from "./checkpoint/read.js"
import { reachCheckpoint } from "./checkpoint/record.js"
import { createCheckpoint, deleteCheckpoint, updateCheckpoint } from "./checkpoint/write.js"
import { cancelDispatch, correctDispatch } from "./dispatch/change/cancel.js"
import { scheduleDispatch } from "./dispatch/change/schedule.js"
import { deleteDispatch, updateDispatch } from "./dispatch/change/update.js"
import { createDispatch } from "./dispatch/create/create.js"
import { reportDelay, reportTransportDelay } from "./dispatch/move/delay.js"
import { rescheduleDispatch } from "./dispatch/move/reschedule.js"
import { getDispatch } from "./dispatch/read/detail.js"
import { listDispatches, searchDispatches } from "./dispatch/read/list.js"
import { dispatchTransitions } from "./dispatch/state.js"
import { getDriver, listDrivers, searchDrivers } from "./driver/list.js"
import { createDriver, deleteDriver, updateDriver } from "./driver/write.js"
import { listExecutionEvents } from "./event/history.js"
import { advanceDispatch, recordExecutionEvent } from "./event/record.js"
import { listCalendarFeeds } from "./feed/list.js"
import { renderCalendarFeed } from "./feed/render.js"
import { createCalendarFeed, revokeCalendarFeed } from "./feed/write.js"
import { checkDriverHours } from "./hours/driver/check.js"
import { setIncidentStatus, updateIncident } from "./incident/change.js"
import { getIncident, listIncidents } from "./incident/list.js"
import { reportIncident } from "./incident/report.js"
import { exportJobSheet } from "./job-sheet/export.js"
import { listLegs } from "./leg/read.js"
import { setLegs, updateLeg } from "./leg/set.js"
import { createOperator, deleteOperator, getOperator, listOperators, updateOperator } from "./operator/service.js"
import { addPassengers } from "./passenger/add.js"
import { boardPassenger, markPassengerNoShow, undoPassenger } from "./passenger/attendance/record.js"
import { erasePassengerData } from "./passenger/erase.js"
import { movePassengers } from "./passenger/move.js"
import { listPassengers } from "./passenger/read.js"
import { removePassenger, updatePassenger } from "./passenger/update.js"
import { createDispatchFromPickupRun } from "./pickup-run/create.js"
import { refreshFromPickupRun } from "./pickup-run/refresh.js"
import { getDriverSheet } from "./sheet/read.js"
import { renderDriverSheet } from "./sheet/render.js"
import { copyShifts } from "./shift/copy.js"
import { createDriverShift, deleteDriverShift, getDriverShift, listDriverShifts, updateDriverShift } from "./shift/service.js"
import { setShiftStatus } from "./shift/status.js"
import {
  createTransferPreference,
  deleteTransferPreference,
  getTransferPreference,
  listTransferPreferences,
  updateTransferPreference,
} from "./transfer-preference/service.js"
import { getVehicle, listVehicles } from "./vehicle/list.js"
import { createVehicle, deleteVehicle, updateVehicle } from "./vehicle/write.js"
import { dispatchStatuses } from "./words.js"

/** The services of ground under one name. */
export const groundService = {
  dispatchStatuses,
  dispatchTransitions,
  listOperators,
  getOperator,
  createOperator,
  updateOperator,
  deleteOperator,
  listVehicles,
  getVehicle,
  createVehicle,
  updateVehicle,
  deleteVehicle,
  listDrivers,
  searchDrivers,
  getDriver,
  createDriver,
  updateDriver,
  deleteDriver,
  listTransferPreferences,
  getTransferPreference,
  createTransferPreference,
  updateTransferPreference,
  deleteTransferPreference,
  listDriverShifts,
  getDriverShift,
  createDriverShift,
  updateDriverShift,
  deleteDriverShift,
  setShiftStatus,
  copyShifts,
  createDispatch,
  createDispatchFromPickupRun,
  refreshFromPickupRun,
  getDispatch,
  listDispatches,
  searchDispatches,
  updateDispatch,
  deleteDispatch,
  cancelDispatch,
  correctDispatch,
  advanceDispatch,
  recordExecutionEvent,
  listExecutionEvents,
  assignDispatch,
  unassignDispatch,
  respondToAssignment,
  checkDispatchAssignment,
  getAssignmentHistory,
  suggestAssignments,
  swapAssignments,
  applyDispatchBatch,
  retryClaims,
  rescheduleDispatch,
  reportDelay,
  reportTransportDelay,
  addPassengers,
  boardPassenger,
  markPassengerNoShow,
  undoPassenger,
  erasePassengerData,
  movePassengers,
  listPassengers,
  removePassenger,
  updatePassenger,
  listLegs,
  setLegs,
  updateLeg,
  listCheckpoints,
  reachCheckpoint,
  createCheckpoint,
  deleteCheckpoint,
  updateCheckpoint,
  getIncident,
  listIncidents,
  reportIncident,
  setIncidentStatus,
  updateIncident,
  scheduleDispatch,
  getDispatchBoard,
  getDriverSheet,
  renderDriverSheet,
  checkDriverHours,
  exportJobSheet,
  listCalendarFeeds,
  createCalendarFeed,
  revokeCalendarFeed,
  renderCalendarFeed,
}
