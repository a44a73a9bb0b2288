import { defineError } from "../../kernel/errors.js"
import type { AllocationViolation } from "./manifest/contract.js"
import type { RuleViolation } from "./rules/contract.js"

export const allocationResourceNotFound = defineError(
  "allocation_resource_not_found",
  "not_found",
  { title: "There is no room or seat with this id.", mend: "It may have been deleted. List the rooms and seats of the departure." },
  ({ id }: { id: string }) => `There is no room or seat ${id}.`,
)
export const resourceTemplateNotFound = defineError(
  "resource_template_not_found",
  "not_found",
  { title: "There is no such template of rooms or seats.", mend: "List the templates of the product option." },
  (d: { id?: string; productOptionId?: string; kind?: string }) =>
    d.id ? `There is no resource template ${d.id}.` : `Option ${d.productOptionId} has no such template of ${d.kind}.`,
)
export const resourceLabelTaken = defineError(
  "resource_label_taken",
  "conflict",
  {
    title: "Another room or seat of the departure has this label.",
    mend: "Labels are unique within a family and segment, whatever their case. Choose another one.",
  },
  ({ slotId, labels }: { slotId: string; labels: string[] }) =>
    labels.length === 1
      ? `Departure ${slotId} has “${labels[0]}” already.`
      : `A label stands twice on departure ${slotId}${labels.length > 0 ? `: one of ${labels.join(", ")}` : ""}.`,
)
export const seatDesignationTaken = defineError(
  "seat_designation_taken",
  "conflict",
  { title: "Another seat of the vehicle has this designation.", mend: "Designations are unique within a vehicle, whatever their case." },
  ({ designations }: { slotId: string; designations: string[] }) =>
    designations.length === 1 ? `The vehicle has a seat ${designations[0]} already.` : "A seat designation stands twice in one vehicle.",
)
export const parentInvalid = defineError(
  "parent_invalid",
  "invalid",
  {
    title: "What a seat shall belong to is no vehicle of this departure.",
    mend: "Name a resource of the same departure that is nobody's seat itself and has nobody placed in it.",
  },
  ({ parentId }: { parentId: string; reason: "not_on_slot" | "is_child" | "occupied" }) =>
    `${parentId} is no vehicle of this departure that could take seats.`,
)
export const resourceCapacityBelowAssigned = defineError(
  "resource_capacity_below_assigned",
  "conflict",
  {
    title: "More people are in it than the new capacity allows.",
    mend: "Move somebody out first; `assigned` is the least that it can be now.",
  },
  ({ resourceId, capacity, assigned }: { resourceId: string; capacity: number; assigned: number }) =>
    `${resourceId} cannot shrink to ${capacity}: ${assigned} ${assigned === 1 ? "person is" : "people are"} in it.`,
)
export const allocationResourceInUse = defineError(
  "allocation_resource_in_use",
  "conflict",
  {
    title: "People are placed in this room or seat.",
    mend: "Move them out first, or use `unassign`, which ends their places in the same step: a flag where a room or vehicle is deleted, the list of those who may lose their seat where seats of a vehicle go.",
  },
  ({
    resourceId,
    travelerIds,
    seats,
  }: {
    resourceId: string
    travelerIds: string[]
    seats?: { designation: string; travelerId: string }[]
  }) =>
    `${travelerIds.length} ${travelerIds.length === 1 ? "person is" : "people are"} placed in ${resourceId}${
      seats ? `, on seats that would go: ${seats.map(({ designation, travelerId }) => `${designation} (${travelerId})`).join(", ")}` : ""
    }.`,
)
export const resourceHasChildren = defineError(
  "resource_has_children",
  "conflict",
  { title: "The vehicle has seats.", mend: "Delete it with `cascade`, which removes its seats along with it." },
  ({ resourceId, children }: { resourceId: string; children: number }) => `${resourceId} has ${children} seats.`,
)
export const layoutInvalid = defineError(
  "layout_invalid",
  "invalid",
  {
    title: "The layout of seats makes no sense.",
    mend: "Write blocks of seats such as `2-2`, with the number of rows as in `2-2 x 13`, or every row by its cells: 1 to 80 rows of 1 to 20 cells, at least one seat.",
  },
  ({ reason }: { reason: string }) => reason,
)
export const templateNotForSlot = defineError(
  "template_not_for_slot",
  "invalid",
  {
    title: "The template is not one of this departure's option, or makes vehicles.",
    mend: "Use a template of the departure's product option; templates with a layout of seats go through `addVehicleWithSeats`.",
  },
  ({ templateId, slotId, reason }: { templateId: string; slotId: string; reason: "option" | "layout" | "no_layout" }) =>
    ({
      option: `Template ${templateId} belongs to another option than departure ${slotId}.`,
      layout: `Template ${templateId} has a layout of seats: add vehicles with it.`,
      no_layout: `Template ${templateId} has no layout of seats.`,
    })[reason],
)

export const resourceErrors = [
  allocationResourceNotFound,
  resourceTemplateNotFound,
  resourceLabelTaken,
  seatDesignationTaken,
  parentInvalid,
  resourceCapacityBelowAssigned,
  allocationResourceInUse,
  resourceHasChildren,
  layoutInvalid,
  templateNotForSlot,
] as const

export interface Misfit {
  slotId: string
  violations: AllocationViolation[]
  [key: string]: unknown
}

const first = ({ violations }: Misfit) => violations[0]

export const resourceCapacityExhausted = defineError(
  "resource_capacity_exhausted",
  "capacity",
  {
    title: "A room or seat has fewer places left than were asked for.",
    mend: "`violations` names every room or seat with its capacity, who is in it and how many asked. Choose another, or free a place in the same call.",
  },
  (d: Misfit) =>
    `${first(d)?.resourceId ?? "Everything together"} (${first(d)?.kind}) has ${first(d)?.available} of ${first(d)?.capacity} places left, ${first(d)?.requested} requested.`,
)
export const resourceNotOnSlot = defineError(
  "resource_not_on_slot",
  "conflict",
  { title: "The room or seat is not one of this departure.", mend: "List the rooms and seats of the departure and use one of their ids." },
  (d: Misfit) => `${first(d)?.resourceId} is no room or seat of departure ${d.slotId}.`,
)
export const resourceKindMismatch = defineError(
  "resource_kind_mismatch",
  "conflict",
  { title: "The room or seat is of another kind than was asked for.", mend: "`actualKind` says what it is: ask for it under that kind." },
  (d: Misfit) => `${first(d)?.resourceId} is a ${first(d)?.actualKind}, not a ${first(d)?.kind}.`,
)
export const resourceBlocked = defineError(
  "resource_blocked",
  "conflict",
  { title: "The room or seat is blocked.", mend: "Open it again, or choose another." },
  (d: Misfit) => `${first(d)?.resourceId} is blocked.`,
)
export const resourceNotAssignable = defineError(
  "resource_not_assignable",
  "conflict",
  { title: "A vehicle with seats takes nobody itself.", mend: "Place people in its seats." },
  (d: Misfit) => `${first(d)?.resourceId} has seats of its own: place people in those.`,
)
export const allocationFamilyConflict = defineError(
  "allocation_family_conflict",
  "conflict",
  { title: "One traveler was given two places of one family and segment.", mend: "Give one room and one seat for each segment." },
  (d: Misfit) => `Two places of one family (${first(d)?.family}) were asked for one traveler: ${first(d)?.resourceIds?.join(", ")}.`,
)
export const travelerNotOnSlot = defineError(
  "traveler_not_on_slot",
  "not_found",
  {
    title: "Somebody is not on this departure.",
    mend: "`ids` names them: unknown, of another departure, removed, or on a hold that has lapsed.",
  },
  ({ slotId, ids }: { slotId: string; ids: string[] }) => `Not on departure ${slotId}: ${ids.join(", ")}.`,
)
export const slotTravelerNotFound = defineError(
  "slot_traveler_not_found",
  "not_found",
  { title: "There is no traveler with this id.", mend: "List the travelers of the departure." },
  ({ id }: { id: string }) => `There is no traveler ${id}.`,
)
export const travelerRemoved = defineError(
  "traveler_removed",
  "conflict",
  { title: "The traveler has left the departure.", mend: "Add the person again: a removed traveler stays as history." },
  ({ id, removedAt }: { id: string; removedAt: string }) => `Traveler ${id} left the departure at ${removedAt}.`,
)
export const travelerNotCovered = defineError(
  "traveler_not_covered",
  "conflict",
  {
    title: "Every place of the booking is named already.",
    mend: 'Take one more place (`coverage: "take"`), or remove somebody first.',
  },
  ({ slotAllocationId, pax, named }: { slotAllocationId: string | null; pax: number; named: number; index?: number }) =>
    slotAllocationId ? `${slotAllocationId} has ${pax} places, ${named} are named.` : "The booking has no place on this departure.",
)
export const travelerLeadTaken = defineError(
  "traveler_lead_taken",
  "conflict",
  { title: "The booking has a lead traveler already.", mend: "Take the lead from the other one first." },
  ({ slotAllocationId }: { slotAllocationId: string | null }) => `${slotAllocationId ?? "The booking"} has a lead traveler already.`,
)
export const travelerKeyTaken = defineError(
  "traveler_key_taken",
  "conflict",
  {
    title: "Somebody on the departure has this id or key of yours.",
    mend: "`bookingTravelerId` and `externalKey` stand for one person of a departure each.",
  },
  ({ key }: { slotId: string; key: string }) => `Somebody on the departure has the key “${key}” already.`,
)
export const assignmentConflict = defineError(
  "assignment_conflict",
  "conflict",
  {
    title: "Somebody else moved people in the meantime.",
    mend: "Read the manifest again: `conflicts` says where each traveler is now. Nothing was moved.",
  },
  (d: {
    slotId: string
    conflicts: { travelerId: string; expected: string | null; actual: string | null }[]
    expectedVersion?: string | null
    version?: string | null
  }) =>
    d.conflicts.length > 0
      ? `${d.conflicts.length} of the travelers are elsewhere than expected. Nothing was moved.`
      : `Departure ${d.slotId} has changed since it was read. Nothing was moved.`,
)
export const assignmentPinned = defineError(
  "assignment_pinned",
  "conflict",
  { title: "Somebody is pinned to a place.", mend: "Send `pinned: false` with the move, or an override with a reason." },
  ({ travelerIds }: { slotId: string; travelerIds: string[] }) => `Pinned to their places: ${travelerIds.join(", ")}.`,
)
export const roomRuleViolation = defineError(
  "room_rule_violation",
  "conflict",
  {
    title: "A placement breaks a room rule.",
    mend: "`violations` names each rule with the room and the people. Place them otherwise, or send an override with a reason.",
  },
  ({ violations }: { slotId: string; violations: RuleViolation[] }) =>
    `The placement breaks ${violations.length === 1 ? "a room rule" : `${violations.length} room rules`}: ${[...new Set(violations.map(({ code }) => code.replaceAll("_", " ")))].join(", ")}.`,
)
export const sharingGroupNotFound = defineError(
  "sharing_group_not_found",
  "not_found",
  { title: "There is no such sharing group on the departure.", mend: "Groups belong to one departure. List those of this one." },
  ({ id }: { id: string }) => `There is no sharing group ${id} on this departure.`,
)

export const sharingGroupLabelTaken = defineError(
  "sharing_group_label_taken",
  "conflict",
  { title: "Another sharing group of the departure has this label.", mend: "Labels are unique on a departure, whatever their case." },
  ({ label }: { label: string }) => `The departure has a sharing group “${label}” already.`,
)

/** The refusals of the second gate by the code of the violation, the one that is told first in front. */
export const placeErrors = {
  resource_not_on_slot: resourceNotOnSlot,
  resource_kind_mismatch: resourceKindMismatch,
  allocation_family_conflict: allocationFamilyConflict,
  resource_blocked: resourceBlocked,
  resource_not_assignable: resourceNotAssignable,
  resource_capacity_exhausted: resourceCapacityExhausted,
} as const

export const travelerErrors = [
  ...Object.values(placeErrors),
  travelerNotOnSlot,
  slotTravelerNotFound,
  travelerRemoved,
  travelerNotCovered,
  travelerLeadTaken,
  travelerKeyTaken,
  assignmentConflict,
  assignmentPinned,
  roomRuleViolation,
  sharingGroupNotFound,
  sharingGroupLabelTaken,
] as const
