import type { OperationsError } from "../../../kernel/errors.js"
import { resourceNotInPool, resourceTooSmall, resourceUnqualified, resourceWrongKind } from "../../errors.js"
import type { AvailableResource, Unavailability } from "../../finder/contract.js"
import type { Need } from "../../finder/find.js"
import type { AssignmentFinding } from "../contract.js"

/** A mismatch of a resource with a demand as the refusal that it is, null for what the calendar decides. */
export function mismatchOf({ resource }: AvailableResource, reason: Unavailability, need: Need): OperationsError | null {
  const resourceId = resource.id
  if (reason.code === "wrong_kind")
    return resourceWrongKind({ resourceId, kinds: [resource.kind, ...resource.alsoKinds], wanted: need.kind ?? "" })
  if (reason.code === "not_in_pool") return resourceNotInPool({ resourceId, poolId: need.poolId ?? "" })
  if (reason.code === "unqualified")
    return resourceUnqualified({
      resourceId,
      qualification: reason.qualification ?? "",
      state: reason.state ?? "missing",
      date: reason.date ?? null,
    })
  if (reason.code === "too_small") return resourceTooSmall({ resourceId, capacity: resource.capacity, needed: need.minCapacity ?? 0 })
  return null
}

/** A refusal as a row of `violations` or `warnings`. */
export const findingOf = ({ code, message, details }: OperationsError): AssignmentFinding => {
  const { violations: _all, ...own } = details
  return { code, message, details: JSON.parse(JSON.stringify(own)) }
}
