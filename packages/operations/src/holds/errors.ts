import { defineError } from "../kernel/errors.js"

export const resourceHoldNotFound = defineError(
  "resource_hold_not_found",
  "not_found",
  { title: "There is no resource hold with this id.", mend: "List the holds of the programme; holds are cancelled, never deleted." },
  ({ id }: { id: string }) => `There is no resource hold ${id}.`,
)
export const movementNotFound = defineError(
  "movement_not_found",
  "not_found",
  { title: "There is no such movement on this hold.", mend: "List the movements of the hold; a movement belongs to one hold only." },
  ({ id }: { id: string; holdId?: string }) => `There is no movement ${id} on this hold.`,
)
export const holdShapeInvalid = defineError(
  "hold_shape_invalid",
  "invalid",
  {
    title: "The fields of a hold do not belong together.",
    mend: "Name one source of capacity: a place with a room kind, a departure, or function spaces. `fields` lists what does not fit.",
  },
  ({ fields }: { fields: string[] }) => `These fields do not belong together on one hold: ${fields.join(", ")}.`,
)
export const optionTooLate = defineError(
  "option_too_late",
  "invalid",
  {
    title: "An option lasts longer than it may.",
    mend: "Choose an option that ends by the arrival, the first window or the departure: `limit` names the instant.",
  },
  ({ expiresAt, limit }: { expiresAt: string; limit: string }) =>
    `The option would last until ${expiresAt}, but the block starts by ${limit}.`,
)
export const deadlinePast = defineError(
  "deadline_past",
  "invalid",
  {
    title: "A deadline has already passed.",
    mend: "Choose a later one. Where the block shall shrink at once, change it with `settleNow: true`.",
  },
  ({ field, dueAt }: { field: string; dueAt: string }) => `${field} has already passed (${dueAt}).`,
)
export const releaseStepsNotDescending = defineError(
  "release_steps_not_descending",
  "invalid",
  {
    title: "A later release step keeps more than an earlier one.",
    mend: "Order the steps so that each keeps less than the one before it.",
  },
  ({ keepPercent, before }: { keepPercent: number; before: number }) =>
    `A later step keeps ${keepPercent} %, although an earlier one has already cut the block to ${before} %.`,
)
export const releaseStepsNotSupported = defineError(
  "release_steps_not_supported",
  "invalid",
  { title: "Release steps are for rooms.", mend: "Give a hold of spaces or of a departure a cutoff instead." },
  ({ backing }: { backing: string }) => `A hold of backing ${backing} shrinks by a cutoff only, not by steps.`,
)
export const holdStatusConflict = defineError(
  "hold_status_conflict",
  "conflict",
  { title: "The hold is in a status from which this cannot be done.", mend: "`allowed` lists what can be done now." },
  ({ id, status, action }: { id: string; status: string; action: string; allowed: string[] }) =>
    `Hold ${id} is ${status}, so it cannot be changed by “${action}”.`,
)
export const holdWaitlisted = defineError(
  "hold_waitlisted",
  "conflict",
  { title: "The hold is a second option.", mend: "Promote it first: it takes nothing until it is the first option." },
  ({ id }: { id: string }) => `Hold ${id} is a second option and keeps nothing yet.`,
)
export const holdNotDue = defineError(
  "hold_not_due",
  "conflict",
  { title: "The hold has not lapsed.", mend: "Wait until `dueAt`, or release it." },
  ({ id, dueAt }: { id: string; dueAt: string | null }) => `Hold ${id} has not lapsed${dueAt ? `: it is good until ${dueAt}` : ""}.`,
)
export const holdAlreadyBacked = defineError(
  "hold_already_backed",
  "conflict",
  { title: "The hold has capacity behind it already.", mend: "Change its nights or windows, or cancel it and make another." },
  ({ id, backing }: { id: string; backing: string }) => `Hold ${id} is already backed (${backing}).`,
)
export const holdHasPickups = defineError(
  "hold_has_pickups",
  "conflict",
  { title: "Rooms or spaces of the hold have been picked up.", mend: "Reverse the pickups in `keys` first." },
  ({ id, keys }: { id: string; keys: string[] }) =>
    `Hold ${id} has ${keys.length === 1 ? "a pickup" : `${keys.length} pickups`} (${keys.slice(0, 5).join(", ")}).`,
)
export const holdPickupInUse = defineError(
  "hold_pickup_in_use",
  "conflict",
  {
    title: "People have been put where a pickup went.",
    mend: "Take the travelers in `travelerIds` off the rooms or the booking first; then the pickup can be reversed.",
  },
  ({ movementId, travelerIds }: { movementId: string; travelerIds: string[] }) =>
    `Pickup ${movementId} is in use by ${travelerIds.length === 1 ? "a traveler" : `${travelerIds.length} travelers`}.`,
)
export const holdPickupConflict = defineError(
  "hold_pickup_conflict",
  "conflict",
  { title: "A pickup key stands for another pickup.", mend: "Choose another key, or reverse the pickup that `movementId` names." },
  ({ pickupKey, holdId, movementId }: { pickupKey: string; holdId: string; movementId: string }) =>
    `The pickup key “${pickupKey}” belongs to movement ${movementId} of hold ${holdId}.`,
)
export const holdNightMissing = defineError(
  "hold_night_missing",
  "conflict",
  { title: "The hold has no such night.", mend: "Name nights of the hold, or add them first." },
  ({ id, nights }: { id: string; nights: string[] }) =>
    nights.length === 0 ? `Hold ${id} has no nights yet.` : `Hold ${id} does not have ${nights.slice(0, 5).join(", ")}.`,
)
export const holdUnitsUnavailable = defineError(
  "hold_units_unavailable",
  "capacity",
  { title: "Less is left of the hold than was asked for.", mend: "Ask for `remaining`, or hold more." },
  ({ night, remaining, wanted }: { night: string; unitId: string; remaining: number; wanted: number; violations: { code: string }[] }) =>
    `${remaining} of the hold are left on ${night}, ${wanted} were asked for.`,
)

/** A night on which there is too little. */
export interface FullNight {
  code: "hold_capacity_unavailable"
  placeId: string
  roomKind: string
  night: string
  capacity: number
  taken: number
  available: number
  wanted: number
}

export const holdCapacityUnavailable = defineError(
  "hold_capacity_unavailable",
  "capacity",
  {
    title: "The rooms are not there on every night.",
    mend: 'Hold what `wouldSucceed` says, choose other nights, or wait as a second option (`ifFull: "waitlist"`).',
  },
  ({ night, available, wanted }: Omit<FullNight, "code"> & { wouldSucceed: { quantity: number }; violations: FullNight[] }) =>
    `${available} rooms are left on ${night}, ${wanted} were asked for.`,
)
export const roomInventoryMissing = defineError(
  "room_inventory_missing",
  "conflict",
  {
    title: "The place has no inventory for these nights.",
    mend: "Set the inventory of the room kind for the nights, or hold with `consume: false` where the hotel keeps it.",
  },
  ({ roomKind, nights }: { placeId: string; roomKind: string; nights: string[] }) =>
    `There is no inventory of ${roomKind} for ${nights.slice(0, 5).join(", ")}${nights.length > 5 ? ` and ${nights.length - 5} more nights` : ""}.`,
)
export const roomInventoryBelowTaken = defineError(
  "room_inventory_below_taken",
  "capacity",
  { title: "More rooms are taken than the new inventory has.", mend: "Release rooms first, or keep at least `taken`." },
  ({
    night,
    taken,
    capacity,
  }: {
    night: string
    taken: number
    capacity: number
    violations: { code: string; night: string; taken: number }[]
  }) => `${taken} rooms are taken on ${night}, so there cannot be only ${capacity}.`,
)
export const holdBelowUsed = defineError(
  "hold_below_used",
  "conflict",
  {
    title: "A night would hold less than is picked up and released.",
    mend: "Keep at least what is used, or reverse pickups and releases first.",
  },
  ({ night, held, pickedUp, released }: { night: string; held: number; pickedUp: number; released: number; violations: CellProblem[] }) =>
    `${pickedUp} rooms are picked up and ${released} released on ${night}, so it cannot hold only ${held}.`,
)

/** What is wrong with one cell of a draft. */
export type CellProblem =
  | { code: "hold_below_used"; holdId: string; night: string; held: number; pickedUp: number; released: number }
  | { code: "room_inventory_missing"; holdId: string; placeId: string; roomKind: string; night: string; wanted: number }
  | (FullNight & { holdId: string })

/** The refusal of a draft: the code of its first bad cell, and all of them in `details.violations`. */
export function refuseCells(violations: CellProblem[]): never {
  const [first] = violations
  if (first?.code === "hold_below_used") {
    const { night, held, pickedUp, released } = first
    throw holdBelowUsed({ night, held, pickedUp, released, violations })
  }
  const full = violations.filter((one) => one.code === "hold_capacity_unavailable")
  const [worst] = full
  if (worst) {
    const { code: _code, holdId: _hold, ...numbers } = worst
    const quantity = Math.min(...full.map(({ available }) => available))
    throw holdCapacityUnavailable({ ...numbers, wouldSucceed: { quantity }, violations: violations as FullNight[] })
  }
  const missing = violations.filter((one) => one.code === "room_inventory_missing")
  throw roomInventoryMissing({
    placeId: missing[0]?.placeId ?? "",
    roomKind: missing[0]?.roomKind ?? "",
    nights: missing.map(({ night }) => night),
  })
}

export const shiftRefused = defineError(
  "shift_refused",
  "conflict",
  {
    title: "Holds cannot be moved by so many days.",
    mend: "`violations` lists every night and deadline in the way; choose other days, or solve them one by one.",
  },
  ({ days, holds }: { days: number; holds: number; violations: ({ code: string; holdId: string } & Record<string, unknown>)[] }) =>
    `${holds === 1 ? "One hold" : `${holds} holds`} cannot be moved by ${days} days, so nothing was moved.`,
)

export const layoutNotSupported = defineError(
  "layout_not_supported",
  "conflict",
  { title: "The space has no capacity for this layout.", mend: "Choose one of `layouts`, or give the space a capacity for the layout." },
  ({ layout, layouts }: { functionSpaceId: string; layout: string; layouts: string[] }) =>
    `The space cannot be laid out as ${layout}${layouts.length > 0 ? `, only as ${layouts.join(", ")}` : ""}.`,
)
export const layoutCapacityExceeded = defineError(
  "layout_capacity_exceeded",
  "capacity",
  { title: "More people are expected than the layout takes.", mend: "Choose one of `layoutsThatFit`, another space, or fewer people." },
  ({
    layout,
    capacity,
    attendees,
  }: {
    functionSpaceId: string
    layout: string
    capacity: number
    attendees: number
    layoutsThatFit: string[]
  }) => `As ${layout} the space takes ${capacity} people, ${attendees} are expected.`,
)

export const holdErrors = [
  layoutNotSupported,
  layoutCapacityExceeded,
  holdBelowUsed,
  shiftRefused,
  resourceHoldNotFound,
  movementNotFound,
  holdShapeInvalid,
  optionTooLate,
  deadlinePast,
  releaseStepsNotDescending,
  releaseStepsNotSupported,
  holdStatusConflict,
  holdWaitlisted,
  holdNotDue,
  holdAlreadyBacked,
  holdHasPickups,
  holdPickupInUse,
  holdPickupConflict,
  holdNightMissing,
  holdUnitsUnavailable,
  holdCapacityUnavailable,
  roomInventoryMissing,
  roomInventoryBelowTaken,
] as const
