import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { commitAssets } from "../../src/calendar/index.js"
import { auditCapacity } from "../../src/index.js"
import { newId } from "../../src/kernel/ids.js"
import {
  createFunctionSpace,
  createPlace,
  deleteFunctionSpace,
  expandFunctionSpace,
  findFreeFunctionSpaces,
  getFunctionSpace,
  listFunctionSpaces,
  setFunctionSpaceCapacities,
  updateFunctionSpace,
} from "../../src/places/index.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
type Space = Awaited<ReturnType<typeof createFunctionSpace>>
type SpaceId = Space["id"]
let placeId: `plac_${string}`
let [ballroom, a, b] = [] as unknown as [Space, Space, Space]
const make = (name: string, more: object = {}) => createFunctionSpace(pglite.db, { placeId, name, now, ...more })
beforeEach(async () => {
  placeId = (await createPlace(pglite.db, { kind: "venue", name: "Congress Centre" })).id
  ballroom = await make("Ballroom", { divisible: true })
  a = await make("Ballroom A", { parentSpaceId: ballroom.id })
  b = await make("Ballroom B", { parentSpaceId: ballroom.id })
})
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: object }) => ({ ...error.details, refused: error.code }),
  )

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour))
async function take(id: SpaceId, from = 9, to = 12) {
  const holdId = newId("rhld")
  const assets = await expandFunctionSpace(pglite.db, { spaceId: id })
  const items = assets.map((assetId) => ({ assetId, sourceType: "space_hold" as const, sourceId: holdId, from: at(from), to: at(to) }))
  return commitAssets(pglite.db, { items, now })
}
const free = async (from = 9, to = 12) =>
  (await findFreeFunctionSpaces(pglite.db, { placeId: [placeId], from: at(from), to: at(to), now })).free.map(({ name }) => name)

describe("taking a space", () => {
  test("takes its smallest parts, so the whole and a part exclude each other and two parts do not (B58)", async () => {
    expect(await expandFunctionSpace(pglite.db, { spaceId: ballroom.id })).toEqual([a.id, b.id].sort())
    expect(await free()).toEqual(["Ballroom", "Ballroom A", "Ballroom B"])
    await take(a.id)
    expect(await free()).toEqual(["Ballroom B"])
    expect(await refused(take(ballroom.id))).toMatchObject({ refused: "resource_double_booked" })
    await take(b.id)
    expect(await free()).toEqual([])
    await take(ballroom.id, 12, 14)
    expect(await refused(take(a.id, 13, 14))).toMatchObject({ refused: "resource_double_booked" })
    const { busy } = await findFreeFunctionSpaces(pglite.db, { placeId: [placeId], from: at(9), to: at(10), now })
    expect(
      busy
        .find(({ space }) => space.id === ballroom.id)
        ?.clashes.map(({ spaceId }) => spaceId)
        .sort(),
    ).toEqual([a.id, b.id].sort())
  })

  test("keeps set-up and tear-down free", async () => {
    await updateFunctionSpace(pglite.db, { id: a.id, setupMinutes: 60, teardownMinutes: 30, now })
    await take(a.id, 9, 12)
    expect(await free(12, 13)).toEqual(["Ballroom", "Ballroom B"])
    expect(await free(13, 14)).toContain("Ballroom A")
    expect(await refused(findFreeFunctionSpaces(pglite.db, { from: at(9), to: at(9) }))).toMatchObject({ refused: "invalid_range" })
  })

  test("is refused by the database for a space with parts, and for one that is not in use (B59)", async () => {
    const item = { assetId: ballroom.id, sourceType: "space_hold" as const, sourceId: "rhld_x", from: at(9), to: at(10) }
    expect(await refused(commitAssets(pglite.db, { items: [item], now }))).toMatchObject({ refused: "resource_inactive" })
    await updateFunctionSpace(pglite.db, { id: a.id, active: false, now })
    expect(await free()).toEqual(["Ballroom B"])
    const { busy } = await findFreeFunctionSpaces(pglite.db, { placeId: [placeId], from: at(9), to: at(10), now })
    expect(busy.map(({ space, inactiveSpaceIds }) => [space.name, inactiveSpaceIds])).toEqual([["Ballroom", [a.id]]])
  })

  test("succeeds exactly when the space is said to be free (B60)", async () => {
    const hall = await make("Hall", { setupMinutes: 60 })
    const all = [ballroom, a, b, hall]
    for (let round = 0; round < 24; round += 1) {
      const one = all[(round * 7) % all.length] as Space
      const from = 8 + ((round * 5) % 9)
      const said = (await findFreeFunctionSpaces(pglite.db, { from: at(from), to: at(from + 2), now })).free.some(({ id }) => id === one.id)
      const buffers = { bufferBeforeMinutes: one.setupMinutes, bufferAfterMinutes: one.teardownMinutes }
      const items = (await expandFunctionSpace(pglite.db, { spaceId: one.id })).map((assetId) => ({
        ...{ assetId, sourceType: "space_hold" as const, sourceId: newId("rhld"), from: at(from), to: at(from + 2) },
        ...buffers,
      }))
      expect((await refused(commitAssets(pglite.db, { items, now }))) === "accepted", `${one.name} at ${from}`).toBe(said)
    }
  })
})

describe("the tree of spaces", () => {
  test("stays within one place, by service and by raw SQL (B56)", async () => {
    const other = await createPlace(pglite.db, { kind: "venue", name: "Other" })
    const elsewhere = await createFunctionSpace(pglite.db, { placeId: other.id, name: "Elsewhere", divisible: true, now })
    expect(await refused(make("Part", { parentSpaceId: elsewhere.id }))).toMatchObject({
      refused: "invalid_request",
      violations: [{ path: "parentSpaceId" }],
    })
    const raw = pglite.client.query(`update function_spaces set parent_space_id = '${elsewhere.id}' where id = '${a.id}'`)
    await expect(raw).rejects.toMatchObject({ code: "23503" })
  })

  test("takes parts of divisible spaces alone, without circles", async () => {
    const solid = await make("Solid")
    expect(await refused(make("Part", { parentSpaceId: solid.id }))).toMatchObject({ refused: "parent_not_divisible", parentId: solid.id })
    await updateFunctionSpace(pglite.db, { id: a.id, divisible: true, now })
    expect(await refused(updateFunctionSpace(pglite.db, { id: ballroom.id, parentSpaceId: a.id, now }))).toMatchObject({
      refused: "space_hierarchy_cycle",
      chain: [a.id, ballroom.id],
    })
  })

  test("does not change while something in it is taken from now on (B59)", async () => {
    await take(a.id)
    const inUse = { refused: "space_in_use", total: 1, sources: [{ sourceType: "space_hold", count: 1 }], lastEndsAt: at(12).toISOString() }
    expect(await refused(make("Ballroom C", { parentSpaceId: ballroom.id }))).toMatchObject(inUse)
    expect(await refused(deleteFunctionSpace(pglite.db, { id: b.id, now }))).toMatchObject(inUse)
    expect(await refused(updateFunctionSpace(pglite.db, { id: b.id, parentSpaceId: null, now }))).toMatchObject(inUse)
    const later = at(13)
    expect((await make("Ballroom C", { parentSpaceId: ballroom.id, now: later })).parentSpaceId).toBe(ballroom.id)
  })

  test("makes the whole takeable again when its last part is gone", async () => {
    expect(await refused(deleteFunctionSpace(pglite.db, { id: ballroom.id, now }))).toMatchObject({ refused: "space_in_use", total: 2 })
    expect(await refused(updateFunctionSpace(pglite.db, { id: ballroom.id, divisible: false, now }))).toMatchObject({
      refused: "space_in_use",
    })
    for (const { id } of [a, b]) await deleteFunctionSpace(pglite.db, { id, now })
    expect(await getFunctionSpace(pglite.db, { id: ballroom.id })).toMatchObject({ hasChildren: false, children: [] })
    await take(ballroom.id)
    expect(await free()).toEqual([])
    expect(await refused(getFunctionSpace(pglite.db, { id: a.id }))).toMatchObject({ refused: "function_space_not_found" })
  })
})

test("capacities are replaced as a whole, and an empty list clears them (B57)", async () => {
  const set = (capacities: Parameters<typeof setFunctionSpaceCapacities>[1]["capacities"]) =>
    setFunctionSpaceCapacities(pglite.db, { spaceId: a.id, capacities, now })
  await set([{ layout: "theater", capacity: 120 }])
  expect(
    (
      await set([
        { layout: "banquet", capacity: 80, minCapacity: 20 },
        { layout: "u_shape", capacity: 30 },
      ])
    ).capacities,
  ).toEqual([
    { layout: "banquet", capacity: 80, minCapacity: 20 },
    { layout: "u_shape", capacity: 30, minCapacity: null },
  ])
  const names = async (query: object) => (await listFunctionSpaces(pglite.db, query)).data.map(({ name }) => name)
  expect(await names({ layout: "banquet", minCapacity: 80 })).toEqual(["Ballroom A"])
  expect(await names({ layout: "banquet", minCapacity: 81 })).toEqual([])
  expect(await refused(set([{ layout: "banquet", capacity: 10, minCapacity: 11 }]))).toMatchObject({ refused: "invalid_request" })
  expect(
    await refused(
      set([
        { layout: "banquet", capacity: 1 },
        { layout: "banquet", capacity: 2 },
      ]),
    ),
  ).toMatchObject({ refused: "invalid_request" })
  expect((await set([])).capacities).toEqual([])
})
