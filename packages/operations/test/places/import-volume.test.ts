import { check } from "@placemarkio/check-geojson"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { jsonParam, rowsOf } from "../../src/kernel/database.js"
import type { PlaceImport } from "../../src/places/contract.js"
import { metersBetween } from "../../src/places/facility/find/meters.js"
import {
  exportPlaces,
  getPlaceByIdentifier,
  importPlaces,
  listDuplicatePairs,
  listPlaces,
  suggestDuplicates,
} from "../../src/places/index.js"
import { openPglite, type TestPglite } from "../support/pglite.js"
import { airportsCsv, portRows, portsCsv } from "../support/ports.js"

let pglite: TestPglite
let airports: PlaceImport
let ports: PlaceImport
let firstMs: number
beforeAll(async () => {
  pglite = await openPglite()
  const started = performance.now()
  airports = await importPlaces(pglite.db, { format: "csv", content: await airportsCsv(), onError: "skip" })
  firstMs = performance.now() - started
  ports = await importPlaces(pglite.db, { format: "csv", content: portsCsv(), onError: "skip" })
}, 240_000)
afterAll(() => pglite.client.close())

const codesOf = ({ rows }: PlaceImport) => {
  const counts: Record<string, number> = {}
  for (const { errors } of rows) for (const { code, column } of errors) counts[`${code} ${column}`] = (counts[`${code} ${column}`] ?? 0) + 1
  return counts
}
const events = async (type: string) =>
  Number((await rowsOf<{ n: number }>(pglite.db, sql`select count(*)::int as n from operations_events where type = ${type}`))[0]?.n)

describe("18 771 airports", () => {
  test("come in; 95 are refused with the reason, and one repeats the code of another in small letters (B45)", () => {
    console.log(`import of ${airports.total} airports: ${Math.round(firstMs)} ms`)
    expect(airports).toMatchObject({ total: 18_771, created: 18_675, updated: 0, unchanged: 1, failed: 95, committed: true })
    expect(codesOf(airports)).toEqual({
      "coordinates_out_of_range latitude": 1,
      "timezone_invalid timezone": 2,
      "identifier_invalid id_iata": 1,
      "identifier_invalid id_icao": 91,
    })
    const swapped = airports.rows.flatMap(({ errors }) => errors).find(({ code }) => code === "coordinates_out_of_range")
    expect(swapped?.message).toContain("swapped")
  })

  test("change nothing the second time (B45)", async () => {
    const before = await events("places.place.updated")
    const content = await airportsCsv()
    const started = performance.now()
    const again = await importPlaces(pglite.db, { format: "csv", content, onError: "skip" })
    console.log(`the same again: ${Math.round(performance.now() - started)} ms`)
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 18_676, failed: 95 })
    expect(await events("places.place.updated")).toBe(before)
    expect(await events("places.place.imported")).toBe(2)
  }, 120_000)
})

describe("1 634 sea ports", () => {
  test("become one place for each pair that shares both of its codes, and none is refused but a zone that is none (B46)", () => {
    expect(ports).toMatchObject({ total: 1634, created: 1625, unchanged: 8, failed: 1 })
    expect(codesOf(ports)).toEqual({ "timezone_invalid timezone": 1 })
    expect(ports.rows.filter(({ warnings }) => warnings.some(({ code }) => code === "same_place_as_row"))).toHaveLength(8)
  })

  test("keep their names byte for byte, and get the zone of their coordinates where the file has none (B46)", async () => {
    for (const port of portRows().filter(({ timezone, coordinates }) => !timezone && coordinates)) {
      const place = await getPlaceByIdentifier(pglite.db, { scheme: "unlocode", value: port.unlocs[0] ?? "" })
      expect(place.timezoneSource).toBe("coordinates")
    }
    const stored = await rowsOf<{ name: string }>(pglite.db, sql`select name from facilities where kind = 'port'`)
    const names = new Set(stored.map(({ name }) => name))
    expect(names).toContain("Paranã")
    const shared = new Set(["CNDAL", "CNNBO", "CNQIN", "CNSGH", "CNXAM", "CNXGA", "CNYNT", "DJJIB"])
    const lost = portRows().filter(({ name, unlocs }) => !names.has(name) && !unlocs.some((code) => shared.has(code)))
    expect(lost.map(({ unlocs }) => unlocs[0])).toEqual(["ARRIC"])
  })

  test("change nothing the second time", async () => {
    const again = await importPlaces(pglite.db, { format: "csv", content: portsCsv(), onError: "skip" })
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1633, failed: 1 })
    expect((await listPlaces(pglite.db, { kind: ["port"], limit: 1 })).total).toBe(1625)
  }, 60_000)
})

describe("likely duplicates among all of them", () => {
  interface Spot {
    id: string
    latitude: number
    longitude: number
  }
  /** Every two places within two kilometres, by a walk over a grid of the globe and not by the query under test. */
  function neighbours(spots: readonly Spot[]): { a: string; b: string; meters: number }[] {
    const cells = new Map<string, Spot[]>()
    const size = 0.02
    const wide = ({ latitude }: Spot) => size / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
    const cell = (spot: Spot) => Math.floor(spot.latitude / size)
    for (const spot of spots) {
      const key = String(cell(spot))
      cells.set(key, [...(cells.get(key) ?? []), spot])
    }
    const found: { a: string; b: string; meters: number }[] = []
    for (const spot of spots)
      for (const row of [-1, 0, 1])
        for (const other of cells.get(String(cell(spot) + row)) ?? []) {
          const apart = Math.abs(spot.longitude - other.longitude)
          if (other.id <= spot.id || Math.min(apart, 360 - apart) > 2 * wide(spot)) continue
          const meters = metersBetween(spot, other)
          if (meters <= 2000) found.push({ a: spot.id, b: other.id, meters })
        }
    return found
  }

  test("are all pairs that lie and are called alike, among them the two names of Batken's airport, and no other (B36, B62)", async () => {
    const spots = await rowsOf<Spot & Record<string, unknown>>(
      pglite.db,
      sql`select id, latitude, longitude from facilities where latitude is not null and status in ('active', 'inactive')`,
    )
    const near = neighbours(spots)
    const judged = await rowsOf<{ a: string; b: string; meters: number; alike: number }>(
      pglite.db,
      sql`select pair.a, pair.b, pair.meters, similarity(operations_fold(one.name), operations_fold(other.name))::double precision as alike
        from jsonb_to_recordset(${jsonParam(near)}) as pair(a text, b text, meters double precision)
        join facilities one on one.id = pair.a join facilities other on other.id = pair.b`,
    )
    const byHand = judged.filter(({ meters, alike }) => (meters <= 150 && alike >= 0.3) || (meters <= 2000 && alike >= 0.8))
    const listed: string[] = []
    for (let offset = 0, total = 1; offset < total; offset += 200) {
      const page = await listDuplicatePairs(pglite.db, { minScore: 0, limit: 200, offset })
      total = page.total
      listed.push(
        ...page.data.filter(({ distanceMeters }) => distanceMeters !== null).map(({ places }) => places.map(({ id }) => id).join()),
      )
    }
    console.log(`${spots.length} places with coordinates: ${near.length} pairs within 2 km, ${byHand.length} likely duplicates`)
    expect(listed.sort()).toEqual(byHand.map(({ a, b }) => [a, b].sort().join()).sort())
    const [batken] = (await listPlaces(pglite.db, { q: "Batken Airport", limit: 1 })).data
    const suggested = await suggestDuplicates(pglite.db, { placeId: batken?.id ?? "plac_none" })
    expect(suggested.map(({ place }) => place.name)).toEqual(["Batken International Airport"])
  }, 120_000)
})

test("their export is GeoJSON that a strict reader accepts, and comes back unchanged (B50, B51)", async () => {
  const content = [...(await exportPlaces(pglite.db, { format: "geojson" })).lines].join("")
  const file = check(content) as { features: unknown[] }
  expect(file.features).toHaveLength((await listPlaces(pglite.db, { limit: 1 })).total)
  expect(await importPlaces(pglite.db, { format: "geojson", content })).toMatchObject({ created: 0, updated: 0, failed: 0 })
}, 120_000)

test("a bad row in the middle stops everything, or nothing but itself (B48)", async () => {
  const lines = (await airportsCsv()).split("\r\n").slice(0, 9_200)
  const [first = ""] = lines
  const renamed = lines.slice(1).filter((line) => line !== "")
  renamed[9_000] = '"airport","Nowhere","EG","+02:00","30","31","",""'
  const content = [first, ...renamed].join("\r\n")
  const { total } = await listPlaces(pglite.db, { limit: 1 })
  const stopped = await importPlaces(pglite.db, { format: "csv", content: content.replace('"Total Rf Heliport"', '"Renamed"') })
  expect(stopped.committed).toBe(false)
  expect(stopped.rows[9_000]?.errors[0]).toMatchObject({ code: "timezone_invalid", column: "timezone" })
  expect((await listPlaces(pglite.db, { limit: 1 })).total).toBe(total)
  expect((await listPlaces(pglite.db, { q: "Renamed", limit: 1 })).total).toBe(0)
}, 60_000)
