import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { exportPlaces, getPlaceByIdentifier, listPlaces, nearPlaces } from "../../src/places/index.js"
import { type AirportRow, plantAirports } from "../support/airports.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { openPglite, type TestPglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

let pglite: TestPglite
let airports: (AirportRow & { id: string })[]
beforeAll(async () => {
  pglite = await openPglite()
  airports = await plantAirports(pglite.db)
}, 60_000)
afterAll(() => pglite.client.close())

const radians = (degrees: number) => (degrees * Math.PI) / 180
function distance(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const east = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(north + east)))
}
const byForce = (at: { latitude: number; longitude: number }, radiusMeters: number) =>
  airports
    .map((row) => ({ id: row.id, meters: distance(at, row) }))
    .filter(({ meters }) => meters <= radiusMeters)
    .sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))

const paris = { latitude: 48.8566, longitude: 2.3522 }
const fiji = { latitude: -16.7, longitude: 179.9 }

describe("places near a point", () => {
  test.each([
    ["Paris", paris, 40_000],
    ["the antimeridian from the west", fiji, 150_000],
    ["the antimeridian from the east", { latitude: -16.7, longitude: -179.9 }, 150_000],
    ["the north pole", { latitude: 89.5, longitude: 10 }, 500_000],
    ["the south pole", { latitude: -90, longitude: 0 }, 400_000],
    ["the meridian itself", { latitude: 65, longitude: 180 }, 500_000],
    ["a point in the far north, where a degree is short", { latitude: 78, longitude: 15 }, 300_000],
  ])("near %s are those of a walk through all of them, nearest first (B25, B26, B27)", async (_name, at, radiusMeters) => {
    const expected = byForce(at, radiusMeters)
    const found = await nearPlaces(pglite.db, { ...at, radiusMeters, limit: 200 })
    expect(found.map(({ place }) => place.id)).toEqual(expected.slice(0, 200).map(({ id }) => id))
    for (const [index, { distanceMeters }] of found.entries()) expect(distanceMeters).toBeCloseTo(expected[index]?.meters ?? -1, 3)
  })

  test("lie on both sides of 180° (B26)", async () => {
    const found = await nearPlaces(pglite.db, { ...fiji, radiusMeters: 150_000, limit: 200 })
    const longitudes = found.map(({ place }) => place.longitude ?? 0)
    expect([longitudes.some((one) => one > 0), longitudes.some((one) => one < 0)]).toEqual([true, true])
    const taveuni = await getPlaceByIdentifier(pglite.db, { scheme: "iata", value: "TVU" })
    expect(found.map(({ place }) => place.id)).toContain(taveuni.id)
    expect(found.map(({ place }) => place.name)).toContain(airports.find(({ icao }) => icao === "NFGO")?.name)
  })

  test("include the rim", async () => {
    const [first] = byForce(paris, 40_000).slice(-1)
    const rim = Math.ceil(first?.meters ?? 0)
    expect((await nearPlaces(pglite.db, { ...paris, radiusMeters: rim, limit: 200 })).at(-1)?.place.id).toBe(first?.id)
    expect((await nearPlaces(pglite.db, { ...paris, radiusMeters: rim - 1, limit: 200 })).map(({ place }) => place.id)).not.toContain(
      first?.id,
    )
  })

  test("around Paris are 40 km of airports, and each that is left out lies farther away (B25)", async () => {
    const found = new Map(
      (await nearPlaces(pglite.db, { ...paris, radiusMeters: 40_000, limit: 200 })).map((one) => [one.place.id as string, one]),
    )
    expect(found.size).toBeGreaterThan(20)
    for (const scheme of ["CDG", "ORY"])
      expect(found.has((await getPlaceByIdentifier(pglite.db, { scheme: "iata", value: scheme })).id), scheme).toBe(true)
    for (const row of airports) if (!found.has(row.id)) expect(distance(paris, row)).toBeGreaterThan(40_000)
    const meters = [...found.values()].map(({ distanceMeters }) => distanceMeters)
    expect(meters).toEqual(meters.toSorted((a, b) => a - b))
  })

  test.each([0, 500_001])("a radius of %d is refused (B27)", async (radiusMeters) => {
    await expect(nearPlaces(pglite.db, { ...paris, radiusMeters })).rejects.toMatchObject({ code: "invalid_request" })
    const { send } = createTestApp(pglite.db)
    const { status, body } = await send<ProblemBody>("GET", `/places/near?latitude=48.8&longitude=2.3&radiusMeters=${radiusMeters}`)
    expect([status, body.code, body.violations[0]?.path]).toEqual([400, "invalid_request", "radiusMeters"])
  })

  test("are one statement (B62)", async () => {
    expect(await statementsOf(pglite.client, (db) => nearPlaces(db, { ...paris, radiusMeters: 40_000 }))).toBe(1)
  })
})

describe("places within a box", () => {
  test.each([
    ["around Paris", [1.5, 48.4, 3.2, 49.3]],
    ["over the antimeridian", [177, -19, -178, -15]],
    ["the whole world", [-180, -90, 180, 90]],
  ] as const)("%s are those of a walk through all of them", async (_name, [west, south, east, north]) => {
    const inside = (longitude: number) => (west > east ? longitude >= west || longitude <= east : longitude >= west && longitude <= east)
    const expected = airports.filter(({ latitude, longitude }) => latitude >= south && latitude <= north && inside(longitude))
    const found = await listPlaces(pglite.db, { bbox: `${west},${south},${east},${north}`, limit: 200 })
    expect(expected.length).toBeGreaterThan(5)
    expect(found.total).toBe(expected.length)
    const ids = new Set(expected.map(({ id }) => id as string))
    for (const { id } of found.data) expect(ids.has(id)).toBe(true)
    const file = await exportPlaces(pglite.db, { format: "geojson", bbox: `${west},${south},${east},${north}` })
    const { features } = JSON.parse([...file.lines].join("")) as { features: { id: string }[] }
    expect(new Set(features.map(({ id }) => id))).toEqual(ids)
  })

  test.each(["1,2,3", "1,2,3,4,5", "181,0,5,5", "0,5,5,1", "0,-91,5,5", "west,0,5,5"])("the box %s is refused", async (bbox) => {
    const { send } = createTestApp(pglite.db)
    const { status, body } = await send<ProblemBody>("GET", `/places?bbox=${bbox}`)
    expect([status, body.code, body.violations[0]?.path]).toEqual([400, "invalid_request", "bbox"])
  })
})
