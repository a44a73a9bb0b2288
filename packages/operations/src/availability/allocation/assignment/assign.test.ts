import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { statementsOf } from "../../../../test/support/statements.js"
import { auditCapacity } from "../../../audit.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { getSlotManifest } from "../manifest/whole.js"
import { getSlotTraveler } from "../traveler/list/list.js"
import { createTravelers } from "../traveler/write/create.js"
import { assignTravelers } from "./assign.js"
import type { AssignTravelers } from "./contract.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Traveler = Id<"sltr">
type Room = Id<"alrs">
const move = (travelerId: unknown, resourceId: unknown, more: object = {}) => ({
  travelerId: travelerId as Traveler,
  resourceId: resourceId as Room,
  ...more,
})
const assign = (slotId: Id<"avsl">, moves: AssignTravelers["moves"], more: Partial<AssignTravelers> = {}) =>
  assignTravelers(pglite.db, { slotId, moves, now, ...more })
const roomsOf = async (travelerId: unknown) =>
  (await getSlotTraveler(pglite.db, { travelerId: travelerId as Traveler, now })).assignments.map(({ resourceId }) => resourceId)
const events = (db: OperationsDb) =>
  rowsOf<{ data: { moves: unknown[] } }>(
    db,
    sql`select data from operations_events where type = 'availability.assignment.changed' order by seq`,
  )

describe("moving people", () => {
  it("frees and fills one bed, and swaps two people, in one call and in any order", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [a, b] = await rooms(db, slotId, { kind: "room_sgl", capacity: 1, count: 2 })
    const { ids } = await party(db, slotId, { people: 3 })
    await assign(slotId, [move(ids[0], a), move(ids[1], b)])
    expect(await assign(slotId, [move(ids[0], b), move(ids[1], a)])).toMatchObject({ moved: 2, assigned: 0 })
    expect([await roomsOf(ids[0]), await roomsOf(ids[1])]).toEqual([[b], [a]])
    expect(await assign(slotId, [move(ids[2], a), move(ids[1], null, { family: "room" })])).toMatchObject({ assigned: 1, unassigned: 1 })
    expect(await assign(slotId, [move(ids[2], null, { expectedResourceId: a }), move(ids[1], a)])).toMatchObject({
      assigned: 1,
      unassigned: 1,
    })
  })

  it("refuses two for one bed as a whole, with the numbers", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [single, double] = await rooms(db, slotId, { kind: "room_sgl", capacity: 1 }, {})
    const { ids } = await party(db, slotId, { people: 3 })
    const refused = assign(slotId, [move(ids[0], double), move(ids[1], single), move(ids[2], single)])
    await expect(refused).rejects.toMatchObject({
      code: "resource_capacity_exhausted",
      details: { violations: [{ kind: "room_sgl", resourceId: single, capacity: 1, existingAssigned: 0, requested: 2, available: 1 }] },
    })
    expect(await roomsOf(ids[0])).toEqual([])
  })

  it("moves nobody when somebody is elsewhere than expected, and says where", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [a, b] = await rooms(db, slotId, { count: 2 })
    const { ids } = await party(db, slotId, { people: 2, allocations: { room_dbl: a as Room } })
    const conflict = assign(slotId, [move(ids[0], b, { expectedResourceId: b }), move(ids[1], b, { expectedResourceId: a })])
    await expect(conflict).rejects.toMatchObject({
      code: "assignment_conflict",
      details: { conflicts: [{ travelerId: ids[0], expected: b, actual: a }] },
    })
    expect(await roomsOf(ids[1])).toEqual([a])
    await expect(assign(slotId, [move(ids[0], b, { expectedResourceId: null })])).rejects.toMatchObject({ code: "assignment_conflict" })
    const { version } = await getSlotManifest(db, { slotId, now })
    await assign(slotId, [move(ids[0], b)], { expectedVersion: version })
    await expect(assign(slotId, [move(ids[0], a)], { expectedVersion: version })).rejects.toMatchObject({ code: "assignment_conflict" })
  })

  it("gives one person one room of a segment, another in another segment, and a seat besides", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [double, single, second, seat] = await rooms(
      ...([db, slotId, {}, { kind: "room_sgl", capacity: 1 }, { segment: "Hotel B" }, { kind: "vehicle_seat", capacity: 1 }] as const),
    )
    const { ids } = await party(db, slotId, { people: 1 })
    await expect(assign(slotId, [move(ids[0], double), move(ids[0], single)])).rejects.toMatchObject({ code: "invalid_request" })
    await assign(slotId, [move(ids[0], double), move(ids[0], second), move(ids[0], seat)])
    await assign(slotId, [move(ids[0], single)])
    expect((await roomsOf(ids[0])).sort()).toEqual([single, second, seat].sort())
    expect((await getSlotManifest(db, { slotId, now })).totals.unassigned.every(({ count }) => count === 0)).toBe(true)
  })

  it("does not know people and rooms of another departure", async () => {
    const { db } = pglite
    const [slotId, elsewhere] = [await departure(db), await departure(db)]
    const [own] = await rooms(db, slotId, {})
    const [foreign] = await rooms(db, elsewhere, {})
    const [{ ids }, other] = [await party(db, slotId, { people: 1 }), await party(db, elsewhere, { people: 1 })]
    await expect(assign(slotId, [move(ids[0], foreign)])).rejects.toMatchObject({ code: "resource_not_on_slot" })
    await expect(assign(slotId, [move(other.ids[0], own)])).rejects.toMatchObject({
      code: "traveler_not_on_slot",
      details: { ids: other.ids },
    })
  })

  it("leaves the pinned where they are, unless the move says so or gives a reason", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [a, b] = await rooms(db, slotId, { count: 2 })
    const { ids } = await party(db, slotId, { people: 1 })
    await assign(slotId, [move(ids[0], a, { pinned: true })])
    await expect(assign(slotId, [move(ids[0], b)])).rejects.toMatchObject({ code: "assignment_pinned" })
    expect(await assign(slotId, [move(ids[0], a)])).toMatchObject({ unchanged: 1 })
    await assign(slotId, [move(ids[0], b, { pinned: false })])
    await assign(slotId, [move(ids[0], b, { pinned: true })])
    await assign(slotId, [move(ids[0], a)], { override: { reason: "The room is flooded" } })
    expect(await roomsOf(ids[0])).toEqual([a])
  })
})

describe("room rules", () => {
  it("stop a placement until somebody gives a reason, which stays on the row and in the event with what it waived", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, { genderPolicy: "female" })
    const travelers = [{ bookingId: "bkng_1", traveler: { lastName: "Ali", gender: "male" as const } }]
    const { travelers: made } = await createTravelers(db, { slotId, travelers, now })
    const moves = [move(made[0]?.id, room)]
    await expect(assign(slotId, moves)).rejects.toMatchObject({
      code: "room_rule_violation",
      details: { violations: [{ code: "gender_policy_mismatch", level: "blocking", resourceId: room, travelerIds: [made[0]?.id] }] },
    })
    await expect(assign(slotId, moves, { override: { reason: " " } })).rejects.toMatchObject({ code: "invalid_request" })
    await assign(slotId, moves, { override: { reason: "Family of the owner" } })
    const { assignments } = await getSlotTraveler(db, { travelerId: made[0]?.id as Traveler, now })
    expect(assignments).toMatchObject([{ overrideReason: "Family of the owner", waived: ["gender_policy_mismatch"] }])
    const [event] = await rowsOf(db, sql`select reason, data from operations_events where type = 'availability.assignment.changed'`)
    expect(event).toMatchObject({ reason: "Family of the owner", data: { moves: [{ waived: ["gender_policy_mismatch"] }] } })
  })

  it("do not let an old fault block a move that has nothing to do with it, and warn of what is only advice", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [women, other] = await rooms(db, slotId, { genderPolicy: "female" }, { occupancyMin: 2 })
    const travelers = ["a", "b"].map((lastName) => ({ bookingId: "bkng_1", traveler: { lastName, gender: "male" as const } }))
    const { travelers: made } = await createTravelers(db, { slotId, travelers, now })
    await assign(slotId, [move(made[0]?.id, women)], { override: { reason: "No other room" } })
    const { warnings } = await assign(slotId, [move(made[1]?.id, other)])
    expect(warnings).toMatchObject([{ code: "occupancy_below_minimum", level: "advisory", resourceId: other }])
  })
})

describe("one call", () => {
  it("is one event, none where nothing changes, and none of it stays when the event cannot be written", async () => {
    const { db, client } = pglite
    const slotId = await departure(db)
    const [a, b] = await rooms(db, slotId, { count: 2 })
    const { ids } = await party(db, slotId, { people: 2 })
    await assign(slotId, [move(ids[0], a), move(ids[1], a)])
    expect(await assign(slotId, [move(ids[0], a)])).toMatchObject({ unchanged: 1, moves: [] })
    expect((await events(db)).map(({ data }) => data.moves.length)).toEqual([2])
    await client.exec("alter table operations_events add constraint forced check (type <> 'availability.assignment.changed') not valid")
    await expect(assign(slotId, [move(ids[0], b)])).rejects.toThrow()
    await client.exec("alter table operations_events drop constraint forced")
    expect(await roomsOf(ids[0])).toEqual([a])
  })

  it("answers as a rehearsal what it would do, and writes nothing", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [a] = await rooms(db, slotId, {})
    const { ids } = await party(db, slotId, { people: 1 })
    const { dryRun: _dry, ...told } = await assign(slotId, [move(ids[0], a)], { dryRun: true })
    expect(await roomsOf(ids[0])).toEqual([])
    const { dryRun: _real, ...done } = await assign(slotId, [move(ids[0], a)])
    expect(done).toEqual(told)
  })

  it("sends at most six statements for two hundred placements, as many as for one", async () => {
    const { db, client } = pglite
    const slotId = await departure(db, { capacityPax: 300 })
    const all = await rooms(db, slotId, { count: 101 })
    const { ids } = await party(db, slotId, { people: 200 })
    const extra = await party(db, slotId, { bookingId: "bkng_2", people: 1 })
    const count = (moves: AssignTravelers["moves"]) => statementsOf(client, (handle) => assignTravelers(handle, { slotId, moves, now }))
    const one = await count([move(extra.ids[0], all[100])])
    const many = await count(ids.map((id, n) => move(id, all[Math.floor(n / 2)])))
    expect(many).toBe(one)
    expect(many).toBeLessThanOrEqual(6)
    const { resources } = await assign(slotId, [move(ids[0], all[0])]).then(({ manifest }) => manifest)
    expect(resources.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(201)
  })
})
