import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { assignTravelers } from "../assignment/assign.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { createTravelers } from "../traveler/write/create.js"
import { autoAllocate } from "./allocate.js"
import type { AutoAllocate } from "./contract.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const allocate = (slotId: Id<"avsl">, more: Partial<AutoAllocate> = {}) => autoAllocate(pglite.db, { slotId, family: "room", now, ...more })
const events = () => rowsOf<{ type: string }>(pglite.db, sql`select type from operations_events order by seq`)
const taken = async (slotId: Id<"avsl">) =>
  (await getSlotResourceAvailability(pglite.db, { slotId, now })).resources.reduce((sum, { assigned }) => sum + assigned, 0)

async function couples(people = 4) {
  const slotId = await departure(pglite.db, { capacityPax: 40 })
  const made = await rooms(pglite.db, slotId, { count: 3 }, { kind: "room_sgl", capacity: 1 })
  const parties = [
    await party(pglite.db, slotId, { bookingId: "bkng_a", people: 2 }),
    await party(pglite.db, slotId, { bookingId: "bkng_b", people: people - 2 }),
  ]
  return { slotId, rooms: made, ids: parties.flatMap(({ ids }) => ids) }
}

describe("allocating by itself", () => {
  it("tells a plan and writes nothing, then carries out exactly that plan, as moves of the planner", async () => {
    const { slotId, ids } = await couples()
    const before = (await events()).length
    const told = await allocate(slotId)
    expect(told).toMatchObject({ dryRun: true, engine: "exact", optimal: true, unplaced: [] })
    expect([(await events()).length, await taken(slotId)]).toEqual([before, 0])
    const done = await allocate(slotId, { dryRun: false, expectedPlan: told.planHash })
    expect({ ...done, dryRun: true }).toEqual(told)
    expect(await taken(slotId)).toBe(ids.length)
    expect((await events()).slice(before)).toEqual([{ type: "availability.assignment.changed" }])
    const sources = await rowsOf(pglite.db, sql`select distinct source from traveler_assignments`)
    expect(sources).toEqual([{ source: "auto" }])
  })

  it("has nothing to move the second time, and writes no event", async () => {
    const { slotId } = await couples()
    await allocate(slotId, { dryRun: false })
    const before = (await events()).length
    const again = await allocate(slotId, { dryRun: false })
    expect(again).toMatchObject({ moves: [], unchanged: 4, unplaced: [] })
    expect((await allocate(slotId, { keep: "pinned" })).moves).toEqual([])
    expect((await events()).length).toBe(before)
  })

  it("refuses a plan that somebody's move has overtaken, and plans anew when none was promised", async () => {
    const { slotId, rooms: made, ids } = await couples()
    const { planHash } = await allocate(slotId)
    await assignTravelers(pglite.db, { slotId, now, moves: [{ travelerId: ids[0] as Id<"sltr">, resourceId: made[2] as Id<"alrs"> }] })
    await expect(allocate(slotId, { dryRun: false, expectedPlan: planHash })).rejects.toMatchObject({
      code: "plan_stale",
      details: { slotId, expectedPlan: planHash },
    })
    expect(await taken(slotId)).toBe(1)
    const done = await allocate(slotId, { dryRun: false })
    expect(done.moves.find(({ travelerId }) => travelerId === ids[1])?.to).toBe(made[2])
    expect(await taken(slotId)).toBe(4)
  })

  it("leaves pinned people where they are", async () => {
    const { slotId, rooms: made, ids } = await couples(3)
    const [solo, double] = [ids[2] as Id<"sltr">, made[0] as Id<"alrs">]
    await assignTravelers(pglite.db, { slotId, now, moves: [{ travelerId: solo, resourceId: double, pinned: true }] })
    const moved = async (keep: "all" | "pinned") => (await allocate(slotId, { keep })).moves.map(({ travelerId }) => travelerId)
    expect(await moved("pinned")).not.toContain(solo)
    await assignTravelers(pglite.db, { slotId, now, moves: [{ travelerId: solo, resourceId: double, pinned: false }] })
    expect(await moved("all")).not.toContain(solo)
    expect(await moved("pinned")).toContain(solo)
  })

  it("says that there are no rooms", async () => {
    const slotId = await departure(pglite.db)
    const { ids } = await party(pglite.db, slotId, { people: 2 })
    expect((await allocate(slotId)).unplaced).toEqual([
      { groupKey: "booking:bkng_1", travelerIds: ids.toSorted(), reason: "no_resources", largestAvailable: 0 },
    ])
    await expect(allocate("avsl_none")).rejects.toMatchObject({ code: "slot_not_found" })
  })

  it("plans nobody who has left, whose hold has lapsed, or who is crew", async () => {
    const slotId = await departure(pglite.db)
    await rooms(pglite.db, slotId, { count: 2 })
    await createTravelers(pglite.db, { slotId, now, travelers: [{ traveler: { lastName: "Guide", role: "crew" } }] })
    const { ids } = await party(pglite.db, slotId, { people: 1 })
    expect((await allocate(slotId)).moves.map(({ travelerId }) => travelerId)).toEqual(ids)
  })
})
