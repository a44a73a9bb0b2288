import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { auditCapacity } from "../../src/index.js"
import { archivePlace, createPlace, putPlaceIdentifier, updatePlace } from "../../src/places/index.js"
import { createFixtures } from "../../src/testing/fixtures.js"
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
