import { defineEndpoints } from "../../kernel/query/index.js"
import { served, step } from "./events.js"

const dispatch = "/dispatches"
const person = `${dispatch}/:id/passengers/:passengerId`
const point = `${dispatch}/:id/checkpoints/:checkpointId`
const incident = "/service-incidents"
const aboard = ["ground.dispatch_passenger.status_changed", ...step] as const

/** What happens to a run after it was ordered: its time, its people, its stops and what goes wrong. */
export const runEndpoints = defineEndpoints([
  { method: "POST", path: `${dispatch}/:id/schedule`, call: "scheduleDispatch", hook: "useScheduleDispatch", events: step },
  {
    method: "POST",
    path: `${dispatch}/:id/reschedule`,
    call: "rescheduleDispatch",
    hook: "useRescheduleDispatch",
    events: ["ground.dispatch.rescheduled", ...served],
  },
  {
    method: "POST",
    path: `${dispatch}/:id/delay`,
    call: "reportDelay",
    hook: "useReportDelay",
    events: ["ground.dispatch.delayed", ...served],
  },
  {
    method: "POST",
    path: "/transport-delays",
    call: "reportTransportDelay",
    hook: "useReportTransportDelay",
    events: ["ground.dispatch.delayed", ...served],
  },
  {
    method: "POST",
    path: `${dispatch}/from-pickup-run`,
    call: "createDispatchFromPickupRun",
    hook: "useCreateDispatchFromPickupRun",
    events: ["ground.dispatch.created", "ground.dispatch_assignment.assigned"],
  },
  {
    method: "POST",
    path: `${dispatch}/:id/refresh-run`,
    call: "refreshFromPickupRun",
    hook: "useRefreshFromPickupRun",
    events: [
      "ground.dispatch_passenger.added",
      "ground.dispatch_passenger.removed",
      "ground.dispatch_leg.set",
      "ground.dispatch.rescheduled",
      ...served,
    ],
  },
  { method: "POST", path: `${dispatch}/:id/swap`, call: "swapAssignments", hook: "useSwapAssignments", events: served },
  {
    method: "POST",
    path: `${dispatch}/batch`,
    call: "applyDispatchBatch",
    hook: "useApplyDispatchBatch",
    events: ["ground.dispatch.rescheduled", ...served],
  },
  { method: "POST", path: "/claims/retry", call: "retryClaims", hook: "useRetryClaims", events: ["ground.dispatch.updated"] },

  { method: "GET", path: `${dispatch}/:id/passengers`, call: "listPassengers", hook: "usePassengers" },
  {
    method: "POST",
    path: `${dispatch}/:id/passengers`,
    call: "addPassengers",
    hook: "useAddPassengers",
    events: ["ground.dispatch_passenger.added"],
  },
  {
    method: "POST",
    path: `${dispatch}/:id/passengers/move`,
    call: "movePassengers",
    hook: "useMovePassengers",
    events: ["ground.dispatch_passenger.moved"],
  },
  { method: "PATCH", path: person, call: "updatePassenger", hook: "useUpdatePassenger", events: ["ground.dispatch_passenger.updated"] },
  { method: "DELETE", path: person, call: "removePassenger", hook: "useRemovePassenger", events: ["ground.dispatch_passenger.removed"] },
  { method: "POST", path: `${person}/board`, call: "boardPassenger", hook: "useBoardPassenger", events: aboard },
  { method: "POST", path: `${person}/no-show`, call: "markPassengerNoShow", hook: "useMarkPassengerNoShow", events: aboard },
  { method: "POST", path: `${person}/undo`, call: "undoPassenger", hook: "useUndoPassenger", events: aboard },
  {
    method: "POST",
    path: "/passengers/erase",
    call: "erasePassengerData",
    hook: "useErasePassengerData",
    events: ["ground.dispatch_passenger.erased"],
  },

  { method: "GET", path: `${dispatch}/:id/legs`, call: "listLegs", hook: "useLegs" },
  {
    method: "PUT",
    path: `${dispatch}/:id/legs`,
    call: "setLegs",
    hook: "useSetLegs",
    events: ["ground.dispatch_leg.set", "ground.dispatch.rescheduled", ...served],
  },
  {
    method: "PATCH",
    path: `${dispatch}/:id/legs/:legId`,
    call: "updateLeg",
    hook: "useUpdateLeg",
    events: ["ground.dispatch_leg.set", "ground.dispatch.rescheduled", ...served],
  },
  { method: "GET", path: `${dispatch}/:id/checkpoints`, call: "listCheckpoints", hook: "useCheckpoints" },
  {
    method: "POST",
    path: `${dispatch}/:id/checkpoints`,
    call: "createCheckpoint",
    hook: "useCreateCheckpoint",
    events: ["ground.dispatch_checkpoint.created"],
  },
  { method: "PATCH", path: point, call: "updateCheckpoint", hook: "useUpdateCheckpoint", events: ["ground.dispatch_checkpoint.updated"] },
  { method: "DELETE", path: point, call: "deleteCheckpoint", hook: "useDeleteCheckpoint", events: ["ground.dispatch_checkpoint.deleted"] },
  {
    method: "POST",
    path: `${point}/reach`,
    call: "reachCheckpoint",
    hook: "useReachCheckpoint",
    events: ["ground.dispatch_checkpoint.reached", ...step],
  },

  { method: "GET", path: "/drivers/:id/hours", call: "checkDriverHours", hook: "useCheckDriverHours" },
  { method: "GET", path: "/job-sheet.csv", call: "exportJobSheet", hook: "useExportJobSheet" },
  { method: "GET", path: "/calendar-feeds", call: "listCalendarFeeds", hook: "useCalendarFeeds" },
  {
    method: "POST",
    path: "/calendar-feeds",
    call: "createCalendarFeed",
    hook: "useCreateCalendarFeed",
    events: ["ground.calendar_feed.created", "ground.calendar_feed.renewed"],
  },
  {
    method: "DELETE",
    path: "/calendar-feeds/:resourceId",
    call: "revokeCalendarFeed",
    hook: "useRevokeCalendarFeed",
    events: ["ground.calendar_feed.revoked"],
  },

  {
    method: "POST",
    path: `${dispatch}/:id/incidents`,
    call: "reportIncident",
    hook: "useReportIncident",
    events: ["ground.service_incident.reported", ...step],
  },
  { method: "GET", path: incident, call: "listIncidents", hook: "useIncidents" },
  { method: "GET", path: `${incident}/:id`, call: "getIncident", hook: "useIncident" },
  {
    method: "PATCH",
    path: `${incident}/:id`,
    call: "updateIncident",
    hook: "useUpdateIncident",
    events: ["ground.service_incident.updated"],
  },
  {
    method: "POST",
    path: `${incident}/:id/status`,
    call: "setIncidentStatus",
    hook: "useSetIncidentStatus",
    events: ["ground.service_incident.status_changed"],
  },
])
