export { findClashes, listCommitments } from "../calendar/index.js"
export {
  createResourceAllocation,
  deleteResourceAllocation,
  reopenResourceAllocation,
  updateResourceAllocation,
  waiveResourceAllocation,
} from "./allocation/edit.js"
export { getResourceAllocation, listResourceAllocations } from "./allocation/list.js"
export { materializeResourceAllocations } from "./allocation/materialize.js"
export { getSlotReadiness } from "./allocation/readiness.js"
export { resyncResourceAllocations } from "./allocation/resync.js"
export { hasRequirements } from "./allocation/wanted.js"
export { crewOf, readinessOf } from "./assignment/departure/crew.js"
export { type RescheduledAssignments, rescheduleSlotAssignments } from "./assignment/departure/reschedule.js"
export {
  cancelSlotAssignments,
  completeSlotAssignments,
  type ReopenedAssignments,
  reopenSlotAssignments,
  slotsWithResources,
} from "./assignment/departure/status.js"
export { getResourceAssignment, listResourceAssignments } from "./assignment/list.js"
export {
  cancelResourceAssignment,
  completeResourceAssignment,
  confirmResourceAssignment,
  releaseResourceAssignment,
  reopenResourceAssignment,
  unconfirmResourceAssignment,
} from "./assignment/settle/transition.js"
export { updateResourceAssignment } from "./assignment/settle/update.js"
export { assignResource } from "./assignment/take/assign.js"
export { applyAssignmentBatch } from "./assignment/take/batch.js"
export { checkResourceAssignment } from "./assignment/take/check.js"
export { moveResourceAssignment } from "./assignment/take/move.js"
export { suggestSubstitutes } from "./assignment/take/substitutes.js"
export { auditResources } from "./audit.js"
export {
  batchPools,
  batchRequirements,
  batchResourceAllocations,
  batchResourceAssignments,
  batchResourceCloseouts,
  batchResources,
} from "./batch/run.js"
export { createResourceCloseout } from "./closeout/create.js"
export { getResourceCloseout, listResourceCloseouts } from "./closeout/list.js"
export { cancelResourceCloseout, updateResourceCloseout } from "./closeout/update.js"
export * from "./contract.js"
export { resourcesErrors } from "./errors.js"
export { type ResourcesEventType, resourcesEventTypes } from "./events.js"
export { findAvailableResources } from "./finder/find.js"
export { getResourceTimeline } from "./finder/timeline.js"
export { getResourceUtilisation } from "./finder/utilisation.js"
export { type ImportResources, importResources } from "./import/import.js"
export { resourcesLinkables } from "./linkables.js"
export { addPoolMember, listPoolMembers, removePoolMember, setPoolMembers, updatePoolMember } from "./pool/members.js"
export { createPool, deletePool, getPool, listPools, updatePool } from "./pool/service.js"
export { createRequirement, deleteRequirement, getRequirement, listRequirements, updateRequirement } from "./requirement/service.js"
export { createResource } from "./resource/create.js"
export { deleteResource } from "./resource/delete.js"
export { getResource, listResources, searchResources } from "./resource/list.js"
export { listExpiringQualifications, listResourceQualifications, setResourceQualifications } from "./resource/qualifications.js"
export { updateResource } from "./resource/update.js"
export * from "./schema.js"
