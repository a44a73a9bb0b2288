import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
import type * as inputs from "../inputs.js"
import type {
  DispatchBatch,
  DispatchCheckpoint,
  DispatchDetail,
  DispatchLeg,
  DispatchPassenger,
  ErasedPassengers,
  IncidentId,
  MovedDispatch,
  MovedPassengers,
  RefreshedRun,
  RetriedClaims,
  ServiceIncident,
  SwappedAssignments,
  TransportDelay,
} from "../types.js"
import { type Api, rehearsed, revised } from "./api.js"

/** Time and assets of a run. */
export interface MoveCalls {
  /** Makes a draft an order. */
  scheduleDispatch(input: inputs.ScheduleDispatch, options?: CallOptions): Promise<DispatchDetail>
  rescheduleDispatch(input: inputs.RescheduleDispatch, options?: CallOptions): Promise<MovedDispatch>
  reportDelay(input: inputs.ReportDelay, options?: CallOptions): Promise<MovedDispatch>
  /** For every open dispatch of a flight, train or ship of a date. */
  reportTransportDelay(input: inputs.ReportTransportDelay, options?: CallOptions): Promise<TransportDelay>
  swapAssignments(input: inputs.SwapAssignments, options?: CallOptions): Promise<SwappedAssignments>
  /** Lets a run follow its pickup list, and says what changed. */
  refreshFromPickupRun(input: inputs.RefreshFromPickupRun, options?: CallOptions): Promise<RefreshedRun>
  /** Many things at once, each for itself unless `atomic`; everything ends before anything is taken. */
  applyDispatchBatch(input: inputs.ApplyDispatchBatch, options?: CallOptions): Promise<DispatchBatch>
  /** Offers freed time of an asset to what a delay has shortened. */
  retryClaims(input: inputs.RetryClaims, options?: CallOptions): Promise<RetriedClaims>
}

export const moveCalls = ({ dispatches: api, claims, "transport-delays": delays }: Api): MoveCalls => ({
  scheduleDispatch: ({ dispatchId: id, expectedRevision, ...json }, o) =>
    call(api[":id"].schedule.$post({ param: { id }, json }, revised(expectedRevision, o))),
  rescheduleDispatch: ({ dispatchId: id, ...json }, o) =>
    call(api[":id"].reschedule.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
  reportDelay: ({ dispatchId: id, ...json }, o) => call(api[":id"].delay.$post({ param: { id }, json }, via(o))),
  reportTransportDelay: (json, o) => call(delays.$post({ json }, via(o))),
  swapAssignments: ({ dispatchIdA: id, dispatchIdB: otherDispatchId, ...json }, o) =>
    call(api[":id"].swap.$post({ param: { id }, json: { ...json, otherDispatchId } }, via(o))),
  refreshFromPickupRun: ({ dispatchId: id, ...json }, o) =>
    call(api[":id"]["refresh-run"].$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
  applyDispatchBatch: (json, o) => call(api.batch.$post({ json }, rehearsed(json.dryRun, o))),
  retryClaims: (json, o) => call(claims.retry.$post({ json }, via(o))),
})

/** Who rides. */
export interface PassengerCalls {
  listPassengers(filters: inputs.ListPassengers, options?: CallOptions): Promise<Page<DispatchPassenger>>
  addPassengers(input: inputs.AddPassengers, options?: CallOptions): Promise<DispatchDetail>
  updatePassenger(input: inputs.UpdatePassenger, options?: CallOptions): Promise<DispatchDetail>
  removePassenger(input: inputs.RemovePassenger, options?: CallOptions): Promise<DispatchDetail>
  /** All or none. */
  movePassengers(input: inputs.MovePassengers, options?: CallOptions): Promise<MovedPassengers>
  boardPassenger(input: inputs.BoardPassenger, options?: CallOptions): Promise<DispatchDetail>
  markPassengerNoShow(input: inputs.MarkPassengerNoShow, options?: CallOptions): Promise<DispatchDetail>
  undoPassenger(input: inputs.UndoPassenger, options?: CallOptions): Promise<DispatchDetail>
  /** Names and phones go, rows and counts stay. */
  erasePassengerData(input: inputs.ErasePassengers, options?: CallOptions): Promise<ErasedPassengers>
}

export const passengerCalls = ({ dispatches, passengers }: Api): PassengerCalls => {
  const all = dispatches[":id"].passengers
  const one = all[":passengerId"]
  return {
    listPassengers: ({ dispatchId: id, ...rest }, o) => call(all.$get({ param: { id }, query: query(rest) }, via(o))),
    addPassengers: ({ dispatchId: id, ...json }, o) => call(all.$post({ param: { id }, json }, via(o))),
    updatePassenger: ({ dispatchId: id, passengerId, expectedRevision, ...json }, o) =>
      call(one.$patch({ param: { id, passengerId }, json }, revised(expectedRevision, o))),
    removePassenger: ({ dispatchId: id, passengerId }, o) => call(one.$delete({ param: { id, passengerId } }, via(o))),
    movePassengers: ({ fromDispatchId: id, ...json }, o) => call(all.move.$post({ param: { id }, json }, via(o))),
    boardPassenger: ({ dispatchId: id, passengerId, ...json }, o) => call(one.board.$post({ param: { id, passengerId }, json }, via(o))),
    markPassengerNoShow: ({ dispatchId: id, passengerId, ...json }, o) =>
      call(one["no-show"].$post({ param: { id, passengerId }, json }, via(o))),
    undoPassenger: ({ dispatchId: id, passengerId, ...json }, o) => call(one.undo.$post({ param: { id, passengerId }, json }, via(o))),
    erasePassengerData: (json, o) => call(passengers.erase.$post({ json }, via(o))),
  }
}

/** Stops, checkpoints and what goes wrong. */
export interface RouteCalls {
  listLegs(filters: inputs.ListLegs, options?: CallOptions): Promise<Page<DispatchLeg>>
  /** Replaces all stops; one given with its id stays itself. */
  setLegs(input: inputs.SetLegs, options?: CallOptions): Promise<DispatchDetail>
  updateLeg(input: inputs.UpdateLeg, options?: CallOptions): Promise<DispatchDetail>
  listCheckpoints(filters: inputs.ListCheckpoints, options?: CallOptions): Promise<Page<DispatchCheckpoint>>
  createCheckpoint(input: inputs.CreateCheckpoint, options?: CallOptions): Promise<DispatchDetail>
  updateCheckpoint(input: inputs.UpdateCheckpoint, options?: CallOptions): Promise<DispatchDetail>
  deleteCheckpoint(input: inputs.DeleteCheckpoint, options?: CallOptions): Promise<DispatchDetail>
  reachCheckpoint(input: inputs.ReachCheckpoint, options?: CallOptions): Promise<DispatchDetail>
  listIncidents(filters?: inputs.ListIncidents, options?: CallOptions): Promise<Page<ServiceIncident>>
  getIncident(input: { id: IncidentId }, options?: CallOptions): Promise<ServiceIncident>
  reportIncident(input: inputs.ReportIncident, options?: CallOptions): Promise<ServiceIncident>
  updateIncident(input: inputs.UpdateIncident, options?: CallOptions): Promise<ServiceIncident>
  setIncidentStatus(input: inputs.SetIncidentStatus, options?: CallOptions): Promise<ServiceIncident>
}

export const routeCalls = ({ dispatches: api, "service-incidents": incidents }: Api): RouteCalls => {
  const { legs, checkpoints } = api[":id"]
  const point = checkpoints[":checkpointId"]
  return {
    listLegs: ({ dispatchId: id, ...rest }, o) => call(legs.$get({ param: { id }, query: query(rest) }, via(o))),
    setLegs: ({ dispatchId: id, expectedRevision, ...json }, o) => call(legs.$put({ param: { id }, json }, revised(expectedRevision, o))),
    updateLeg: ({ dispatchId: id, legId, expectedRevision, ...json }, o) =>
      call(legs[":legId"].$patch({ param: { id, legId }, json }, revised(expectedRevision, o))),
    listCheckpoints: ({ dispatchId: id, ...rest }, o) => call(checkpoints.$get({ param: { id }, query: query(rest) }, via(o))),
    createCheckpoint: ({ dispatchId: id, ...json }, o) => call(checkpoints.$post({ param: { id }, json }, via(o))),
    updateCheckpoint: ({ dispatchId: id, checkpointId, expectedRevision, ...json }, o) =>
      call(point.$patch({ param: { id, checkpointId }, json }, revised(expectedRevision, o))),
    deleteCheckpoint: ({ dispatchId: id, checkpointId }, o) => call(point.$delete({ param: { id, checkpointId } }, via(o))),
    reachCheckpoint: ({ dispatchId: id, checkpointId, ...json }, o) =>
      call(point.reach.$post({ param: { id, checkpointId }, json }, via(o))),
    listIncidents: (filters, o) => call(incidents.$get({ query: query(filters) }, via(o))),
    getIncident: (param, o) => call(incidents[":id"].$get({ param }, via(o))),
    reportIncident: ({ dispatchId: id, ...json }, o) => call(api[":id"].incidents.$post({ param: { id }, json }, via(o))),
    updateIncident: ({ id, expectedRevision, ...json }, o) =>
      call(incidents[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
    setIncidentStatus: ({ id, ...json }, o) => call(incidents[":id"].status.$post({ param: { id }, json }, via(o))),
  }
}
