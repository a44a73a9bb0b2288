import { batchRefused, resourceNotFound, resourceWrongKind } from "../kernel/common-errors.js"
import { defineError } from "../kernel/errors.js"

export { batchRefused, resourceNotFound, resourceWrongKind }

export const poolNotFound = defineError(
  "pool_not_found",
  "not_found",
  { title: "There is no pool with this id.", mend: "List the pools; it may have been deleted." },
  ({ id }: { id: string }) => `There is no pool ${id}.`,
)
export const poolMemberNotFound = defineError(
  "pool_member_not_found",
  "not_found",
  { title: "The resource is not, or no longer, a member.", mend: "Read the members of the pool again." },
  ({ id }: { id: string }) => `There is no pool member ${id}.`,
)
export const requirementNotFound = defineError(
  "requirement_not_found",
  "not_found",
  { title: "There is no requirement with this id.", mend: "List the requirements of the product." },
  ({ id }: { id: string }) => `There is no requirement ${id}.`,
)
export const resourceAllocationNotFound = defineError(
  "resource_allocation_not_found",
  "not_found",
  { title: "There is no such demand on this departure.", mend: "List the allocations of the departure." },
  ({ id }: { id: string }) => `There is no resource allocation ${id}.`,
)
export const assignmentNotFound = defineError(
  "assignment_not_found",
  "not_found",
  { title: "There is no assignment with this id.", mend: "List the assignments of the departure." },
  ({ id }: { id: string }) => `There is no resource assignment ${id}.`,
)
export const resourceCloseoutNotFound = defineError(
  "resource_closeout_not_found",
  "not_found",
  {
    title: "There is no closeout of a resource with this id.",
    mend: "List the closeouts of the resource; they are cancelled, never deleted.",
  },
  ({ id }: { id: string }) => `There is no resource closeout ${id}.`,
)
export const resourceInUse = defineError(
  "resource_in_use",
  "conflict",
  {
    title: "The resource has work, or belongs to a vehicle or driver.",
    mend: "Set it inactive instead: it takes no new work and keeps its history.",
  },
  ({ id, commitments, assignments, owner }: { id: string; commitments: number; assignments: number; owner: string | null }) =>
    owner
      ? `Resource ${id} belongs to a record of ${owner}.`
      : `Resource ${id} has ${commitments} commitments and ${assignments} assignments, so it cannot be deleted.`,
)
export const qualificationOverlap = defineError(
  "qualification_overlap",
  "invalid",
  {
    title: "A qualification is valid twice at the same time.",
    mend: "Give each code stretches that do not overlap, or one that covers both.",
  },
  ({ code }: { code: string }) => `The qualification ${code} is valid twice at the same time.`,
)
export const poolInUse = defineError(
  "pool_in_use",
  "conflict",
  { title: "Requirements or departures pick from the pool.", mend: "Set it inactive instead, or point them at another pool first." },
  ({ id, requirements, allocations }: { id: string; requirements: number; allocations: number }) =>
    `${requirements} requirements and ${allocations} departures pick from pool ${id}.`,
)
export const requirementExists = defineError(
  "requirement_exists",
  "conflict",
  { title: "The role is already wanted in the same scope.", mend: "Change the requirement that is there: `details.id` names it." },
  ({ id, role }: { id: string; role: string }) => `Requirement ${id} already wants ${role} in this scope.`,
)
export const allocationQuantityBelowFilled = defineError(
  "allocation_quantity_below_filled",
  "conflict",
  { title: "Fewer would be wanted than are assigned.", mend: "Release assignments first, or want at least `filled`." },
  ({ id, filled, wanted }: { id: string; filled: number; wanted: number }) =>
    `${filled} are assigned to ${id}, so it cannot want only ${wanted}.`,
)
export const resourceAllocationInUse = defineError(
  "resource_allocation_in_use",
  "conflict",
  { title: "Somebody is assigned to the demand.", mend: "Release its assignments first." },
  ({ id, filled }: { id: string; filled: number }) => `${filled} are assigned to ${id}, so it cannot be deleted.`,
)
export const allocationAlreadyMet = defineError(
  "allocation_already_met",
  "conflict",
  {
    title: "The demand takes nobody new.",
    mend: "It is filled, waived or cancelled. Release somebody, raise its quantity, or assign an extra with `allocationId: null`.",
  },
  ({ id, filled, quantity }: { id: string; filled: number; quantity: number; status: string }) =>
    `${filled} of ${quantity} are assigned to ${id}; it takes nobody new.`,
)
export const resourceAllocationStatusConflict = defineError(
  "resource_allocation_status_conflict",
  "conflict",
  { title: "The demand is not in a state that allows this.", mend: "Read it again: `details.status` says how it stands." },
  ({ id, status }: { id: string; status: string; allowed: string[] }) => `Allocation ${id} is ${status}.`,
)
export const slotCancelled = defineError(
  "slot_cancelled",
  "conflict",
  { title: "The departure is cancelled.", mend: "Open the departure again, or choose another one." },
  ({ slotId }: { slotId: string }) => `Departure ${slotId} is cancelled.`,
)
export const slotEndMissing = defineError(
  "slot_end_missing",
  "invalid",
  { title: "The departure has no end.", mend: "Send `to`, or give the departure a duration." },
  ({ slotId }: { slotId: string }) => `Departure ${slotId} has no end, so the work needs one of its own.`,
)
export const resourceNotInPool = defineError(
  "resource_not_in_pool",
  "conflict",
  {
    title: "The resource is not a member of the pool that is wanted.",
    mend: "Add it to the pool, choose a member, or override with a reason.",
  },
  (d: { resourceId: string; poolId: string; violations?: unknown[] }) => `Resource ${d.resourceId} is not a member of pool ${d.poolId}.`,
)
export const resourceUnqualified = defineError(
  "resource_unqualified",
  "conflict",
  {
    title: "The resource lacks a qualification for the whole job.",
    mend: "Renew or add the qualification, choose somebody else, or override with a reason.",
  },
  (d: { resourceId: string; qualification: string; state: string; date: string | null; violations?: unknown[] }) =>
    `Resource ${d.resourceId} lacks ${d.qualification} (${d.state}${d.date ? `, ${d.date}` : ""}).`,
)
export const resourceTooSmall = defineError(
  "resource_too_small",
  "conflict",
  { title: "The resource is smaller than what is needed.", mend: "Choose a larger one, set its capacity, or override with a reason." },
  (d: { resourceId: string; capacity: number | null; needed: number; violations?: unknown[] }) =>
    `Resource ${d.resourceId} has ${d.capacity ?? "no known"} capacity, ${d.needed} is needed.`,
)
export const poolExhausted = defineError(
  "pool_exhausted",
  "capacity",
  {
    title: "Nobody of the pool is free and fits.",
    mend: "`details.members` says of each what is in the way. Choose another time, free somebody, or add members.",
  },
  (d: { poolId: string | null; members: unknown[] }) => `None of ${d.members.length} candidates is free and fits.`,
)
export const assignmentStatusConflict = defineError(
  "assignment_status_conflict",
  "conflict",
  {
    title: "The assignment's status does not allow this.",
    mend: "`details.allowed` says what can be done. Ended assignments are final: assign anew.",
  },
  (d: { id: string; status: string; action: string; allowed: string[] }) =>
    `Assignment ${d.id} is ${d.status}, so it cannot be ${d.action}.`,
)
export const assignmentNotStarted = defineError(
  "assignment_not_started",
  "conflict",
  { title: "The job has not begun.", mend: "Complete it after its start." },
  (d: { id: string; startsAt: string }) => `Assignment ${d.id} starts at ${d.startsAt}.`,
)
export const closeoutRecurrenceUnbounded = defineError(
  "closeout_recurrence_unbounded",
  "invalid",
  {
    title: "A repeated closeout has no end, or too many occurrences.",
    mend: "Give it COUNT, UNTIL or `recurrenceUntil`: at most 1,100 occurrences within three years.",
  },
  (d: { limit: number; years: number }) => `A closeout repeats at most ${d.limit} times within ${d.years} years.`,
)
export const closeoutOccurrencesOverlap = defineError(
  "closeout_occurrences_overlap",
  "invalid",
  { title: "Two occurrences of the closeout overlap.", mend: "Shorten each occurrence or let them repeat less often." },
  (d: { date: string }) => `The occurrence of ${d.date} overlaps the one before it.`,
)
export const resourceCloseoutConflict = defineError(
  "resource_closeout_conflict",
  "conflict",
  {
    title: "The closeout meets work.",
    mend: 'Repeat it with `onAssigned: "keep"` or `"release"`, or move the work first: `details.affected` lists it.',
  },
  (d: { affected: unknown[] }) => `The closeout meets ${d.affected.length} jobs.`,
)
export const resourceCloseoutCancelled = defineError(
  "resource_closeout_cancelled",
  "conflict",
  { title: "The closeout was cancelled.", mend: "Make a new closeout: a cancelled one stays as history." },
  (d: { id: string }) => `Closeout ${d.id} was cancelled, so it cannot be changed.`,
)
/** Every code of this area. */
export const resourcesErrors = [
  poolNotFound,
  poolMemberNotFound,
  requirementNotFound,
  resourceAllocationNotFound,
  assignmentNotFound,
  resourceCloseoutNotFound,
  resourceInUse,
  qualificationOverlap,
  poolInUse,
  requirementExists,
  allocationQuantityBelowFilled,
  resourceAllocationInUse,
  allocationAlreadyMet,
  resourceAllocationStatusConflict,
  slotCancelled,
  slotEndMissing,
  resourceNotInPool,
  resourceUnqualified,
  resourceTooSmall,
  poolExhausted,
  assignmentStatusConflict,
  assignmentNotStarted,
  closeoutRecurrenceUnbounded,
  closeoutOccurrencesOverlap,
  resourceCloseoutConflict,
  resourceCloseoutCancelled,
] as const
