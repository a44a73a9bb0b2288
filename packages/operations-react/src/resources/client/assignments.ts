import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type {
  ApplyAssignmentBatch,
  AssignResource,
  BatchResourceAssignments,
  ListResourceAssignments,
  MoveResourceAssignment,
  SettleResourceAssignment,
  SuggestForDemand,
  SuggestSubstitutes,
  UpdateResourceAssignment,
} from "../inputs.js"
import type {
  AssignedResource,
  AssignmentBatch,
  AssignmentCheck,
  BatchResult,
  ResourceAssignment,
  ResourceAssignmentId,
  Substitute,
} from "../types.js"
import { type Api, rehearsed, revised } from "./api.js"

export interface AssignmentsCalls {
  listResourceAssignments(filters?: ListResourceAssignments, options?: CallOptions): Promise<Page<ResourceAssignment>>
  assignResource(input: AssignResource, options?: CallOptions): Promise<AssignedResource>
  /** Whether an assignment would succeed; nothing is written. */
  checkResourceAssignment(input: AssignResource, options?: CallOptions): Promise<AssignmentCheck>
  applyAssignmentBatch(input: ApplyAssignmentBatch, options?: CallOptions): Promise<AssignmentBatch>
  getResourceAssignment(input: { assignmentId: ResourceAssignmentId }, options?: CallOptions): Promise<ResourceAssignment>
  updateResourceAssignment(input: UpdateResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  /** Releases it, as `releaseResourceAssignment` does. */
  removeResourceAssignment(input: { assignmentId: ResourceAssignmentId }, options?: CallOptions): Promise<ResourceAssignment>
  confirmResourceAssignment(input: SettleResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  unconfirmResourceAssignment(input: SettleResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  completeResourceAssignment(input: SettleResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  reopenResourceAssignment(input: SettleResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  releaseResourceAssignment(input: SettleResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  cancelResourceAssignment(input: SettleResourceAssignment, options?: CallOptions): Promise<ResourceAssignment>
  moveResourceAssignment(input: MoveResourceAssignment, options?: CallOptions): Promise<AssignedResource>
  batchResourceAssignments(input: BatchResourceAssignments, options?: CallOptions): Promise<BatchResult>
  suggestSubstitutes(filters: SuggestSubstitutes, options?: CallOptions): Promise<Substitute[]>
  /** Who could fill a demand, best first. */
  suggestForDemand(filters: SuggestForDemand, options?: CallOptions): Promise<Substitute[]>
}

export const assignmentsCalls = (api: Api): AssignmentsCalls => ({
  listResourceAssignments: (filters, o) => call(api["slot-assignments"].$get({ query: query(filters) }, via(o))),
  assignResource: (json, o) => call(api["slot-assignments"].$post({ json }, rehearsed(json.dryRun, o))),
  checkResourceAssignment: (json, o) => call(api["slot-assignments"].check.$post({ json }, viaRead(o))),
  applyAssignmentBatch: (json, o) => call(api["slot-assignments"].apply.$post({ json }, rehearsed(json.dryRun, o))),
  getResourceAssignment: ({ assignmentId: id }, o) => call(api["slot-assignments"][":id"].$get({ param: { id } }, via(o))),
  updateResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  removeResourceAssignment: ({ assignmentId: id }, o) => call(api["slot-assignments"][":id"].$delete({ param: { id } }, via(o))),
  confirmResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].confirm.$post({ param: { id }, json }, revised(expectedRevision, o))),
  unconfirmResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].unconfirm.$post({ param: { id }, json }, revised(expectedRevision, o))),
  completeResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].complete.$post({ param: { id }, json }, revised(expectedRevision, o))),
  reopenResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].reopen.$post({ param: { id }, json }, revised(expectedRevision, o))),
  releaseResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].release.$post({ param: { id }, json }, revised(expectedRevision, o))),
  cancelResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(api["slot-assignments"][":id"].cancel.$post({ param: { id }, json }, revised(expectedRevision, o))),
  moveResourceAssignment: ({ assignmentId: id, expectedRevision, ...json }, o) =>
    call(
      api["slot-assignments"][":id"].move.$post(
        { param: { id }, json },
        json.dryRun ? viaRead({ ...o, ifMatch: o?.ifMatch ?? expectedRevision }) : revised(expectedRevision, o),
      ),
    ),
  batchResourceAssignments: (json, o) => call(api["slot-assignments"].batch.$post({ json }, via(o))),
  suggestSubstitutes: ({ assignmentId: id, ...filters }, o) =>
    call(api["slot-assignments"][":id"].substitutes.$get({ param: { id }, query: query(filters) }, via(o))),
  suggestForDemand: (filters, o) => call(api.substitutes.$get({ query: query(filters) }, via(o))),
})
