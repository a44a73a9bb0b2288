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
import { showAssignmentMove } from "../optimistic.js"
import { resourcesQueries } from "../queries.js"
import type {
  AssignedResource,
  AssignmentBatch,
  AssignmentCheck,
  BatchResult,
  ResourceAssignment,
  ResourceAssignmentId,
  Substitute,
} from "../types.js"
import { useCommand } from "./command.js"

export const useResourceAssignments = <Selected = Page<ResourceAssignment>>(
  filters: ListResourceAssignments = {},
  options?: ReadHookOptions<Page<ResourceAssignment>, Selected>,
) => useRead(useFromCore(resourcesQueries).assignments.list(filters), options)
export const useResourceAssignmentsInfinite = (filters: Omit<ListResourceAssignments, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).assignments.listInfinite(filters), options)
export const useAssignResource = (options?: WriteOptions<AssignResource, AssignedResource>) =>
  useCommand("assignResource", (c) => c.assignResource, options)
/** What assignResource would do; nothing is written. */
export const useAssignResourceDryRun = <Selected = AssignedResource>(
  input: AssignResource,
  options?: ReadHookOptions<AssignedResource, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.assignResource(input), options)
/** Whether an assignment would succeed; nothing is written. */
export const useCheckResourceAssignment = <Selected = AssignmentCheck>(
  input: AssignResource,
  options?: ReadHookOptions<AssignmentCheck, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.check(input), options)
export const useApplyAssignmentBatch = (options?: WriteOptions<ApplyAssignmentBatch, AssignmentBatch>) =>
  useCommand("applyAssignmentBatch", (c) => c.applyAssignmentBatch, options)
/** What applyAssignmentBatch would do; nothing is written. */
export const useApplyAssignmentBatchDryRun = <Selected = AssignmentBatch>(
  input: ApplyAssignmentBatch,
  options?: ReadHookOptions<AssignmentBatch, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.applyAssignmentBatch(input), options)
export const useResourceAssignment = <Selected = ResourceAssignment>(
  assignmentId: ResourceAssignmentId,
  options?: ReadHookOptions<ResourceAssignment, Selected>,
) => useRead(useFromCore(resourcesQueries).assignments.detail(assignmentId), options)
export const useUpdateResourceAssignment = (options?: WriteOptions<UpdateResourceAssignment, ResourceAssignment>) =>
  useCommand("updateResourceAssignment", (c) => c.updateResourceAssignment, options)
/** Releases it, as `releaseResourceAssignment` does. */
export const useRemoveResourceAssignment = (options?: WriteOptions<{ assignmentId: ResourceAssignmentId }, ResourceAssignment>) =>
  useCommand("removeResourceAssignment", (c) => c.removeResourceAssignment, options)
export const useConfirmResourceAssignment = (options?: WriteOptions<SettleResourceAssignment, ResourceAssignment>) =>
  useCommand("confirmResourceAssignment", (c) => c.confirmResourceAssignment, options)
export const useUnconfirmResourceAssignment = (options?: WriteOptions<SettleResourceAssignment, ResourceAssignment>) =>
  useCommand("unconfirmResourceAssignment", (c) => c.unconfirmResourceAssignment, options)
export const useCompleteResourceAssignment = (options?: WriteOptions<SettleResourceAssignment, ResourceAssignment>) =>
  useCommand("completeResourceAssignment", (c) => c.completeResourceAssignment, options)
export const useReopenResourceAssignment = (options?: WriteOptions<SettleResourceAssignment, ResourceAssignment>) =>
  useCommand("reopenResourceAssignment", (c) => c.reopenResourceAssignment, options)
export const useReleaseResourceAssignment = (options?: WriteOptions<SettleResourceAssignment, ResourceAssignment>) =>
  useCommand("releaseResourceAssignment", (c) => c.releaseResourceAssignment, options)
export const useCancelResourceAssignment = (options?: WriteOptions<SettleResourceAssignment, ResourceAssignment>) =>
  useCommand("cancelResourceAssignment", (c) => c.cancelResourceAssignment, options)
export const useMoveResourceAssignment = (options?: WriteOptions<MoveResourceAssignment, AssignedResource>) =>
  useCommand("moveResourceAssignment", (c) => c.moveResourceAssignment, options, { optimistic: showAssignmentMove })
/** What moveResourceAssignment would do; nothing is written. */
export const useMoveResourceAssignmentDryRun = <Selected = AssignedResource>(
  input: MoveResourceAssignment,
  options?: ReadHookOptions<AssignedResource, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.moveResourceAssignment(input), options)
export const useBatchResourceAssignments = (options?: WriteOptions<BatchResourceAssignments, BatchResult>) =>
  useCommand("batchResourceAssignments", (c) => c.batchResourceAssignments, options)
export const useSuggestSubstitutes = <Selected = Substitute[]>(
  filters: SuggestSubstitutes,
  options?: ReadHookOptions<Substitute[], Selected>,
) => useRead(useFromCore(resourcesQueries).substitutes.ofAssignment(filters), options)
/** Who could fill a demand, best first. */
export const useSuggestForDemand = <Selected = Substitute[]>(
  filters: SuggestForDemand,
  options?: ReadHookOptions<Substitute[], Selected>,
) => useRead(useFromCore(resourcesQueries).substitutes.ofDemand(filters), options)
