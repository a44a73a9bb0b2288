import { defineEndpoints } from "../kernel/query/index.js"
import { owned, served, step } from "./endpoints/events.js"
import { runEndpoints } from "./endpoints/runs.js"

const operator = "/operators"
const vehicle = "/vehicles"
const driver = "/drivers"
const preference = "/transfer-preferences"
const shift = "/driver-shifts"
const dispatch = "/dispatches"

/** Every route of the area: its function, its hook, and the events that a write causes. */
export const groundEndpoints = defineEndpoints([
  { method: "GET", path: operator, call: "listOperators", hook: "useOperators" },
  { method: "POST", path: operator, call: "createOperator", hook: "useCreateOperator", events: ["ground.operator.created"] },
  { method: "GET", path: `${operator}/:id`, call: "getOperator", hook: "useOperator" },
  { method: "PATCH", path: `${operator}/:id`, call: "updateOperator", hook: "useUpdateOperator", events: ["ground.operator.updated"] },
  { method: "DELETE", path: `${operator}/:id`, call: "deleteOperator", hook: "useDeleteOperator", events: ["ground.operator.deleted"] },

  { method: "GET", path: vehicle, call: "listVehicles", hook: "useVehicles" },
  {
    method: "POST",
    path: vehicle,
    call: "createVehicle",
    hook: "useCreateVehicle",
    events: ["ground.vehicle.created", "resources.resource.created", ...owned],
  },
  { method: "GET", path: `${vehicle}/:id`, call: "getVehicle", hook: "useVehicle" },
  {
    method: "PATCH",
    path: `${vehicle}/:id`,
    call: "updateVehicle",
    hook: "useUpdateVehicle",
    events: ["ground.vehicle.updated", ...owned],
  },
  {
    method: "DELETE",
    path: `${vehicle}/:id`,
    call: "deleteVehicle",
    hook: "useDeleteVehicle",
    events: ["ground.vehicle.deleted", "resources.resource.deleted"],
  },

  { method: "GET", path: driver, call: "listDrivers", hook: "useDrivers" },
  { method: "POST", path: `${driver}/search`, call: "searchDrivers", hook: "useSearchDrivers" },
  {
    method: "POST",
    path: driver,
    call: "createDriver",
    hook: "useCreateDriver",
    events: ["ground.driver.created", "resources.resource.created", ...owned],
  },
  { method: "GET", path: `${driver}/:id`, call: "getDriver", hook: "useDriver" },
  { method: "PATCH", path: `${driver}/:id`, call: "updateDriver", hook: "useUpdateDriver", events: ["ground.driver.updated", ...owned] },
  {
    method: "DELETE",
    path: `${driver}/:id`,
    call: "deleteDriver",
    hook: "useDeleteDriver",
    events: ["ground.driver.deleted", "resources.resource.deleted"],
  },

  { method: "GET", path: `${driver}/:id/sheet`, call: "getDriverSheet", hook: "useDriverSheet" },
  { method: "GET", path: `${driver}/:id/sheet.html`, call: "renderDriverSheet", hook: "useRenderDriverSheet" },

  { method: "GET", path: preference, call: "listTransferPreferences", hook: "useTransferPreferences" },
  {
    method: "POST",
    path: preference,
    call: "createTransferPreference",
    hook: "useCreateTransferPreference",
    events: ["ground.transfer_preference.created"],
  },
  { method: "GET", path: `${preference}/:id`, call: "getTransferPreference", hook: "useTransferPreference" },
  {
    method: "PATCH",
    path: `${preference}/:id`,
    call: "updateTransferPreference",
    hook: "useUpdateTransferPreference",
    events: ["ground.transfer_preference.updated"],
  },
  {
    method: "DELETE",
    path: `${preference}/:id`,
    call: "deleteTransferPreference",
    hook: "useDeleteTransferPreference",
    events: ["ground.transfer_preference.deleted"],
  },

  { method: "GET", path: shift, call: "listDriverShifts", hook: "useDriverShifts" },
  { method: "POST", path: shift, call: "createDriverShift", hook: "useCreateDriverShift", events: ["ground.driver_shift.created"] },
  { method: "POST", path: `${shift}/copy`, call: "copyShifts", hook: "useCopyShifts", events: ["ground.driver_shift.created"] },
  { method: "GET", path: `${shift}/:id`, call: "getDriverShift", hook: "useDriverShift" },
  {
    method: "PATCH",
    path: `${shift}/:id`,
    call: "updateDriverShift",
    hook: "useUpdateDriverShift",
    events: ["ground.driver_shift.updated"],
  },
  {
    method: "DELETE",
    path: `${shift}/:id`,
    call: "deleteDriverShift",
    hook: "useDeleteDriverShift",
    events: ["ground.driver_shift.deleted"],
  },
  {
    method: "POST",
    path: `${shift}/:id/status`,
    call: "setShiftStatus",
    hook: "useSetShiftStatus",
    events: ["ground.driver_shift.updated"],
  },

  { method: "GET", path: "/dispatch-board", call: "getDispatchBoard", hook: "useDispatchBoard" },
  { method: "GET", path: dispatch, call: "listDispatches", hook: "useDispatches" },
  { method: "POST", path: `${dispatch}/search`, call: "searchDispatches", hook: "useSearchDispatches" },
  {
    method: "POST",
    path: dispatch,
    call: "createDispatch",
    hook: "useCreateDispatch",
    events: ["ground.dispatch.created", "ground.dispatch_assignment.assigned"],
  },
  { method: "GET", path: `${dispatch}/:id`, call: "getDispatch", hook: "useDispatch" },
  {
    method: "PATCH",
    path: `${dispatch}/:id`,
    call: "updateDispatch",
    hook: "useUpdateDispatch",
    events: served,
  },
  { method: "DELETE", path: `${dispatch}/:id`, call: "deleteDispatch", hook: "useDeleteDispatch", events: ["ground.dispatch.deleted"] },
  {
    method: "POST",
    path: `${dispatch}/:id/cancel`,
    call: "cancelDispatch",
    hook: "useCancelDispatch",
    events: ["ground.dispatch_assignment.ended", ...step],
  },
  { method: "POST", path: `${dispatch}/:id/correct`, call: "correctDispatch", hook: "useCorrectDispatch", events: step },
  { method: "GET", path: `${dispatch}/:id/assignments`, call: "getAssignmentHistory", hook: "useAssignmentHistory" },
  { method: "POST", path: `${dispatch}/:id/assign`, call: "assignDispatch", hook: "useAssignDispatch", events: served },
  { method: "POST", path: `${dispatch}/:id/check-assignment`, call: "checkDispatchAssignment", hook: "useCheckDispatchAssignment" },
  { method: "GET", path: `${dispatch}/:id/suggestions`, call: "suggestAssignments", hook: "useSuggestAssignments" },
  { method: "POST", path: `${dispatch}/:id/unassign`, call: "unassignDispatch", hook: "useUnassignDispatch", events: served },
  {
    method: "POST",
    path: "/dispatch-assignments/:id/respond",
    call: "respondToAssignment",
    hook: "useRespondToAssignment",
    events: ["ground.dispatch_assignment.accepted", "ground.dispatch_assignment.declined", ...step],
  },
  { method: "GET", path: `${dispatch}/:id/events`, call: "listExecutionEvents", hook: "useExecutionEvents" },
  {
    method: "POST",
    path: `${dispatch}/:id/events`,
    call: "recordExecutionEvent",
    hook: "useRecordExecutionEvent",
    events: ["ground.dispatch_passenger.status_changed", "ground.dispatch_leg.updated", "ground.dispatch_checkpoint.reached", ...step],
  },
  { method: "POST", path: `${dispatch}/:id/advance`, call: "advanceDispatch", hook: "useAdvanceDispatch", events: step },
  ...runEndpoints,
])
