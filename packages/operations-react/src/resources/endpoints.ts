import { defineEndpoints } from "../kernel/query/index.js"

const resource = "/resources"
const pool = "/pools"
const member = "/pool-members"
const requirement = "/requirements"
const need = "/allocations"
const work = "/slot-assignments"
const closeout = "/closeouts"

const assignment = "resources.assignment"
const allocation = "resources.allocation"
const membersSet = ["resources.pool.members_set"] as const
const released = [`${assignment}.released`, `${allocation}.unmet`] as const
const cancelled = [`${assignment}.cancelled`, `${allocation}.unmet`] as const
const taken = [
  `${assignment}.reserved`,
  `${assignment}.assigned`,
  `${assignment}.overridden`,
  `${assignment}.moved`,
  `${allocation}.met`,
] as const
const settled = [`${assignment}.reserved`, `${assignment}.assigned`, `${assignment}.completed`, `${assignment}.reopened`] as const

/** Every route of the area: its function, its hook, and the events that a write causes. */
export const resourcesEndpoints = defineEndpoints([
  { method: "GET", path: resource, call: "listResources", hook: "useResources" },
  { method: "POST", path: `${resource}/search`, call: "searchResources", hook: "useSearchResources" },
  { method: "POST", path: resource, call: "createResource", hook: "useCreateResource", events: ["resources.resource.created"] },
  {
    method: "POST",
    path: `${resource}/import`,
    call: "importResources",
    hook: "useImportResources",
    events: ["resources.resource.created", "resources.resource.updated", "resources.resource.qualifications_set", ...membersSet],
  },
  { method: "GET", path: `${resource}/:id`, call: "getResource", hook: "useResource" },
  { method: "PATCH", path: `${resource}/:id`, call: "updateResource", hook: "useUpdateResource", events: ["resources.resource.updated"] },
  { method: "DELETE", path: `${resource}/:id`, call: "deleteResource", hook: "useDeleteResource", events: ["resources.resource.deleted"] },
  { method: "GET", path: `${resource}/:id/qualifications`, call: "listResourceQualifications", hook: "useResourceQualifications" },
  {
    method: "PUT",
    path: `${resource}/:id/qualifications`,
    call: "setResourceQualifications",
    hook: "useSetResourceQualifications",
    events: ["resources.resource.qualifications_set"],
  },
  {
    method: "POST",
    path: `${resource}/batch`,
    call: "batchResources",
    hook: "useBatchResources",
    events: ["resources.resource.updated", "resources.resource.deleted"],
  },
  { method: "GET", path: "/expiring-qualifications", call: "listExpiringQualifications", hook: "useExpiringQualifications" },

  { method: "GET", path: pool, call: "listPools", hook: "usePools" },
  { method: "POST", path: pool, call: "createPool", hook: "useCreatePool", events: ["resources.pool.created"] },
  { method: "GET", path: `${pool}/:id`, call: "getPool", hook: "usePool" },
  { method: "PATCH", path: `${pool}/:id`, call: "updatePool", hook: "useUpdatePool", events: ["resources.pool.updated"] },
  { method: "DELETE", path: `${pool}/:id`, call: "deletePool", hook: "useDeletePool", events: ["resources.pool.deleted"] },
  { method: "GET", path: `${pool}/:id/members`, call: "listMembersOfPool", hook: "useMembersOfPool" },
  { method: "PUT", path: `${pool}/:id/members`, call: "setPoolMembers", hook: "useSetPoolMembers", events: membersSet },
  {
    method: "POST",
    path: `${pool}/batch`,
    call: "batchPools",
    hook: "useBatchPools",
    events: ["resources.pool.updated", "resources.pool.deleted"],
  },
  { method: "GET", path: member, call: "listPoolMembers", hook: "usePoolMembers" },
  { method: "POST", path: member, call: "addPoolMember", hook: "useAddPoolMember", events: membersSet },
  { method: "PATCH", path: `${member}/:id`, call: "updatePoolMember", hook: "useUpdatePoolMember", events: membersSet },
  { method: "DELETE", path: `${member}/:id`, call: "removePoolMember", hook: "useRemovePoolMember", events: membersSet },

  { method: "GET", path: requirement, call: "listRequirements", hook: "useRequirements" },
  {
    method: "POST",
    path: requirement,
    call: "createRequirement",
    hook: "useCreateRequirement",
    events: ["resources.requirement.created"],
  },
  { method: "GET", path: `${requirement}/:id`, call: "getRequirement", hook: "useRequirement" },
  {
    method: "PATCH",
    path: `${requirement}/:id`,
    call: "updateRequirement",
    hook: "useUpdateRequirement",
    events: ["resources.requirement.updated"],
  },
  {
    method: "DELETE",
    path: `${requirement}/:id`,
    call: "deleteRequirement",
    hook: "useDeleteRequirement",
    events: ["resources.requirement.deleted", `${allocation}.cancelled`],
  },
  {
    method: "POST",
    path: `${requirement}/batch`,
    call: "batchRequirements",
    hook: "useBatchRequirements",
    events: ["resources.requirement.updated", "resources.requirement.deleted", `${allocation}.cancelled`],
  },
  { method: "GET", path: need, call: "listResourceAllocations", hook: "useResourceAllocations" },
  {
    method: "POST",
    path: need,
    call: "createResourceAllocation",
    hook: "useCreateResourceAllocation",
    events: [`${allocation}.created`],
  },
  {
    method: "POST",
    path: `${need}/materialize`,
    call: "materializeResourceAllocations",
    hook: "useMaterializeResourceAllocations",
    events: [`${allocation}.materialized`],
  },
  {
    method: "POST",
    path: `${need}/resync`,
    call: "resyncResourceAllocations",
    hook: "useResyncResourceAllocations",
    events: [`${allocation}.created`, `${allocation}.updated`, `${allocation}.cancelled`],
  },
  { method: "GET", path: `${need}/:id`, call: "getResourceAllocation", hook: "useResourceAllocation" },
  {
    method: "PATCH",
    path: `${need}/:id`,
    call: "updateResourceAllocation",
    hook: "useUpdateResourceAllocation",
    events: [`${allocation}.updated`],
  },
  {
    method: "DELETE",
    path: `${need}/:id`,
    call: "deleteResourceAllocation",
    hook: "useDeleteResourceAllocation",
    events: [`${allocation}.cancelled`],
  },
  {
    method: "POST",
    path: `${need}/:id/waive`,
    call: "waiveResourceAllocation",
    hook: "useWaiveResourceAllocation",
    events: [`${allocation}.waived`],
  },
  {
    method: "POST",
    path: `${need}/:id/reopen`,
    call: "reopenResourceAllocation",
    hook: "useReopenResourceAllocation",
    events: [`${allocation}.reopened`],
  },
  {
    method: "POST",
    path: `${need}/batch`,
    call: "batchResourceAllocations",
    hook: "useBatchResourceAllocations",
    events: [`${allocation}.updated`, `${allocation}.cancelled`],
  },
  { method: "GET", path: "/slot-readiness", call: "getSlotReadiness", hook: "useSlotReadiness" },

  { method: "GET", path: work, call: "listResourceAssignments", hook: "useResourceAssignments" },
  {
    method: "POST",
    path: work,
    call: "assignResource",
    hook: "useAssignResource",
    events: [...taken],
  },
  { method: "POST", path: `${work}/check`, call: "checkResourceAssignment", hook: "useCheckResourceAssignment" },
  {
    method: "POST",
    path: `${work}/apply`,
    call: "applyAssignmentBatch",
    hook: "useApplyAssignmentBatch",
    events: [...taken, `${assignment}.released`, ...cancelled],
  },
  { method: "GET", path: `${work}/:id`, call: "getResourceAssignment", hook: "useResourceAssignment" },
  {
    method: "PATCH",
    path: `${work}/:id`,
    call: "updateResourceAssignment",
    hook: "useUpdateResourceAssignment",
    events: [`${assignment}.updated`, ...settled, `${assignment}.released`, ...cancelled],
  },
  {
    method: "DELETE",
    path: `${work}/:id`,
    call: "removeResourceAssignment",
    hook: "useRemoveResourceAssignment",
    events: [...released],
  },
  {
    method: "POST",
    path: `${work}/:id/confirm`,
    call: "confirmResourceAssignment",
    hook: "useConfirmResourceAssignment",
    events: [`${assignment}.assigned`],
  },
  {
    method: "POST",
    path: `${work}/:id/unconfirm`,
    call: "unconfirmResourceAssignment",
    hook: "useUnconfirmResourceAssignment",
    events: [`${assignment}.reserved`],
  },
  {
    method: "POST",
    path: `${work}/:id/complete`,
    call: "completeResourceAssignment",
    hook: "useCompleteResourceAssignment",
    events: [`${assignment}.completed`],
  },
  {
    method: "POST",
    path: `${work}/:id/reopen`,
    call: "reopenResourceAssignment",
    hook: "useReopenResourceAssignment",
    events: [`${assignment}.reopened`],
  },
  {
    method: "POST",
    path: `${work}/:id/release`,
    call: "releaseResourceAssignment",
    hook: "useReleaseResourceAssignment",
    events: [...released],
  },
  {
    method: "POST",
    path: `${work}/:id/cancel`,
    call: "cancelResourceAssignment",
    hook: "useCancelResourceAssignment",
    events: [...cancelled],
  },
  {
    method: "POST",
    path: `${work}/:id/move`,
    call: "moveResourceAssignment",
    hook: "useMoveResourceAssignment",
    events: [`${assignment}.moved`, `${allocation}.met`, `${allocation}.unmet`],
  },
  {
    method: "POST",
    path: `${work}/batch`,
    call: "batchResourceAssignments",
    hook: "useBatchResourceAssignments",
    events: [`${assignment}.updated`, ...settled, `${assignment}.released`, ...cancelled],
  },
  { method: "GET", path: `${work}/:id/substitutes`, call: "suggestSubstitutes", hook: "useSuggestSubstitutes" },
  { method: "GET", path: "/substitutes", call: "suggestForDemand", hook: "useSuggestForDemand" },

  { method: "GET", path: closeout, call: "listResourceCloseouts", hook: "useResourceCloseouts" },
  {
    method: "POST",
    path: closeout,
    call: "createResourceCloseout",
    hook: "useCreateResourceCloseout",
    events: ["resources.closeout.created", ...released],
  },
  { method: "POST", path: `${closeout}/preview`, call: "previewResourceCloseout", hook: "usePreviewResourceCloseout" },
  { method: "GET", path: `${closeout}/:id`, call: "getResourceCloseout", hook: "useResourceCloseout" },
  {
    method: "PATCH",
    path: `${closeout}/:id`,
    call: "updateResourceCloseout",
    hook: "useUpdateResourceCloseout",
    events: ["resources.closeout.updated", ...released],
  },
  {
    method: "DELETE",
    path: `${closeout}/:id`,
    call: "cancelResourceCloseout",
    hook: "useCancelResourceCloseout",
    events: ["resources.closeout.cancelled"],
  },
  {
    method: "POST",
    path: `${closeout}/batch`,
    call: "batchResourceCloseouts",
    hook: "useBatchResourceCloseouts",
    events: ["resources.closeout.updated", "resources.closeout.cancelled", ...released],
  },

  { method: "GET", path: "/resource-availability", call: "findAvailableResources", hook: "useFindAvailableResources" },
  { method: "GET", path: "/resource-timeline", call: "getResourceTimeline", hook: "useResourceTimeline" },
  { method: "GET", path: "/resource-utilisation", call: "getResourceUtilisation", hook: "useResourceUtilisation" },
  { method: "GET", path: "/asset-commitments", call: "listCommitments", hook: "useCommitments" },
  { method: "POST", path: "/asset-commitments/check", call: "findClashes", hook: "useFindClashes" },
])
