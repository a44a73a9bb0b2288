import { afterEach, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { allocateSlot } from "../../slot-allocation/service.js"
import { addVehicleWithSeats } from "../template/materialize/vehicle.js"
import { createTravelers } from "../traveler/write/create.js"
import { autoAllocate } from "./allocate.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A departure with so many vehicles of four rows each, and its seats by id. */
async function coaches(layout: string, count = 1) {
  const slotId = await departure(pglite.db, { capacityPax: 60 })
  const made = await addVehicleWithSeats(pglite.db, { slotId, layout: `${layout} x 4`, label: "Coach", count, now })
  const seats = new Map(made.flatMap(({ vehicle, seats: of }) => of.map((seat) => [seat.id as string, { ...seat, vehicle: vehicle.id }])))
  const seated = async () => {
    const { moves, unplaced } = await autoAllocate(pglite.db, { slotId, family: "seat", dryRun: false, now })
    return { unplaced, at: new Map(moves.map(({ travelerId, to }) => [travelerId as string, seats.get(to)])) }
  }
  return { slotId, seated, seats }
}

it("four people of one booking sit side by side in one row of a coach that was added, where a row has four", async () => {
  const { slotId, seated } = await coaches("4-1")
  const { ids } = await party(pglite.db, slotId, { people: 4 })
  const { at, unplaced } = await seated()
  const theirs = ids.map((id) => at.get(id))
  expect(unplaced).toEqual([])
  expect(new Set(theirs.map((seat) => seat?.seatRow)).size).toBe(1)
  expect(theirs.map((seat) => seat?.seatColumn).sort()).toEqual(["A", "B", "C", "D"])
})

it("the lead of a pair sits at the window, and neither is across the aisle", async () => {
  const { slotId, seated } = await coaches("2-2")
  const { allocation } = await allocateSlot(pglite.db, { slotId, bookingId: "bkng_pair", pax: 2, now })
  const named = [false, true].map((isLead) => ({
    slotAllocationId: allocation.id,
    traveler: { lastName: isLead ? "Lead" : "Mate", isLead },
  }))
  const { travelers } = await createTravelers(pglite.db, { slotId, travelers: named, coverage: "require", now })
  const { at } = await seated()
  const [mate, lead] = travelers.map(({ id }) => at.get(id))
  expect(lead?.seatPosition).toBe("window")
  expect(mate?.seatRow).toBe(lead?.seatRow)
  expect([mate?.seatColumn, lead?.seatColumn].sort().join("")).toMatch(/^(AB|CD)$/)
})

it("no party is split over two coaches: it gets one of them, or no seat at all", async () => {
  const { slotId, seated, seats } = await coaches("1-1", 2)
  const parties = new Map<string, Id<"sltr">[]>()
  for (const [bookingId, people] of [
    ["bkng_a", 5],
    ["bkng_b", 5],
    ["bkng_c", 4],
  ] as const)
    parties.set(bookingId, (await party(pglite.db, slotId, { bookingId, people })).ids)
  const { at, unplaced } = await seated()
  expect([seats.size, at.size]).toEqual([16, 10])
  for (const ids of parties.values()) expect(new Set(ids.flatMap((id) => at.get(id)?.vehicle ?? [])).size).toBeLessThanOrEqual(1)
  expect(unplaced).toMatchObject([{ groupKey: "booking:bkng_c", reason: "no_capacity", largestAvailable: 3 }])
})
