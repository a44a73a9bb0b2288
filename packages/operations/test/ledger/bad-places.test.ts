import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  addVehicleWithSeats,
  assignTravelers,
  createAllocationResources,
  listAllocationResources,
  updateAllocationResource,
} from "../../src/availability/allocation/index.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

async function van() {
  const slotId = await departure(pglite.db)
  const [made] = await addVehicleWithSeats(pglite.db, { slotId, layout: "1-1 x 2", label: "Van", now })
  if (!made) throw new Error("There is no van.")
  const [first, second] = made.seats.map(({ id }) => id) as [Id<"alrs">, Id<"alrs">]
  const { ids } = await party(pglite.db, slotId, { people: 2 })
  return { slotId, vehicle: made.vehicle.id, first, second, ids: ids as [Id<"sltr">, Id<"sltr">] }
}

describe("one seat for two people", () => {
  it("is refused with the seat and its numbers, whether both ask at once or one sits there, and nobody is moved", async () => {
    const { slotId, first, ids } = await van()
    const [ana, ion] = ids
    const move = (...people: Id<"sltr">[]) =>
      assignTravelers(pglite.db, { slotId, moves: people.map((travelerId) => ({ travelerId, resourceId: first })), now })
    const full = (existingAssigned: number, requested: number) => ({
      code: "resource_capacity_exhausted",
      details: { violations: [expect.objectContaining({ resourceId: first, capacity: 1, existingAssigned, requested })] },
    })
    await expect(move(ana, ion)).rejects.toMatchObject(full(0, 2))
    await move(ana)
    await expect(move(ion)).rejects.toMatchObject(full(1, 1))
    const { data } = await listAllocationResources(pglite.db, { slotId, kind: "vehicle_seat" })
    expect(data.map(({ assigned }) => assigned)).toEqual([1, 0, 0, 0])
  })

  it("is refused to raw SQL by the database, as is a second seat for one person", async () => {
    const { slotId, first, second, ids } = await van()
    await assignTravelers(pglite.db, { slotId, moves: [{ travelerId: ids[0], resourceId: first }], now })
    await expect(pglite.db.execute(sql`update allocation_resources set assigned = 2 where id = ${first}`)).rejects.toThrow()
    const again = sql`insert into traveler_assignments (id, slot_id, slot_traveler_id, allocation_resource_id, kind, family, segment, status, source)
      select 'tasg_raw', slot_id, slot_traveler_id, ${second}, kind, family, segment, status, source from traveler_assignments where slot_traveler_id = ${ids[0]}`
    await expect(pglite.db.execute(again)).rejects.toMatchObject({ cause: { constraint: expect.stringMatching(/^traveler_assignments_/) } })
  })

  it("is refused to raw SQL that writes a row and leaves the counter alone, while two people may change places in one transaction", async () => {
    const { slotId, first, second, ids } = await van()
    const [ana, ion] = ids
    const moves = [
      { travelerId: ana, resourceId: first },
      { travelerId: ion, resourceId: second },
    ]
    await assignTravelers(pglite.db, { slotId, moves, now })
    const beside = sql`update traveler_assignments set allocation_resource_id = ${first} where slot_traveler_id = ${ion}`
    await expect(pglite.db.execute(beside)).rejects.toMatchObject({ cause: { code: "23514", constraint: "traveler_assignments_capacity" } })
    const swapped = [
      { travelerId: ana, resourceId: second },
      { travelerId: ion, resourceId: first },
    ]
    expect((await assignTravelers(pglite.db, { slotId, moves: swapped, now })).moved).toBe(2)
  })
})

describe("a room for more people than it takes", () => {
  it("is refused to raw SQL, by its counter and by its rows", async () => {
    const slotId = await departure(pglite.db)
    const [room, other] = (await rooms(pglite.db, slotId, { count: 2 })) as [Id<"alrs">, Id<"alrs">]
    const { ids } = await party(pglite.db, slotId, { people: 3 })
    const moves = ids.map((travelerId, n) => ({ travelerId, resourceId: n < 2 ? room : other }))
    await assignTravelers(pglite.db, { slotId, moves, now })
    const counter = sql`update allocation_resources set assigned = 3 where id = ${room}`
    await expect(pglite.db.execute(counter)).rejects.toMatchObject({
      cause: { code: "23514", constraint: "allocation_resources_not_oversold" },
    })
    const row = sql`update traveler_assignments set allocation_resource_id = ${room} where slot_traveler_id = ${ids[2]}`
    await expect(pglite.db.execute(row)).rejects.toMatchObject({ cause: { code: "23514", constraint: "traveler_assignments_capacity" } })
  })
})

describe("a vehicle that would belong to itself", () => {
  it("cannot be made: seats have no seats, a vehicle stays what it is, and the database refuses a row that is its own vehicle", async () => {
    const { slotId, vehicle, first } = await van()
    const below = { kind: "vehicle_seat", capacity: 1, label: "x", designation: "9Z", parentId: first }
    await expect(createAllocationResources(pglite.db, { slotId, resources: [below], now })).rejects.toMatchObject({
      code: "parent_invalid",
      details: { parentId: first, reason: "is_child" },
    })
    const patch = { parentId: first } as never
    await expect(updateAllocationResource(pglite.db, { resourceId: vehicle, patch, now })).rejects.toMatchObject({
      code: "invalid_request",
    })
    await expect(pglite.db.execute(sql`update allocation_resources set parent_id = id where id = ${vehicle}`)).rejects.toThrow()
    expect((await listAllocationResources(pglite.db, { slotId })).total).toBe(5)
  })
})
