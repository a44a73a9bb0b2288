import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type * as inputs from "../inputs.js"
import type {
  AssignedDispatch,
  AssignmentSuggestions,
  DispatchAssignment,
  DispatchAssignmentCheck,
  DispatchDetail,
  DispatchId,
  ExecutionEvent,
  ListedDispatch,
  RecordedEvent,
} from "../types.js"
import { type Api, rehearsed, revised } from "./api.js"

export interface DispatchCalls {
  listDispatches(filters?: inputs.ListDispatches, options?: CallOptions): Promise<Page<ListedDispatch>>
  /** Also finds by a passenger's name, which therefore never stands in an address. */
  searchDispatches(input: inputs.SearchDispatches, options?: CallOptions): Promise<Page<ListedDispatch>>
  getDispatch(input: { dispatchId: DispatchId }, options?: CallOptions): Promise<DispatchDetail>
  createDispatch(input: inputs.CreateDispatch, options?: CallOptions): Promise<DispatchDetail>
  /** A dispatch of those on a departure's pickup list who are on none yet. */
  createDispatchFromPickupRun(input: inputs.CreateDispatchFromPickupRun, options?: CallOptions): Promise<DispatchDetail>
  updateDispatch(input: inputs.UpdateDispatch, options?: CallOptions): Promise<DispatchDetail>
  deleteDispatch(input: inputs.DeleteDispatch, options?: CallOptions): Promise<{ id: DispatchId }>
  cancelDispatch(input: inputs.CancelDispatch, options?: CallOptions): Promise<DispatchDetail>
  correctDispatch(input: inputs.CorrectDispatch, options?: CallOptions): Promise<DispatchDetail>
  /** Everybody who ever served it, newest first. */
  getAssignmentHistory(input: { dispatchId: DispatchId }, options?: CallOptions): Promise<DispatchAssignment[]>
  assignDispatch(input: inputs.AssignDispatch, options?: CallOptions): Promise<AssignedDispatch>
  /** Whether an assignment would succeed; nothing is written. */
  checkDispatchAssignment(input: inputs.AssignDispatch, options?: CallOptions): Promise<DispatchAssignmentCheck>
  /** Who might serve it, ranked with reasons. */
  suggestAssignments(input: inputs.SuggestAssignments, options?: CallOptions): Promise<AssignmentSuggestions>
  unassignDispatch(input: inputs.UnassignDispatch, options?: CallOptions): Promise<AssignedDispatch>
  respondToAssignment(input: inputs.RespondToAssignment, options?: CallOptions): Promise<DispatchDetail>
  listExecutionEvents(filters: inputs.ListExecutionEvents, options?: CallOptions): Promise<Page<ExecutionEvent>>
  recordExecutionEvent(input: inputs.RecordExecutionEvent, options?: CallOptions): Promise<RecordedEvent>
  advanceDispatch(input: inputs.AdvanceDispatch, options?: CallOptions): Promise<RecordedEvent>
}

export const dispatchCalls = ({ dispatches: api, "dispatch-assignments": answers }: Api): DispatchCalls => ({
  listDispatches: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
  searchDispatches: (json, o) => call(api.search.$post({ json }, viaRead(o))),
  getDispatch: ({ dispatchId: id }, o) => call(api[":id"].$get({ param: { id } }, via(o))),
  createDispatch: (json, o) => call(api.$post({ json }, via(o))),
  createDispatchFromPickupRun: (json, o) => call(api["from-pickup-run"].$post({ json }, via(o))),
  updateDispatch: ({ dispatchId: id, expectedRevision, ...json }, o) =>
    call(api[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteDispatch: ({ dispatchId: id, expectedRevision }, o) => call(api[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  cancelDispatch: ({ dispatchId: id, ...json }, o) => call(api[":id"].cancel.$post({ param: { id }, json }, via(o))),
  correctDispatch: ({ dispatchId: id, ...json }, o) => call(api[":id"].correct.$post({ param: { id }, json }, via(o))),
  getAssignmentHistory: ({ dispatchId: id }, o) => call(api[":id"].assignments.$get({ param: { id } }, via(o))),
  assignDispatch: ({ dispatchId: id, ...json }, o) => call(api[":id"].assign.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
  checkDispatchAssignment: ({ dispatchId: id, ...json }, o) =>
    call(api[":id"]["check-assignment"].$post({ param: { id }, json }, viaRead(o))),
  suggestAssignments: ({ dispatchId: id, ...rest }, o) => call(api[":id"].suggestions.$get({ param: { id }, query: query(rest) }, via(o))),
  unassignDispatch: ({ dispatchId: id, ...json }, o) => call(api[":id"].unassign.$post({ param: { id }, json }, via(o))),
  respondToAssignment: ({ assignmentId: id, ...json }, o) => call(answers[":id"].respond.$post({ param: { id }, json }, via(o))),
  listExecutionEvents: ({ dispatchId: id, ...rest }, o) => call(api[":id"].events.$get({ param: { id }, query: query(rest) }, via(o))),
  recordExecutionEvent: ({ dispatchId: id, ...json }, o) => call(api[":id"].events.$post({ param: { id }, json }, via(o))),
  advanceDispatch: ({ dispatchId: id, ...json }, o) => call(api[":id"].advance.$post({ param: { id }, json }, via(o))),
})
