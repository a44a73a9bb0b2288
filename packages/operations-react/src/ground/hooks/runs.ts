"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type * as inputs from "../inputs.js"
import { groundQueries } from "../queries.js"
import type * as types from "../types.js"
import { useCommand } from "./command.js"

/** The dispatch as it would be at another time, and what it would conflict with; nothing is written. */
export const useRescheduleDispatchDryRun = <Selected = types.MovedDispatch>(
  input: inputs.RescheduleDispatch,
  options?: ReadHookOptions<types.MovedDispatch, Selected>,
) => useRead(useFromCore(groundQueries).checks.rescheduleDispatch(input), options)
export const usePassengers = <Selected = Page<types.DispatchPassenger>>(
  filters: inputs.ListPassengers,
  options?: ReadHookOptions<Page<types.DispatchPassenger>, Selected>,
) => useRead(useFromCore(groundQueries).parts.passengers(filters), options)
export const usePassengersInfinite = (filters: Omit<inputs.ListPassengers, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).parts.passengersInfinite(filters), options)
export const useLegs = <Selected = Page<types.DispatchLeg>>(
  filters: inputs.ListLegs,
  options?: ReadHookOptions<Page<types.DispatchLeg>, Selected>,
) => useRead(useFromCore(groundQueries).parts.legs(filters), options)
export const useLegsInfinite = (filters: Omit<inputs.ListLegs, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).parts.legsInfinite(filters), options)
export const useCheckpoints = <Selected = Page<types.DispatchCheckpoint>>(
  filters: inputs.ListCheckpoints,
  options?: ReadHookOptions<Page<types.DispatchCheckpoint>, Selected>,
) => useRead(useFromCore(groundQueries).parts.checkpoints(filters), options)
export const useCheckpointsInfinite = (filters: Omit<inputs.ListCheckpoints, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).parts.checkpointsInfinite(filters), options)
export const useIncidents = <Selected = Page<types.ServiceIncident>>(
  filters: inputs.ListIncidents = {},
  options?: ReadHookOptions<Page<types.ServiceIncident>, Selected>,
) => useRead(useFromCore(groundQueries).incidents.list(filters), options)
export const useIncidentsInfinite = (filters: Omit<inputs.ListIncidents, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).incidents.listInfinite(filters), options)
export const useIncident = <Selected = types.ServiceIncident>(
  id: types.IncidentId,
  options?: ReadHookOptions<types.ServiceIncident, Selected>,
) => useRead(useFromCore(groundQueries).incidents.detail(id), options)

const perDispatch = ({ dispatchId }: { dispatchId: types.DispatchId }) => dispatchId

export const useScheduleDispatch = (options?: WriteOptions<inputs.ScheduleDispatch, types.DispatchDetail>) =>
  useCommand("scheduleDispatch", (c) => c.scheduleDispatch, options, { order: perDispatch })
export const useRescheduleDispatch = (options?: WriteOptions<inputs.RescheduleDispatch, types.MovedDispatch>) =>
  useCommand("rescheduleDispatch", (c) => c.rescheduleDispatch, options, { order: perDispatch })
export const useReportDelay = (options?: WriteOptions<inputs.ReportDelay, types.MovedDispatch>) =>
  useCommand("reportDelay", (c) => c.reportDelay, options, { order: perDispatch })
export const useReportTransportDelay = (options?: WriteOptions<inputs.ReportTransportDelay, types.TransportDelay>) =>
  useCommand("reportTransportDelay", (c) => c.reportTransportDelay, options)
export const useSwapAssignments = (options?: WriteOptions<inputs.SwapAssignments, types.SwappedAssignments>) =>
  useCommand("swapAssignments", (c) => c.swapAssignments, options)
/** Lets a run follow its pickup list; the answer lists what changed. */
export const useRefreshFromPickupRun = (options?: WriteOptions<inputs.RefreshFromPickupRun, types.RefreshedRun>) =>
  useCommand("refreshFromPickupRun", (c) => c.refreshFromPickupRun, options, { order: perDispatch })
/** What following the pickup list would change; nothing is written. */
export const useRefreshFromPickupRunDryRun = <Selected = types.RefreshedRun>(
  input: inputs.RefreshFromPickupRun,
  options?: ReadHookOptions<types.RefreshedRun, Selected>,
) => useRead(useFromCore(groundQueries).checks.refreshFromPickupRun(input), options)
/** Assigns, takes off, advances or moves many dispatches at once; the answer tells each and how to undo them. */
export const useApplyDispatchBatch = (options?: WriteOptions<inputs.ApplyDispatchBatch, types.DispatchBatch>) =>
  useCommand("applyDispatchBatch", (c) => c.applyDispatchBatch, options)
/** What a batch would do; nothing is written. */
export const useApplyDispatchBatchDryRun = <Selected = types.DispatchBatch>(
  input: inputs.ApplyDispatchBatch,
  options?: ReadHookOptions<types.DispatchBatch, Selected>,
) => useRead(useFromCore(groundQueries).checks.applyDispatchBatch(input), options)
export const useRetryClaims = (options?: WriteOptions<inputs.RetryClaims, types.RetriedClaims>) =>
  useCommand("retryClaims", (c) => c.retryClaims, options)
export const useAddPassengers = (options?: WriteOptions<inputs.AddPassengers, types.DispatchDetail>) =>
  useCommand("addPassengers", (c) => c.addPassengers, options, { order: perDispatch })
export const useUpdatePassenger = (options?: WriteOptions<inputs.UpdatePassenger, types.DispatchDetail>) =>
  useCommand("updatePassenger", (c) => c.updatePassenger, options, { order: perDispatch })
export const useRemovePassenger = (options?: WriteOptions<inputs.RemovePassenger, types.DispatchDetail>) =>
  useCommand("removePassenger", (c) => c.removePassenger, options, { order: perDispatch })
export const useMovePassengers = (options?: WriteOptions<inputs.MovePassengers, types.MovedPassengers>) =>
  useCommand("movePassengers", (c) => c.movePassengers, options)
export const useBoardPassenger = (options?: WriteOptions<inputs.BoardPassenger, types.DispatchDetail>) =>
  useCommand("boardPassenger", (c) => c.boardPassenger, options, { order: perDispatch })
export const useMarkPassengerNoShow = (options?: WriteOptions<inputs.MarkPassengerNoShow, types.DispatchDetail>) =>
  useCommand("markPassengerNoShow", (c) => c.markPassengerNoShow, options, { order: perDispatch })
export const useUndoPassenger = (options?: WriteOptions<inputs.UndoPassenger, types.DispatchDetail>) =>
  useCommand("undoPassenger", (c) => c.undoPassenger, options, { order: perDispatch })
export const useErasePassengerData = (options?: WriteOptions<inputs.ErasePassengers, types.ErasedPassengers>) =>
  useCommand("erasePassengerData", (c) => c.erasePassengerData, options)
export const useSetLegs = (options?: WriteOptions<inputs.SetLegs, types.DispatchDetail>) =>
  useCommand("setLegs", (c) => c.setLegs, options, { order: perDispatch })
export const useUpdateLeg = (options?: WriteOptions<inputs.UpdateLeg, types.DispatchDetail>) =>
  useCommand("updateLeg", (c) => c.updateLeg, options, { order: perDispatch })
export const useCreateCheckpoint = (options?: WriteOptions<inputs.CreateCheckpoint, types.DispatchDetail>) =>
  useCommand("createCheckpoint", (c) => c.createCheckpoint, options, { order: perDispatch })
export const useUpdateCheckpoint = (options?: WriteOptions<inputs.UpdateCheckpoint, types.DispatchDetail>) =>
  useCommand("updateCheckpoint", (c) => c.updateCheckpoint, options, { order: perDispatch })
export const useDeleteCheckpoint = (options?: WriteOptions<inputs.DeleteCheckpoint, types.DispatchDetail>) =>
  useCommand("deleteCheckpoint", (c) => c.deleteCheckpoint, options, { order: perDispatch })
export const useReachCheckpoint = (options?: WriteOptions<inputs.ReachCheckpoint, types.DispatchDetail>) =>
  useCommand("reachCheckpoint", (c) => c.reachCheckpoint, options, { order: perDispatch })
export const useReportIncident = (options?: WriteOptions<inputs.ReportIncident, types.ServiceIncident>) =>
  useCommand("reportIncident", (c) => c.reportIncident, options, { order: perDispatch })
export const useUpdateIncident = (options?: WriteOptions<inputs.UpdateIncident, types.ServiceIncident>) =>
  useCommand("updateIncident", (c) => c.updateIncident, options)
export const useSetIncidentStatus = (options?: WriteOptions<inputs.SetIncidentStatus, types.ServiceIncident>) =>
  useCommand("setIncidentStatus", (c) => c.setIncidentStatus, options)
