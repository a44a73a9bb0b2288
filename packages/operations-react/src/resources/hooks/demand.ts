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
  BatchRequirements,
  BatchResourceAllocations,
  CreateRequirement,
  CreateResourceAllocation,
  DeleteRequirement,
  DeleteResourceAllocation,
  GetSlotReadiness,
  ListRequirements,
  ListResourceAllocations,
  MaterializeResourceAllocations,
  ResyncResourceAllocations,
  UpdateRequirement,
  UpdateResourceAllocation,
  WaiveResourceAllocation,
} from "../inputs.js"
import { resourcesQueries } from "../queries.js"
import type {
  BatchResult,
  MaterializedAllocations,
  Requirement,
  RequirementId,
  ResourceAllocation,
  ResourceAllocationId,
  ResyncedAllocations,
  SlotReadiness,
} from "../types.js"
import { useCommand } from "./command.js"

export const useRequirements = <Selected = Page<Requirement>>(
  filters: ListRequirements = {},
  options?: ReadHookOptions<Page<Requirement>, Selected>,
) => useRead(useFromCore(resourcesQueries).requirements.list(filters), options)
export const useRequirementsInfinite = (filters: Omit<ListRequirements, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).requirements.listInfinite(filters), options)
export const useCreateRequirement = (options?: WriteOptions<CreateRequirement, Requirement>) =>
  useCommand("createRequirement", (c) => c.createRequirement, options)
export const useRequirement = <Selected = Requirement>(requirementId: RequirementId, options?: ReadHookOptions<Requirement, Selected>) =>
  useRead(useFromCore(resourcesQueries).requirements.detail(requirementId), options)
export const useUpdateRequirement = (options?: WriteOptions<UpdateRequirement, Requirement>) =>
  useCommand("updateRequirement", (c) => c.updateRequirement, options)
export const useDeleteRequirement = (options?: WriteOptions<DeleteRequirement, { id: string }>) =>
  useCommand("deleteRequirement", (c) => c.deleteRequirement, options)
export const useBatchRequirements = (options?: WriteOptions<BatchRequirements, BatchResult>) =>
  useCommand("batchRequirements", (c) => c.batchRequirements, options)
export const useResourceAllocations = <Selected = Page<ResourceAllocation>>(
  filters: ListResourceAllocations = {},
  options?: ReadHookOptions<Page<ResourceAllocation>, Selected>,
) => useRead(useFromCore(resourcesQueries).allocations.list(filters), options)
export const useResourceAllocationsInfinite = (filters: Omit<ListResourceAllocations, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).allocations.listInfinite(filters), options)
export const useCreateResourceAllocation = (options?: WriteOptions<CreateResourceAllocation, ResourceAllocation>) =>
  useCommand("createResourceAllocation", (c) => c.createResourceAllocation, options)
export const useMaterializeResourceAllocations = (options?: WriteOptions<MaterializeResourceAllocations, MaterializedAllocations>) =>
  useCommand("materializeResourceAllocations", (c) => c.materializeResourceAllocations, options)
export const useResyncResourceAllocations = (options?: WriteOptions<ResyncResourceAllocations, ResyncedAllocations>) =>
  useCommand("resyncResourceAllocations", (c) => c.resyncResourceAllocations, options)
/** What resyncResourceAllocations would do; nothing is written. */
export const useResyncResourceAllocationsDryRun = <Selected = ResyncedAllocations>(
  input: ResyncResourceAllocations,
  options?: ReadHookOptions<ResyncedAllocations, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.resyncResourceAllocations(input), options)
export const useResourceAllocation = <Selected = ResourceAllocation>(
  allocationId: ResourceAllocationId,
  options?: ReadHookOptions<ResourceAllocation, Selected>,
) => useRead(useFromCore(resourcesQueries).allocations.detail(allocationId), options)
export const useUpdateResourceAllocation = (options?: WriteOptions<UpdateResourceAllocation, ResourceAllocation>) =>
  useCommand("updateResourceAllocation", (c) => c.updateResourceAllocation, options)
export const useDeleteResourceAllocation = (options?: WriteOptions<DeleteResourceAllocation, { id: ResourceAllocationId }>) =>
  useCommand("deleteResourceAllocation", (c) => c.deleteResourceAllocation, options)
export const useWaiveResourceAllocation = (options?: WriteOptions<WaiveResourceAllocation, ResourceAllocation>) =>
  useCommand("waiveResourceAllocation", (c) => c.waiveResourceAllocation, options)
export const useReopenResourceAllocation = (options?: WriteOptions<{ allocationId: ResourceAllocationId }, ResourceAllocation>) =>
  useCommand("reopenResourceAllocation", (c) => c.reopenResourceAllocation, options)
export const useBatchResourceAllocations = (options?: WriteOptions<BatchResourceAllocations, BatchResult>) =>
  useCommand("batchResourceAllocations", (c) => c.batchResourceAllocations, options)
export const useSlotReadiness = <Selected = SlotReadiness[]>(
  filters: GetSlotReadiness,
  options?: ReadHookOptions<SlotReadiness[], Selected>,
) => useRead(useFromCore(resourcesQueries).readiness.list(filters), options)
