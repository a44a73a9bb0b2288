import { defineError } from "../../kernel/errors.js"
import type { SellabilityReason } from "../slot/words.js"

type Line = { line?: number }

const places = (pax: number) => (pax === 1 ? "1 place" : `${pax} places`)

export const slotNotSellable = defineError(
  "slot_not_sellable",
  "conflict",
  {
    title: "The departure is not for sale at this instant.",
    mend: '`reasons` says what stops the sale. Reopen the departure or the closeout, or let an operator take the places with `enforce: "capacity"` and a reason.',
  },
  ({ slotId, reasons }: { slotId: string; reasons: SellabilityReason[]; closeoutIds?: string[]; requested?: number } & Line) =>
    `Departure ${slotId} cannot be sold now: ${reasons.map((reason) => reason.replaceAll("_", " ")).join(", ")}.`,
)

export interface CapacityRefusal extends Line {
  slotId: string
  requested: number
  /** Free places, lapsed holds included. */
  remaining: number
  capacityPax: number | null
  heldPax: number
  bookedPax: number
  shortBy: number
  /** When the next hold lapses, which may free places. */
  nextHoldExpiresAt?: string
  [key: string]: unknown
}

export const slotCapacityExceeded = defineError(
  "slot_capacity_exceeded",
  "capacity",
  {
    title: "The departure has fewer places left than were asked for.",
    mend: "Ask for at most `remaining`, choose another departure, or wait: at `nextHoldExpiresAt` a hold lapses.",
  },
  ({ slotId, requested, remaining, capacityPax, heldPax, bookedPax }: CapacityRefusal) =>
    `Departure ${slotId} has ${places(remaining)} left, ${requested} requested (capacity ${capacityPax}, held ${heldPax}, booked ${bookedPax}).`,
)

export const holdTokenConflict = defineError(
  "hold_token_conflict",
  "conflict",
  { title: "The hold belongs to another holder.", mend: "Use the holder or booking that placed the hold, or a new token." },
  ({ slotId }: { slotId: string; allocationId: string } & Line) => `This hold on departure ${slotId} belongs to somebody else.`,
)

export const holdAlreadyConverted = defineError(
  "hold_already_converted",
  "conflict",
  { title: "The hold has become a booking.", mend: "Work on the allocation that it became, or place a new hold under a new token." },
  ({ allocationId }: { allocationId: string; bookingId?: string | null } & Line) =>
    `The hold has already become the booked allocation ${allocationId}.`,
)

export const holdNotFound = defineError(
  "hold_not_found",
  "not_found",
  { title: "There is no such hold on this departure.", mend: "It may have been released, or stand on another departure. Place a new one." },
  ({ slotId }: { slotId: string; allocationId?: string; status?: string } & Line) => `There is no such hold on departure ${slotId}.`,
)

export const allocationNotFound = defineError(
  "allocation_not_found",
  "not_found",
  { title: "There is no such allocation.", mend: "List the allocations of the departure or of the booking." },
  ({ id, slotId, bookingId }: { id?: string; slotId?: string; bookingId?: string } & Line) =>
    id ? `There is no allocation ${id}.` : `Booking ${bookingId} has no places on departure ${slotId} to give back.`,
)

export const allocationExists = defineError(
  "allocation_exists",
  "conflict",
  {
    title: "The booking already has places on this departure.",
    mend: "Resize that allocation, adjust it by the difference, or name another booking item.",
  },
  ({ allocationId, pax }: { allocationId: string; pax: number; requested?: number } & Line) =>
    `This booking item already has ${places(pax)} there (allocation ${allocationId}).`,
)

export const allocationStatusConflict = defineError(
  "allocation_status_conflict",
  "conflict",
  {
    title: "The allocation is not in a state that allows this.",
    mend: "`status` says what it is. A hold is released, a booked allocation cancelled; what has ended stays ended.",
  },
  ({ allocationId, status }: { allocationId: string; status: string; wanted?: string } & Line) =>
    `Allocation ${allocationId} is ${status}, so this cannot be done to it.`,
)

export const allocationBookingMissing = defineError(
  "allocation_booking_missing",
  "conflict",
  {
    title: "A hold of a cart has no booking yet.",
    mend: "Allocate with `hold` and a `bookingId`: that confirms the hold for the booking.",
  },
  ({ allocationId }: { allocationId: string } & Line) => `Hold ${allocationId} has no booking, so it cannot be confirmed by itself.`,
)

export const allocationAmbiguous = defineError(
  "allocation_ambiguous",
  "conflict",
  { title: "The booking has several allocations on this departure.", mend: "Name the booking item, or resize one of `allocationIds`." },
  ({ allocationIds }: { allocationIds: string[] } & Line) =>
    `The booking has ${allocationIds.length} allocations there; name the one that is meant.`,
)

export const allocationPaxConflict = defineError(
  "allocation_pax_conflict",
  "conflict",
  {
    title: "The booking has another number of places than the caller believed, or fewer than it gives back.",
    mend: "Read the booking's places with `pax: 0` and decide anew.",
  },
  ({ pax, expectedPax, giveBack }: { pax: number; expectedPax?: number; giveBack?: number; allocationId: string | null } & Line) =>
    giveBack === undefined
      ? `The booking has ${places(pax)} there, not ${expectedPax}.`
      : `The booking has ${places(pax)} there and cannot give back ${giveBack}.`,
)

export const allocationPaxBelowNamed = defineError(
  "allocation_pax_below_named",
  "conflict",
  {
    title: "More people are named than the new number of places.",
    mend: "Remove travelers first, or end the whole row: `named` is the least that it can be now.",
  },
  ({ allocationId, pax, named }: { allocationId: string; pax: number; named: number } & Line) =>
    `${allocationId} cannot shrink to ${places(pax)}: ${named} of its people are named.`,
)

export const slotAllocationErrors = [
  allocationPaxBelowNamed,
  slotNotSellable,
  slotCapacityExceeded,
  holdTokenConflict,
  holdAlreadyConverted,
  holdNotFound,
  allocationNotFound,
  allocationExists,
  allocationStatusConflict,
  allocationBookingMissing,
  allocationAmbiguous,
  allocationPaxConflict,
] as const
