import { createAllocationResources, createTravelers, type NewAllocationResource } from "../../src/availability/allocation/index.js"
import { allocateSlot } from "../../src/availability/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"

/** The clock of tests about `departure`: a month before it leaves. */
export const now = new Date("2026-06-01T12:00:00Z")

type Rooms = Partial<NewAllocationResource> & { count?: number }

/** Rooms or seats of a departure, `room_dbl` for two unless told otherwise, labelled by kind and number. */
export async function rooms(db: OperationsDb, slotId: Id<"avsl">, ...wanted: Rooms[]): Promise<Id<"alrs">[]> {
  const resources = wanted.flatMap(({ count = 1, ...room }, group) =>
    Array.from({ length: count }, (_, n) => {
      const kind = room.kind ?? "room_dbl"
      return { capacity: 2, label: `${kind} ${group + 1}-${n + 1}`, ...room, kind }
    }),
  )
  return (await createAllocationResources(db, { slotId, resources, now })).map(({ id }) => id)
}

interface Party {
  bookingId?: string
  people: number
  /** Where they sleep or sit, by kind. */
  allocations?: Record<string, Id<"alrs"> | Id<"alrs">[]>
}

/** A booking with so many named adults. */
export async function party(db: OperationsDb, slotId: Id<"avsl">, { bookingId = "bkng_1", people, allocations }: Party) {
  const { allocation } = await allocateSlot(db, { slotId, bookingId, pax: people, now })
  const { travelers } = await createTravelers(db, {
    slotId,
    now,
    travelers: Array.from({ length: people }, (_, n) => ({
      slotAllocationId: allocation.id,
      traveler: { firstName: `Guest ${n + 1}`, lastName: `Of ${bookingId}` },
      travelDetails: allocations && { allocations },
    })),
  })
  return { allocation, travelers, ids: travelers.map(({ id }) => id) }
}
