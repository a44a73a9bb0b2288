import type { Operations } from "../kernel/core/index.js"
import { fileKey, freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { type ResourcesClient, resourcesClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { type ResourcesKeys, resourcesKeys } from "./keys.js"
import type { PoolId, RequirementId, ResourceAllocationId, ResourceAssignmentId, ResourceCloseoutId, ResourceId } from "./types.js"

/** Filters of pages that are appended: each page's offset is the query's own business. */
type Endless<Filters> = Omit<Filters, "offset">

/** Option objects of every read of the area, for loaders, prefetching and tests; the hooks only wrap them. */
export function resourcesQueries(operations: Operations) {
  const client = resourcesClient(operations)
  const keys = resourcesKeys(operations)
  return {
    resources: resourcesOptions(client, keys),
    expiringQualifications: expiringQualificationsOptions(client, keys),
    pools: poolsOptions(client, keys),
    poolMembers: poolMembersOptions(client, keys),
    requirements: requirementsOptions(client, keys),
    allocations: allocationsOptions(client, keys),
    readiness: readinessOptions(client, keys),
    assignments: assignmentsOptions(client, keys),
    substitutes: substitutesOptions(client, keys),
    closeouts: closeoutsOptions(client, keys),
    availability: availabilityOptions(client, keys),
    timeline: timelineOptions(client, keys),
    utilisation: utilisationOptions(client, keys),
    commitments: commitmentsOptions(client, keys),
    previews: previewsOptions(client, keys),
  }
}

export type ResourcesQueries = ReturnType<typeof resourcesQueries>

/** Previews are always asked anew. */
const asked = { staleTime: freshFor.never }

const resourcesOptions = (client: ResourcesClient, { resources }: ResourcesKeys) => ({
  list: (filters: inputs.ListResources = {}) => listOptions(resources.list(filters), (o) => client.listResources(filters, o)),
  listInfinite: (filters: Endless<inputs.ListResources> = {}) =>
    pagesOptions(resources.infinite(filters), (offset, o) => client.listResources({ ...filters, offset }, o)),
  search: (input: inputs.SearchResources) => listOptions(resources.list(input), (o) => client.searchResources(input, o)),
  detail: (resourceId: ResourceId) => readOptions(resources.detail(resourceId), (o) => client.getResource({ resourceId }, o)),
  qualifications: (resourceId: ResourceId) =>
    readOptions(resources.detail(resourceId, "qualifications"), (o) => client.listResourceQualifications({ resourceId }, o)),
})

const expiringQualificationsOptions = (client: ResourcesClient, { expiringQualifications }: ResourcesKeys) => ({
  list: (filters: inputs.ListExpiringQualifications) =>
    listOptions(expiringQualifications.list(filters), (o) => client.listExpiringQualifications(filters, o)),
  listInfinite: (filters: Endless<inputs.ListExpiringQualifications>) =>
    pagesOptions(expiringQualifications.infinite(filters), (offset, o) => client.listExpiringQualifications({ ...filters, offset }, o)),
})

const poolsOptions = (client: ResourcesClient, { pools }: ResourcesKeys) => ({
  list: (filters: inputs.ListPools = {}) => listOptions(pools.list(filters), (o) => client.listPools(filters, o)),
  listInfinite: (filters: Endless<inputs.ListPools> = {}) =>
    pagesOptions(pools.infinite(filters), (offset, o) => client.listPools({ ...filters, offset }, o)),
  detail: (poolId: PoolId) => readOptions(pools.detail(poolId), (o) => client.getPool({ poolId }, o)),
})

const poolMembersOptions = (client: ResourcesClient, { poolMembers }: ResourcesKeys) => ({
  ofPool: (filters: inputs.ListMembersOfPool) => listOptions(poolMembers.list(filters), (o) => client.listMembersOfPool(filters, o)),
  ofPoolInfinite: (filters: Endless<inputs.ListMembersOfPool>) =>
    pagesOptions(poolMembers.infinite(filters), (offset, o) => client.listMembersOfPool({ ...filters, offset }, o)),
  list: (filters: inputs.ListPoolMembers = {}) => listOptions(poolMembers.list(filters), (o) => client.listPoolMembers(filters, o)),
  listInfinite: (filters: Endless<inputs.ListPoolMembers> = {}) =>
    pagesOptions(poolMembers.infinite(filters), (offset, o) => client.listPoolMembers({ ...filters, offset }, o)),
})

const requirementsOptions = (client: ResourcesClient, { requirements }: ResourcesKeys) => ({
  list: (filters: inputs.ListRequirements = {}) => listOptions(requirements.list(filters), (o) => client.listRequirements(filters, o)),
  listInfinite: (filters: Endless<inputs.ListRequirements> = {}) =>
    pagesOptions(requirements.infinite(filters), (offset, o) => client.listRequirements({ ...filters, offset }, o)),
  detail: (requirementId: RequirementId) =>
    readOptions(requirements.detail(requirementId), (o) => client.getRequirement({ requirementId }, o)),
})

const allocationsOptions = (client: ResourcesClient, { allocations }: ResourcesKeys) => ({
  list: (filters: inputs.ListResourceAllocations = {}) =>
    listOptions(allocations.list(filters), (o) => client.listResourceAllocations(filters, o)),
  listInfinite: (filters: Endless<inputs.ListResourceAllocations> = {}) =>
    pagesOptions(allocations.infinite(filters), (offset, o) => client.listResourceAllocations({ ...filters, offset }, o)),
  detail: (allocationId: ResourceAllocationId) =>
    readOptions(allocations.detail(allocationId), (o) => client.getResourceAllocation({ allocationId }, o)),
})

const readinessOptions = (client: ResourcesClient, { readiness }: ResourcesKeys) => ({
  list: (filters: inputs.GetSlotReadiness) => listOptions(readiness.list(filters), (o) => client.getSlotReadiness(filters, o)),
})

const assignmentsOptions = (client: ResourcesClient, { assignments }: ResourcesKeys) => ({
  list: (filters: inputs.ListResourceAssignments = {}) =>
    listOptions(assignments.list(filters), (o) => client.listResourceAssignments(filters, o)),
  listInfinite: (filters: Endless<inputs.ListResourceAssignments> = {}) =>
    pagesOptions(assignments.infinite(filters), (offset, o) => client.listResourceAssignments({ ...filters, offset }, o)),
  detail: (assignmentId: ResourceAssignmentId) =>
    readOptions(assignments.detail(assignmentId), (o) => client.getResourceAssignment({ assignmentId }, o)),
})

const substitutesOptions = (client: ResourcesClient, { substitutes }: ResourcesKeys) => ({
  ofAssignment: (filters: inputs.SuggestSubstitutes) =>
    listOptions(substitutes.list(filters), (o) => client.suggestSubstitutes(filters, o)),
  ofDemand: (filters: inputs.SuggestForDemand) => listOptions(substitutes.list(filters), (o) => client.suggestForDemand(filters, o)),
})

const closeoutsOptions = (client: ResourcesClient, { closeouts }: ResourcesKeys) => ({
  list: (filters: inputs.ListResourceCloseouts = {}) =>
    listOptions(closeouts.list(filters), (o) => client.listResourceCloseouts(filters, o)),
  listInfinite: (filters: Endless<inputs.ListResourceCloseouts> = {}) =>
    pagesOptions(closeouts.infinite(filters), (offset, o) => client.listResourceCloseouts({ ...filters, offset }, o)),
  detail: (closeoutId: ResourceCloseoutId) =>
    readOptions(closeouts.detail(closeoutId), (o) => client.getResourceCloseout({ closeoutId }, o)),
})

const availabilityOptions = (client: ResourcesClient, { availability }: ResourcesKeys) => ({
  list: (filters: inputs.FindAvailableResources) =>
    listOptions(availability.list(filters), (o) => client.findAvailableResources(filters, o)),
})

const timelineOptions = (client: ResourcesClient, { timeline }: ResourcesKeys) => ({
  list: (filters: inputs.GetResourceTimeline) => listOptions(timeline.list(filters), (o) => client.getResourceTimeline(filters, o)),
})

const utilisationOptions = (client: ResourcesClient, { utilisation }: ResourcesKeys) => ({
  list: (filters: inputs.GetResourceUtilisation) =>
    listOptions(utilisation.list(filters), (o) => client.getResourceUtilisation(filters, o)),
})

const commitmentsOptions = (client: ResourcesClient, { commitments }: ResourcesKeys) => ({
  list: (filters: inputs.ListCommitments) => listOptions(commitments.list(filters), (o) => client.listCommitments(filters, o)),
})

const previewsOptions = (client: ResourcesClient, { previews }: ResourcesKeys) => ({
  check: (input: inputs.AssignResource) =>
    listOptions(previews.detail("check", input), (o) => client.checkResourceAssignment(input, o), asked),
  closeout: (input: inputs.CreateResourceCloseout) =>
    listOptions(previews.detail("closeout", input), (o) => client.previewResourceCloseout(input, o), asked),
  clashes: (input: inputs.FindClashes) => listOptions(previews.detail("clashes", input), (o) => client.findClashes(input, o), asked),
  importResources: ({ content, ...rest }: inputs.ImportResources) =>
    listOptions(
      previews.detail("importResources", { ...rest, content: fileKey(content) }),
      (o) => client.importResources({ ...rest, content, dryRun: true }, o),
      asked,
    ),
  resyncResourceAllocations: (input: inputs.ResyncResourceAllocations) =>
    listOptions(
      previews.detail("resyncResourceAllocations", input),
      (o) => client.resyncResourceAllocations({ ...input, dryRun: true }, o),
      asked,
    ),
  assignResource: (input: inputs.AssignResource) =>
    listOptions(previews.detail("assignResource", input), (o) => client.assignResource({ ...input, dryRun: true }, o), asked),
  applyAssignmentBatch: (input: inputs.ApplyAssignmentBatch) =>
    listOptions(previews.detail("applyAssignmentBatch", input), (o) => client.applyAssignmentBatch({ ...input, dryRun: true }, o), asked),
  moveResourceAssignment: (input: inputs.MoveResourceAssignment) =>
    listOptions(
      previews.detail("moveResourceAssignment", input),
      (o) => client.moveResourceAssignment({ ...input, dryRun: true }, o),
      asked,
    ),
})
