import { type Id, newId } from "../../kernel/ids.js"
import type { PassengerInput } from "./contract.js"

/** A new passenger with every column that it needs. */
export const passengerRow = (dispatchId: Id<"gdsp">, leadingBookingId: string | null, given: PassengerInput) => ({
  id: newId("gdps"),
  dispatchId,
  revision: 1,
  bookingId: given.bookingId === undefined ? leadingBookingId : given.bookingId,
  travelerId: given.travelerId ?? null,
  slotTravelerId: given.slotTravelerId ?? null,
  displayName: given.displayName ?? null,
  phone: given.phone ?? null,
  pickupLegId: null,
  dropoffLegId: null,
  seatLabel: given.seatLabel ?? null,
  checkedBags: given.checkedBags ?? 0,
  carryOnBags: given.carryOnBags ?? 0,
  accessNeeds: given.accessNeeds ?? [],
  wheelchair: given.wheelchair ?? false,
  childSeat: given.childSeat ?? ("none" as const),
  status: "expected" as const,
  boardedAt: null,
  noShowAt: null,
  droppedOffAt: null,
  evidence: [],
  notes: given.notes ?? null,
})
