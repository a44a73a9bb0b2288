import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { auditCapacity, readEvents } from "../../src/index.js"
import {
  archivePlace,
  createFunctionSpace,
  createPlace,
  createPlaceFeature,
  createProperty,
  createPropertyGroup,
  createPropertyGroupMember,
  getPlace,
  getPlaceUsage,
  listPlaceFeatures,
  listPropertyGroupMembers,
  mergePlaces,
  putPlaceIdentifier,
  updatePlace,
} from "../../src/places/index.js"
import { createFixtures } from "../../src/testing/fixtures.js"
import { caughtUp } from "../support/events.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const make = (name: string) => createPlace(database.nodePostgres, { kind: "venue", name })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code: string }) => error.code,
  )

test("twenty places claim one identifier at once: exactly one gets it (B10)", async () => {
  const places = await Promise.all(Array.from({ length: 20 }, (_, index) => make(`Claim ${index}`)))
  const outcomes = await Promise.all(
    places.map(({ id }) => codeOf(putPlaceIdentifier(database.postgresJs, { placeId: id, scheme: "iata", value: "ZZZ" }))),
  )
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === "identifier_taken")).toHaveLength(19)
})

test("two crossing moves never make a circle, fifty times (B14)", async () => {
  for (let round = 0; round < 50; round += 1) {
    const [one, other] = [await make("One"), await make("Other")]
    const outcomes = await Promise.all([
      codeOf(updatePlace(database.nodePostgres, { id: one.id, parentPlaceId: other.id })),
      codeOf(updatePlace(database.postgresJs, { id: other.id, parentPlaceId: one.id })),
    ])
    expect(outcomes.sort()).toEqual(["done", "place_hierarchy_cycle"])
  }
})

describe("archiving against a new reference", () => {
  test("never leaves an archived place with something live at it, thirty times (B17)", async () => {
    const fixtures = createFixtures(database.postgresJs)
    const seen = new Set<string>()
    for (let round = 0; round < 30; round += 1) {
      const { id } = await make("Venue")
      const outcomes = await Promise.all([codeOf(archivePlace(database.nodePostgres, { id })), codeOf(fixtures.slot({ placeId: id }))])
      expect(["done,place_archived", "place_in_use,done"]).toContain(outcomes.join())
      seen.add(outcomes.join())
    }
    expect(seen.size).toBeGreaterThan(0)
    expect(await auditCapacity(database.nodePostgres)).toEqual([])
  })
})

describe("merging two places into each other at once", () => {
  /** What hangs on a place and must be found somewhere afterwards. */
  async function furnished(name: string) {
    const place = await createPlace(database.nodePostgres, {
      kind: "airport",
      name,
      identifiers: [{ scheme: "own", value: `${name} ${Math.random()}` }],
    })
    const fixtures = createFixtures(database.nodePostgres)
    const slot = await fixtures.slot({ placeId: place.id })
    const rule = await fixtures.rule({ placeId: place.id, productId: `prod_${place.id}` })
    await createPlace(database.nodePostgres, { kind: "terminal", name: `${name} terminal`, parentPlaceId: place.id })
    await createPlaceFeature(database.nodePostgres, { placeId: place.id, name: `${name} lift` })
    await createFunctionSpace(database.nodePostgres, { placeId: place.id, name: `${name} lounge` })
    return { ...place, slot, rule }
  }
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => ({ code: "done" as const, details: undefined }),
      (error: { code: string; details: { id: string; survivorId: string } }) => ({ code: error.code, details: error.details }),
    )

  test("one wins, the other is told who the survivor is, and nothing that hung on either is lost, twenty times (B40)", async () => {
    const winners = new Set<number>()
    for (let round = 0; round < 20; round += 1) {
      const both = [await furnished("A"), await furnished("B")] as const
      const [a, b] = both
      const merge = (db: typeof database.nodePostgres | typeof database.postgresJs, survivorId: typeof a.id, gone: typeof a.id) =>
        outcome(mergePlaces(db, { survivorId, duplicateIds: [gone], reason: "One airport" }))
      // who is called first changes, so that either may win
      const calls = [() => merge(database.nodePostgres, a.id, b.id), () => merge(database.postgresJs, b.id, a.id)]
      const order = round % 2 ? [1, 0] : [0, 1]
      const done = await Promise.all(order.map((index) => calls[index]?.()))
      const said = order.map((_, index) => done[order.indexOf(index)])
      expect(said.map((one) => one?.code).sort()).toEqual(["done", "place_merged"])
      const won = said.findIndex((one) => one?.code === "done")
      winners.add(won)
      const [survivor, gone] = [both[won] as typeof a, both[1 - won] as typeof a]
      expect(said[1 - won]?.details).toMatchObject({ id: gone.id, survivorId: survivor.id })

      expect(await getPlace(database.nodePostgres, { id: gone.id })).toMatchObject({
        status: "merged",
        mergedIntoId: survivor.id,
        revision: 2,
      })
      const kept = await getPlace(database.nodePostgres, { id: survivor.id })
      expect(kept).toMatchObject({ status: "active", mergedIntoId: null, revision: 2 })
      expect(kept.identifiers.map(({ value }) => value).sort()).toEqual(
        both.flatMap((one) => one.identifiers.map(({ value }) => value)).sort(),
      )
      const usage = await getPlaceUsage(database.nodePostgres, { id: survivor.id })
      const totals = Object.fromEntries(usage.sources.map(({ sourceType, total, sampleIds }) => [sourceType, [total, sampleIds.length]]))
      expect(totals).toEqual({ function_space: [2, 2], merged_place: [1, 1], place: [2, 2], rule: [2, 2], slot: [2, 2] })
      expect((await listPlaceFeatures(database.nodePostgres, { placeId: survivor.id })).total).toBe(2)
      expect((await getPlaceUsage(database.nodePostgres, { id: gone.id })).sources).toEqual([])
    }
    expect(winners.size).toBeGreaterThan(0)
    await caughtUp(database.nodePostgres)
    expect((await readEvents(database.nodePostgres, { types: ["places.place.merged"], limit: 100 })).data).toHaveLength(20)
    expect(await auditCapacity(database.nodePostgres)).toEqual([])
  })

  test("three places merged in a ring leave each pointing to a survivor that is not merged itself", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b, c] = [await make("A"), await make("B"), await make("C")]
      const ring = [
        [a, b],
        [b, c],
        [c, a],
      ] as const
      const done = await Promise.all(
        ring.map(([survivor, gone], index) =>
          codeOf(
            mergePlaces(index % 2 ? database.postgresJs : database.nodePostgres, {
              survivorId: survivor.id,
              duplicateIds: [gone.id],
              reason: "Ring",
            }),
          ),
        ),
      )
      expect(done.filter((one) => one !== "done").every((one) => one === "place_merged")).toBe(true)
      const rows = await Promise.all([a, b, c].map(({ id }) => getPlace(database.nodePostgres, { id })))
      const alive = rows.filter(({ status }) => status === "active").map(({ id }) => id)
      expect(alive.length).toBe(3 - done.filter((one) => one === "done").length)
      for (const { mergedIntoId } of rows) if (mergedIntoId) expect(alive).toContain(mergedIntoId)
    }
  })
})

test("twelve groups become the primary one of a property at once: one is (B55)", async () => {
  const { id: placeId } = await make("Hotel")
  const property = await createProperty(database.nodePostgres, { placeId })
  const groups = await Promise.all(
    Array.from({ length: 12 }, (_, index) => createPropertyGroup(database.nodePostgres, { name: `G${index}` })),
  )
  const joined = await Promise.all(
    groups.map(({ id }) =>
      codeOf(createPropertyGroupMember(database.postgresJs, { groupId: id, propertyId: property.id, isPrimary: true })),
    ),
  )
  expect(new Set(joined)).toEqual(new Set(["done"]))
  const { data, total } = await listPropertyGroupMembers(database.nodePostgres, { propertyId: [property.id] })
  expect([total, data.filter(({ isPrimary }) => isPrimary).length]).toEqual([12, 1])
  const raw = database.nodePostgres.$client.query(
    `update property_group_members set is_primary = true where property_id = '${property.id}'`,
  )
  await expect(raw).rejects.toMatchObject({ code: "23505" })
})
