export const resourceKinds = ["guide", "driver", "vehicle", "room", "boat", "equipment", "other"] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** `exclusive`: nobody else at that time. `shared`: with others of the same share scope, up to the resource's capacity. */
export const resourceModes = ["exclusive", "shared"] as const
export type ResourceMode = (typeof resourceModes)[number]

/** With whom something is shared: the same departure, booking or product, or anybody. */
export const shareScopes = ["slot", "booking", "product", "any"] as const
export type ShareScope = (typeof shareScopes)[number]

/** `blocking` refuses who does not fit and makes the departure not ready; `advisory` warns. */
export const requirementEnforcements = ["blocking", "advisory"] as const
export type RequirementEnforcement = (typeof requirementEnforcements)[number]

export const resourceAllocationStates = ["met", "partial", "unmet"] as const
export type ResourceAllocationState = (typeof resourceAllocationStates)[number]

export const resourceAllocationStatuses = ["open", "waived", "cancelled"] as const
export type ResourceAllocationStatus = (typeof resourceAllocationStatuses)[number]

export const resourceAssignmentStatuses = ["reserved", "assigned", "completed", "released", "cancelled"] as const
export type ResourceAssignmentStatus = (typeof resourceAssignmentStatuses)[number]

/** Assignments that count: their resource is committed, or was used. */
export const countedAssignmentStatuses = ["reserved", "assigned", "completed"] as const

export const resourceCloseoutCategories = [
  "time_off",
  "sick",
  "training",
  "holiday",
  "maintenance",
  "inspection",
  "private",
  "other",
] as const
export type ResourceCloseoutCategory = (typeof resourceCloseoutCategories)[number]

export const resourceCloseoutStatuses = ["active", "cancelled"] as const

/** What becomes of work that a closeout meets. */
export const onAssignedPolicies = ["keep", "release", "refuse"] as const
export type OnAssigned = (typeof onAssignedPolicies)[number]

/** Mismatches that an override may name, besides `resource_closed`. */
export const overridableCodes = [
  "resource_closed",
  "resource_wrong_kind",
  "resource_not_in_pool",
  "resource_unqualified",
  "resource_too_small",
] as const
export type OverridableCode = (typeof overridableCodes)[number]

export const qualificationStates = ["missing", "expired", "not_yet_valid", "expires_during"] as const
export type QualificationState = (typeof qualificationStates)[number]
