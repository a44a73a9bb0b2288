import { describe, expect, test } from "vitest"
import type { PlanInput, PlanPlacement, PlanResource, PlanTraveler } from "./contract.js"
import { planAllocation } from "./plan.js"

const room = (id: string, capacity: number, more: Partial<PlanResource> = {}): PlanResource => ({
  ...{ id, kind: `room_${capacity}`, family: "room", segment: "", status: "open", capacity },
  ...more,
})
const person = (id: string, bookingId: string | null, more: Partial<PlanTraveler> = {}): PlanTraveler => ({
  id,
  bookingId,
  category: "adult",
  ...more,
})
const party = (bookingId: string, size: number, more: Partial<PlanTraveler> = {}) =>
  Array.from({ length: size }, (_, index) => person(`${bookingId}.${index}`, bookingId, more))

const plan = (resources: PlanResource[], travelers: PlanTraveler[], more: Partial<PlanInput> = {}) =>
  planAllocation({ family: "room", resources, travelers, placements: [], ...more })

/** Room by traveler. */
const seats = ({ moves }: Awaited<ReturnType<typeof plan>>) => Object.fromEntries(moves.map(({ travelerId, to }) => [travelerId, to]))

describe.each(["exact", "greedy"] as const)("a plan (%s)", (engine) => {
  test("keeps a party together and gives a traveler alone the room that fits exactly", async () => {
    const found = await plan([room("dbl1", 2), room("dbl2", 2), room("sgl", 1)], [...party("a", 2), ...party("b", 1)], { engine })
    const at = seats(found)
    expect(found.engine).toBe(engine)
    expect(at["a.0"]).toBe(at["a.1"])
    expect(at["b.0"]).toBe("sgl")
    expect(found).toMatchObject({ unplaced: [], compromises: [], unchanged: 0 })
  })

  test("gives accessible rooms to those who need them, and leaves them to those", async () => {
    const rooms = [room("acc", 2, { accessible: true }), room("dbl", 2)]
    const at = seats(await plan(rooms, [...party("a", 2), person("w.0", "w", { accessNeeds: ["WCHC"] }), person("w.1", "w")], { engine }))
    expect(at).toEqual({ "a.0": "dbl", "a.1": "dbl", "w.0": "acc", "w.1": "acc" })
    expect(seats(await plan(rooms, party("a", 2), { engine }))["a.0"]).toBe("dbl")
  })

  test("keeps a sharing group across two bookings together", async () => {
    const group = [person("a", "b1", { sharingGroupId: "g" }), person("b", "b2", { sharingGroupId: "g" })]
    const at = seats(await plan([room("dbl1", 2), room("dbl2", 2)], [...group, person("c", "b1"), person("d", "b2")], { engine }))
    expect(at.a).toBe(at.b)
    expect(at.c).not.toBe(at.a)
  })

  test("gives a group with a placed member that room first", async () => {
    const placements: PlanPlacement[] = [{ travelerId: "a.0", resourceId: "r2" }]
    const at = seats(await plan([room("r1", 2), room("r2", 3)], party("a", 3), { engine, placements }))
    expect(at).toEqual({ "a.1": "r2", "a.2": "r2" })
  })

  test("splits a group that no room holds, and never leaves a child without its own adult", async () => {
    const doubles = [room("r1", 2), room("r2", 2)]
    const family = [person("mother", "f"), person("father", "f"), person("child", "f", { category: "child" })]
    const at = seats(await plan(doubles, family, { engine }))
    expect(Object.keys(at)).toHaveLength(3)
    expect([at.mother, at.father]).toContain(at.child)
    const children = [person("mother", "f"), person("c1", "f", { category: "child" }), person("c2", "f", { category: "child" })]
    const refused = await plan(doubles, children, { engine })
    expect(refused.moves).toEqual([])
    expect(refused.unplaced).toEqual([
      { groupKey: "booking:f", travelerIds: ["c1", "c2", "mother"], reason: "no_capacity", largestAvailable: 2 },
    ])
  })

  test("tells a party that is in two rooms although one would hold it from a party that no room holds", async () => {
    const placements: PlanPlacement[] = [
      { travelerId: "a.0", resourceId: "r1" },
      { travelerId: "a.1", resourceId: "r2" },
    ]
    const rooms = [room("r1", 2), room("r2", 2), room("r3", 2), room("r4", 2)]
    const found = await plan(rooms, [...party("a", 2), ...party("b", 3)], { engine, placements })
    expect(found.apart).toEqual([
      { groupKey: "booking:a", travelerIds: ["a.0", "a.1"], places: 2, tooLarge: false },
      { groupKey: "booking:b", travelerIds: ["b.0", "b.1", "b.2"], places: 2, tooLarge: true },
    ])
    expect((await plan([room("r1", 2)], party("a", 2), { engine })).apart).toEqual([])
  })

  test("a party that only a blocked room would hold is larger than every room that is open", async () => {
    const rooms = (status: "open" | "blocked") => [room("r1", 2), room("r2", 2), room("r3", 3, { status })]
    const found = async (status: "open" | "blocked") => (await plan(rooms(status), party("a", 3), { engine })).apart
    expect(await found("blocked")).toMatchObject([{ groupKey: "booking:a", places: 2, tooLarge: true }])
    expect(await found("open")).toEqual([])
  })

  test("says why somebody has no place: nothing there, nothing large enough, or a rule", async () => {
    const why = async (rooms: PlanResource[], people: PlanTraveler[]) =>
      (await plan(rooms, people, { engine })).unplaced.map(({ reason, largestAvailable }) => `${reason} ${largestAvailable}`)
    expect(await why([], party("a", 1))).toEqual(["no_resources 0"])
    expect(await why([room("r1", 2, { status: "blocked" })], party("a", 1))).toEqual(["no_resources 0"])
    expect(await why([room("r1", 2)], party("a", 3))).toEqual(["no_capacity 2"])
    expect(await why([room("r1", 2, { genderPolicy: "female" })], party("a", 1, { gender: "male" }))).toEqual(["rules 2"])
  })

  test("moves nobody who is placed, whatever would be better", async () => {
    const placements = [{ travelerId: "b.0", resourceId: "dbl" }]
    const found = await plan([room("dbl", 2), room("sgl", 1)], [...party("a", 2), ...party("b", 1)], { engine, placements })
    expect(found.moves.map(({ travelerId }) => travelerId)).not.toContain("b.0")
    expect(found.unchanged).toBe(1)
  })

  test("reports what it could not honour", async () => {
    const found = await plan([room("r1", 2, { bedConfiguration: "1 king" })], party("a", 2, { bedPreference: "twin" }), { engine })
    expect(found.compromises).toEqual([
      { travelerIds: ["a.0"], resourceId: "r1", codes: ["bed_preference_unmet"] },
      { travelerIds: ["a.1"], resourceId: "r1", codes: ["bed_preference_unmet"] },
    ])
    expect(found.score.faults).toBe(2)
  })

  test("keeps strangers apart while there are rooms, and people who do not want each other always", async () => {
    const three = [room("r1", 2), room("r2", 2), room("r3", 2)]
    expect(new Set(Object.values(seats(await plan(three, [...party("a", 1), ...party("b", 1), ...party("c", 1)], { engine })))).size).toBe(
      3,
    )
    const enemies = [person("a", "b1", { keepApart: ["b"] }), person("b", "b1")]
    const found = await plan([room("r1", 2)], enemies, { engine })
    expect(found.moves).toEqual([])
  })

  test("plans tables and coaches as well, where room rules do not hold", async () => {
    const table = { kind: "table", family: "table" }
    const people = [...party("a", 2, { gender: "male" }), ...party("b", 1, { gender: "female", category: "child" })]
    const found = await plan([room("t1", 4, table)], people, { engine, family: "table" })
    expect(found.moves).toHaveLength(3)
  })
})

test("may move all but pinned people when told so", async () => {
  const rooms = [room("dbl", 2), room("sgl", 1)]
  const people = [...party("a", 2), ...party("b", 1)]
  const free = await plan(rooms, people, { keep: "pinned", placements: [{ travelerId: "b.0", resourceId: "dbl" }] })
  expect(seats(free)).toEqual({ "a.0": "dbl", "a.1": "dbl", "b.0": "sgl" })
  const pinned = await plan(rooms, people, { keep: "pinned", placements: [{ travelerId: "b.0", resourceId: "dbl", pinned: true }] })
  expect(pinned.moves.map(({ travelerId }) => travelerId)).not.toContain("b.0")
})

test("only the segment in question counts", async () => {
  const rooms = [room("a1", 1), room("b1", 1, { segment: "night 3" })]
  const placements = [{ travelerId: "a.0", resourceId: "a1" }]
  expect(seats(await plan(rooms, party("a", 1), { segment: "night 3", placements }))).toEqual({ "a.0": "b1" })
  expect(await plan(rooms, party("a", 1), { placements })).toMatchObject({ moves: [], unchanged: 1 })
})

test("says that it was made greedily when there is too much to prove", async () => {
  const people = Array.from({ length: 60 }, (_, index) => person(`p${index}`, "big", { keepApart: [`q${index}`] }))
  const found = await plan(
    Array.from({ length: 20 }, (_, index) => room(`r${index}`, 3)),
    people,
    { engine: "exact" },
  )
  expect(found).toMatchObject({ engine: "greedy", optimal: false, unplaced: [] })
})
