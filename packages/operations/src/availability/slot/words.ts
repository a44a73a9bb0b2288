/** What a person decided about a departure. Sold out, too late and closed out are computed, never stored. */
export const slotStatuses = ["open", "closed", "cancelled"] as const
export type SlotStatus = (typeof slotStatuses)[number]

/** Who cancelled: a person, or a changed rule. Only the latter is revived by the rule. */
export const cancelSources = ["person", "rule"] as const

export const minimumDecisions = ["go", "no_go"] as const

/** Where a departure stands against its minimum number of pax. */
export const minimumStates = ["none", "pending", "due", "guaranteed", "no_go"] as const
export type MinimumState = (typeof minimumStates)[number]

/** Why a departure cannot be sold at this instant, in the order in which all of them are reported. */
export const sellabilityReasons = [
  "slot_cancelled",
  "slot_closed",
  "closed_out",
  "departed",
  "past_cutoff",
  "too_early",
  "sold_out",
  "insufficient_capacity",
] as const
export type SellabilityReason = (typeof sellabilityReasons)[number]

/** One word for a board: the first reason, or how much is left. */
export const sellabilityStates = [...sellabilityReasons, "freesale", "limited", "available"] as const
export type SellabilityState = (typeof sellabilityStates)[number]

/** What a status change to `cancelled` does with held and booked places. */
export const commitmentPolicies = ["refuse", "keep", "cancel"] as const
export type CommitmentPolicy = (typeof commitmentPolicies)[number]

/** What can be wrong with a departure, in the order in which it is reported: the critical ones first. */
export const issueSeverities = ["critical", "warning"] as const
export const criticalIssueCodes = ["allocation_on_cancelled_slot", "counter_drift"] as const
export const warningIssueCodes = [
  "allocation_conflicts",
  "closed_out_with_bookings",
  "minimum_due",
  "pickup_missing",
  "requirement_unmet",
  "resources_missing",
  "travelers_missing",
  "travelers_unassigned",
] as const
export const departureIssueCodes = [...criticalIssueCodes, ...warningIssueCodes] as const
export type DepartureIssueCode = (typeof departureIssueCodes)[number]
