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

export const useDispatches = <Selected = Page<types.ListedDispatch>>(
  filters: inputs.ListDispatches = {},
  options?: ReadHookOptions<Page<types.ListedDispatch>, Selected>,
) => useRead(useFromCore(groundQueries).dispatches.list(filters), options)
export const useDispatchesInfinite = (filters: Omit<inputs.ListDispatches, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).dispatches.listInfinite(filters), options)
/** Also finds by a passenger's name, which therefore never stands in an address. */
export const useSearchDispatches = <Selected = Page<types.ListedDispatch>>(
  input: inputs.SearchDispatches,
  options?: ReadHookOptions<Page<types.ListedDispatch>, Selected>,
) => useRead(useFromCore(groundQueries).dispatches.search(input), options)
export const useDispatch = <Selected = types.DispatchDetail>(
  dispatchId: types.DispatchId,
  options?: ReadHookOptions<types.DispatchDetail, Selected>,
) => useRead(useFromCore(groundQueries).dispatches.detail(dispatchId), options)
/** Everybody who ever served it, newest first. */
export const useAssignmentHistory = <Selected = types.DispatchAssignment[]>(
  dispatchId: types.DispatchId,
  options?: ReadHookOptions<types.DispatchAssignment[], Selected>,
) => useRead(useFromCore(groundQueries).dispatches.assignments(dispatchId), options)
/** What happened, in the order in which it was recorded. */
export const useExecutionEvents = <Selected = Page<types.ExecutionEvent>>(
  filters: inputs.ListExecutionEvents,
  options?: ReadHookOptions<Page<types.ExecutionEvent>, Selected>,
) => useRead(useFromCore(groundQueries).dispatches.events(filters), options)
export const useExecutionEventsInfinite = (filters: Omit<inputs.ListExecutionEvents, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).dispatches.eventsInfinite(filters), options)
/** Whether an assignment would succeed, and everything that was found. */
export const useCheckDispatchAssignment = <Selected = types.DispatchAssignmentCheck>(
  input: inputs.AssignDispatch,
  options?: ReadHookOptions<types.DispatchAssignmentCheck, Selected>,
) => useRead(useFromCore(groundQueries).checks.assignment(input), options)
/** Who might serve it, ranked with reasons. */
export const useSuggestAssignments = <Selected = types.AssignmentSuggestions>(
  input: inputs.SuggestAssignments,
  options?: ReadHookOptions<types.AssignmentSuggestions, Selected>,
) => useRead(useFromCore(groundQueries).checks.suggestions(input), options)
/** The dispatch as it would be; nothing is written. */
export const useAssignDispatchDryRun = <Selected = types.AssignedDispatch>(
  input: inputs.AssignDispatch,
  options?: ReadHookOptions<types.AssignedDispatch, Selected>,
) => useRead(useFromCore(groundQueries).checks.assignDispatch(input), options)

const perDispatch = ({ dispatchId }: { dispatchId: types.DispatchId }) => dispatchId

export const useCreateDispatch = (options?: WriteOptions<inputs.CreateDispatch, types.DispatchDetail>) =>
  useCommand("createDispatch", (c) => c.createDispatch, options)
export const useCreateDispatchFromPickupRun = (options?: WriteOptions<inputs.CreateDispatchFromPickupRun, types.DispatchDetail>) =>
  useCommand("createDispatchFromPickupRun", (c) => c.createDispatchFromPickupRun, options)
export const useUpdateDispatch = (options?: WriteOptions<inputs.UpdateDispatch, types.DispatchDetail>) =>
  useCommand("updateDispatch", (c) => c.updateDispatch, options, { order: perDispatch })
export const useDeleteDispatch = (options?: WriteOptions<inputs.DeleteDispatch, { id: types.DispatchId }>) =>
  useCommand("deleteDispatch", (c) => c.deleteDispatch, options)
export const useCancelDispatch = (options?: WriteOptions<inputs.CancelDispatch, types.DispatchDetail>) =>
  useCommand("cancelDispatch", (c) => c.cancelDispatch, options, { order: perDispatch })
export const useCorrectDispatch = (options?: WriteOptions<inputs.CorrectDispatch, types.DispatchDetail>) =>
  useCommand("correctDispatch", (c) => c.correctDispatch, options, { order: perDispatch })
export const useAssignDispatch = (options?: WriteOptions<inputs.AssignDispatch, types.AssignedDispatch>) =>
  useCommand("assignDispatch", (c) => c.assignDispatch, options, { order: perDispatch })
export const useUnassignDispatch = (options?: WriteOptions<inputs.UnassignDispatch, types.AssignedDispatch>) =>
  useCommand("unassignDispatch", (c) => c.unassignDispatch, options, { order: perDispatch })
export const useRespondToAssignment = (options?: WriteOptions<inputs.RespondToAssignment, types.DispatchDetail>) =>
  useCommand("respondToAssignment", (c) => c.respondToAssignment, options)
export const useRecordExecutionEvent = (options?: WriteOptions<inputs.RecordExecutionEvent, types.RecordedEvent>) =>
  useCommand("recordExecutionEvent", (c) => c.recordExecutionEvent, options, { order: perDispatch })
export const useAdvanceDispatch = (options?: WriteOptions<inputs.AdvanceDispatch, types.RecordedEvent>) =>
  useCommand("advanceDispatch", (c) => c.advanceDispatch, options, { order: perDispatch })
