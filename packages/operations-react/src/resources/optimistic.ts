import type { Operations } from "../kernel/core/index.js"
import { type Patch, patchRecord } from "../kernel/query/index.js"
import type { MoveResourceAssignment } from "./inputs.js"
import { resourcesKeys } from "./keys.js"
import type { ResourceAssignment } from "./types.js"

/** Shows a job where it was dropped before the server answers; who does it is known, the rest (warnings, demand) waits. */
export function showAssignmentMove({ assignmentId, resourceId, slotId, dryRun }: MoveResourceAssignment, operations: Operations): Patch[] {
  if (!resourceId || slotId || dryRun) return []
  const { assignments } = resourcesKeys(operations)
  return patchRecord<ResourceAssignment>([assignments.lists, assignments.detail(assignmentId)], assignmentId, (row) => ({
    ...row,
    resourceId,
  }))
}
