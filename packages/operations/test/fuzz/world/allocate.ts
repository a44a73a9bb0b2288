import {
  createAllocationResources,
  createSharingGroup,
  createTravelers,
  putResourceTemplate,
} from "../../../src/availability/allocation/index.js"
import {
  allocateSlot,
  createPickupGroup,
  createPickupPoint,
  createSlotPickup,
  setPickupGroupPoints,
} from "../../../src/availability/index.js"
import type { OperationsDb } from "../../../src/kernel/database.js"
import type { Id } from "../../../src/kernel/ids.js"

/** Rooms, bookings with travelers, a group that shares, pickups and templates on the first departures. */
export async function allocate(db: OperationsDb, now: Date, slots: readonly { id: Id<"avsl"> }[], placeId: Id<"plac">) {
  const point = await createPickupPoint(db, { name: "Lotus", placeId, now })
  const spare = await createPickupPoint(db, { name: "Corner", locationText: "Corner of Tahrir", now })
  const group = await createPickupGroup(db, { productId: "prod_1", kind: "pickup", name: "Hotels", now })
  const run = await setPickupGroupPoints(db, {
    id: group.id,
    points: [{ pointId: point.id, time: { timing: "fixed", localTime: "07:30" } }],
    now,
  })
  const template = await putResourceTemplate(db, { productOptionId: "popt_1", kind: "room_dbl", capacity: 2, defaultCount: 2, now })
  const made: unknown[] = [point, spare, group, run, template]
  for (const { id: slotId } of slots.slice(0, 3)) {
    const rooms = await createAllocationResources(db, {
      slotId,
      resources: ["A", "B"].map((label) => ({ kind: "room_dbl", label: `Room ${label}`, capacity: 2 })),
      now,
    })
    const { allocation } = await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 2, now })
    const { travelers } = await createTravelers(db, {
      slotId,
      travelers: ["Amal", "Basel"].map((firstName) => ({ slotAllocationId: allocation.id, traveler: { firstName, lastName: "Nasser" } })),
      now,
    })
    const sharing = await createSharingGroup(db, { slotId, label: "Sisters", travelerIds: travelers.map(({ id }) => id), now })
    made.push(
      rooms,
      allocation,
      travelers,
      sharing,
      await createSlotPickup(db, { slotId, kind: "pickup", pointId: spare.id, time: { timing: "fixed", localTime: "07:40" }, now }),
    )
  }
  return made
}
