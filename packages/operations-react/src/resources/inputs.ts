import type * as contract from "@voyant-travel/operations/resources/contract"
import type {
  PoolId,
  PoolMemberId,
  RequirementId,
  ResourceAllocationId,
  ResourceAssignmentId,
  ResourceCloseoutId,
  ResourceId,
} from "./types.js"

/** Filters as they stand in an address: instants are text. */
type Filters<Query> = { [Name in keyof Query]: Exclude<Query[Name], Date> }

interface Revised {
  /** The revision that the person saw, sent as `If-Match`; another one stored is refused with `revision_conflict`. */
  expectedRevision?: number
}

export interface ListResources extends Filters<contract.ResourceListQuery> {}
export interface SearchResources extends contract.SearchResources {}
export interface CreateResource extends contract.CreateResource {}
export interface UpdateResource extends contract.UpdateResource {
  resourceId: ResourceId
}
export interface DeleteResource extends Revised {
  resourceId: ResourceId
}
export interface SetResourceQualifications extends contract.SetQualifications {
  resourceId: ResourceId
}
export interface BatchResources extends contract.ResourceBatch {}
/** A CSV file; rows above 10,000 or a file above 10 MiB are refused. */
export interface ImportResources extends Omit<contract.ImportResourcesQuery, "dryRun"> {
  /** The file: its text, or as a person chose it. */
  content: string | Blob
  /** Tells what would happen and writes nothing. */
  dryRun?: boolean
}
export interface ListExpiringQualifications extends Filters<contract.ExpiringQualificationsQuery> {}

export interface ListPools extends Filters<contract.PoolListQuery> {}
export interface CreatePool extends contract.CreatePool {}
export type UpdatePool = contract.UpdatePool & { poolId: PoolId }
export interface DeletePool extends Revised {
  poolId: PoolId
}
export interface ListMembersOfPool extends Filters<Omit<contract.PoolMemberListQuery, "poolId">> {
  poolId: PoolId
}
export interface SetPoolMembers extends contract.SetPoolMembers {
  poolId: PoolId
}
export interface BatchPools extends contract.PoolBatch {}
export interface ListPoolMembers extends Filters<contract.PoolMemberListQuery> {}
export interface AddPoolMember extends contract.AddPoolMember {}
export interface UpdatePoolMember extends contract.UpdatePoolMember {
  memberId: PoolMemberId
}

export interface ListRequirements extends Filters<contract.RequirementListQuery> {}
export interface CreateRequirement extends contract.CreateRequirement {}
export type UpdateRequirement = contract.UpdateRequirement & { requirementId: RequirementId }
export interface DeleteRequirement extends Revised, contract.DeleteRequirementQuery {
  requirementId: RequirementId
}
export interface BatchRequirements extends contract.RequirementBatch {}

export interface ListResourceAllocations extends Filters<contract.ResourceAllocationListQuery> {}
export interface CreateResourceAllocation extends contract.CreateResourceAllocation {}
export interface UpdateResourceAllocation extends contract.UpdateResourceAllocation {
  allocationId: ResourceAllocationId
}
export interface DeleteResourceAllocation extends Revised {
  allocationId: ResourceAllocationId
}
export interface WaiveResourceAllocation extends contract.WaiveResourceAllocation {
  allocationId: ResourceAllocationId
}
export interface MaterializeResourceAllocations extends contract.MaterializeResourceAllocations {}
export interface ResyncResourceAllocations extends contract.ResyncResourceAllocations {}
export interface BatchResourceAllocations extends contract.ResourceAllocationBatch {}
export interface GetSlotReadiness extends Filters<contract.SlotReadinessQuery> {}

export interface ListResourceAssignments extends Filters<contract.ResourceAssignmentListQuery> {}
export interface AssignResource extends contract.AssignResource {}
export interface ApplyAssignmentBatch extends contract.ApplyAssignmentBatch {}
export interface UpdateResourceAssignment extends contract.UpdateResourceAssignment {
  assignmentId: ResourceAssignmentId
}
export interface SettleResourceAssignment extends contract.SettleAssignment {
  assignmentId: ResourceAssignmentId
}
export interface MoveResourceAssignment extends contract.MoveResourceAssignment {
  assignmentId: ResourceAssignmentId
}
export interface BatchResourceAssignments extends contract.ResourceAssignmentBatch {}
export interface SuggestSubstitutes extends Filters<contract.AssignmentSubstitutesQuery> {
  assignmentId: ResourceAssignmentId
}
export interface SuggestForDemand extends Filters<contract.SubstitutesQuery> {}

export interface ListResourceCloseouts extends Filters<contract.ResourceCloseoutListQuery> {}
export interface CreateResourceCloseout extends contract.CreateResourceCloseout {}
export interface UpdateResourceCloseout extends contract.UpdateResourceCloseout {
  closeoutId: ResourceCloseoutId
}
export interface CancelResourceCloseout extends Revised {
  closeoutId: ResourceCloseoutId
}
export interface BatchResourceCloseouts extends contract.ResourceCloseoutBatch {}

export interface FindAvailableResources extends Filters<contract.AvailableResourcesQuery> {}
export interface GetResourceTimeline extends Filters<contract.TimelineQuery> {}
export interface GetResourceUtilisation extends Filters<contract.UtilisationQuery> {}
export interface ListCommitments extends Filters<contract.CommitmentListQuery> {}
export interface FindClashes extends contract.CheckCommitments {}
