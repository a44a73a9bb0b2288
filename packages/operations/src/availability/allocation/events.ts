/** Types of event about rooms, seats and the people in them. */
export const allocationEventTypes = [
  "availability.allocation_resource.created",
  "availability.allocation_resource.updated",
  "availability.allocation_resource.deleted",
  "availability.allocation_resource.materialized",
  "availability.resource_template.put",
  "availability.resource_template.deleted",
  "availability.traveler.created",
  "availability.traveler.updated",
  "availability.traveler.removed",
  "availability.traveler.erased",
  "availability.attendance.changed",
  "availability.assignment.changed",
  "availability.sharing_group.created",
  "availability.sharing_group.updated",
  "availability.sharing_group.deleted",
  "availability.sharing_group.members_set",
] as const
