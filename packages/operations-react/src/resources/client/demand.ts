import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
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
import { type Api, rehearsed, revised } from "./api.js"

export interface DemandCalls {
  listRequirements(filters?: ListRequirements, options?: CallOptions): Promise<Page<Requirement>>
  createRequirement(input: CreateRequirement, options?: CallOptions): Promise<Requirement>
  getRequirement(input: { requirementId: RequirementId }, options?: CallOptions): Promise<Requirement>
  updateRequirement(input: UpdateRequirement, options?: CallOptions): Promise<Requirement>
  deleteRequirement(input: DeleteRequirement, options?: CallOptions): Promise<{ id: string }>
  batchRequirements(input: BatchRequirements, options?: CallOptions): Promise<BatchResult>
  listResourceAllocations(filters?: ListResourceAllocations, options?: CallOptions): Promise<Page<ResourceAllocation>>
  createResourceAllocation(input: CreateResourceAllocation, options?: CallOptions): Promise<ResourceAllocation>
  materializeResourceAllocations(input: MaterializeResourceAllocations, options?: CallOptions): Promise<MaterializedAllocations>
  resyncResourceAllocations(input: ResyncResourceAllocations, options?: CallOptions): Promise<ResyncedAllocations>
  getResourceAllocation(input: { allocationId: ResourceAllocationId }, options?: CallOptions): Promise<ResourceAllocation>
  updateResourceAllocation(input: UpdateResourceAllocation, options?: CallOptions): Promise<ResourceAllocation>
  deleteResourceAllocation(input: DeleteResourceAllocation, options?: CallOptions): Promise<{ id: ResourceAllocationId }>
  waiveResourceAllocation(input: WaiveResourceAllocation, options?: CallOptions): Promise<ResourceAllocation>
  reopenResourceAllocation(input: { allocationId: ResourceAllocationId }, options?: CallOptions): Promise<ResourceAllocation>
  batchResourceAllocations(input: BatchResourceAllocations, options?: CallOptions): Promise<BatchResult>
  getSlotReadiness(filters: GetSlotReadiness, options?: CallOptions): Promise<SlotReadiness[]>
}

export const demandCalls = (api: Api): DemandCalls => ({
  listRequirements: (filters, o) => call(api.requirements.$get({ query: query(filters) }, via(o))),
  createRequirement: (json, o) => call(api.requirements.$post({ json }, via(o))),
  getRequirement: ({ requirementId: id }, o) => call(api.requirements[":id"].$get({ param: { id } }, via(o))),
  updateRequirement: ({ requirementId: id, expectedRevision, ...json }, o) =>
    call(api.requirements[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteRequirement: ({ requirementId: id, expectedRevision, ...asked }, o) =>
    call(api.requirements[":id"].$delete({ param: { id }, query: query(asked) }, revised(expectedRevision, o))),
  batchRequirements: (json, o) => call(api.requirements.batch.$post({ json }, via(o))),
  listResourceAllocations: (filters, o) => call(api.allocations.$get({ query: query(filters) }, via(o))),
  createResourceAllocation: (json, o) => call(api.allocations.$post({ json }, via(o))),
  materializeResourceAllocations: (json, o) => call(api.allocations.materialize.$post({ json }, via(o))),
  resyncResourceAllocations: (json, o) => call(api.allocations.resync.$post({ json }, rehearsed(json.dryRun, o))),
  getResourceAllocation: ({ allocationId: id }, o) => call(api.allocations[":id"].$get({ param: { id } }, via(o))),
  updateResourceAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
    call(api.allocations[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteResourceAllocation: ({ allocationId: id, expectedRevision }, o) =>
    call(api.allocations[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  waiveResourceAllocation: ({ allocationId: id, ...json }, o) => call(api.allocations[":id"].waive.$post({ param: { id }, json }, via(o))),
  reopenResourceAllocation: ({ allocationId: id }, o) => call(api.allocations[":id"].reopen.$post({ param: { id } }, via(o))),
  batchResourceAllocations: (json, o) => call(api.allocations.batch.$post({ json }, via(o))),
  getSlotReadiness: (filters, o) => call(api["slot-readiness"].$get({ query: query(filters) }, via(o))),
})
