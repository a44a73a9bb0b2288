import { beforeEach, describe, expect, test } from "vitest"
import { createPlace, getPlaceByIdentifier, searchPlaces, updatePlace } from "../../src/places/index.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
type Input = Parameters<typeof createPlace>[1]
const make = (name: string, more: Partial<Input> = {}) => createPlace(pglite.db, { kind: "hotel", name, ...more })
const find = async (q: string, more: object = {}) => (await searchPlaces(pglite.db, { q, ...more })).map(({ place }) => place.name)

describe("a search", () => {
  beforeEach(async () => {
    await make("Henri Coandă International Airport", { kind: "airport", city: "Otopeni", identifiers: [{ scheme: "iata", value: "OTP" }] })
    await make("Zürich Hauptbahnhof", { kind: "station" })
    await make("Copenhagen Central", { kind: "station", alternateNames: [{ name: "København H", language: "da" }] })
    await make("ПОРТ Варна", { kind: "port" })
    await make("Bucharest North", { kind: "station", code: "BUCN" })
    await make("Charles de Gaulle", { kind: "airport", identifiers: [{ scheme: "iata", value: "CDG" }] })
    await make("CDG Cargo Office", { kind: "office" })
  })

  test("does not mind accents, case or script (B20)", async () => {
    expect(await find("coanda")).toEqual(["Henri Coandă International Airport"])
    expect(await find("zurich")).toEqual(["Zürich Hauptbahnhof"])
    expect(await find("kobenhavn")).toEqual(["Copenhagen Central"])
    expect(await find("порт")).toEqual(["ПОРТ Варна"])
  })

  test("puts the place with that identifier first and says so (B21)", async () => {
    const found = await searchPlaces(pglite.db, { q: "cdg" })
    expect(found.map(({ place, matchedOn }) => [place.name, matchedOn])).toEqual([
      ["Charles de Gaulle", "identifier"],
      ["CDG Cargo Office", "prefix"],
    ])
    expect((await searchPlaces(pglite.db, { q: "bucn" }))[0]).toMatchObject({ matchedOn: "code", place: { name: "Bucharest North" } })
    expect((await searchPlaces(pglite.db, { q: "bucharest NORTH" }))[0]).toMatchObject({ matchedOn: "name" })
    expect((await searchPlaces(pglite.db, { q: "airport henri" }))[0]).toMatchObject({ matchedOn: "words" })
  })

  test("takes %, _ and ' as they are, and refuses a text of 201 characters (B22)", async () => {
    for (const q of ["%", "_", "'", "%%%", "\\"]) expect(await find(q), q).toEqual([])
    const { send } = createTestApp(pglite.db)
    const { status, body } = await send<ProblemBody>("GET", `/places/search?q=${"x".repeat(201)}`)
    expect([status, body.code, body.violations[0]?.path]).toEqual([400, "invalid_request", "q"])
  })

  test("still finds what was mistyped (B23)", async () => {
    const found = await searchPlaces(pglite.db, { q: "Buchrest" })
    expect(found[0]).toMatchObject({ matchedOn: "similarity", place: { name: "Bucharest North" } })
    expect(found[0]?.score).toBeGreaterThanOrEqual(0.4)
  })

  test("asks two letters for the start of a name alone (B24)", async () => {
    expect(await find("bu")).toEqual(["Bucharest North"])
    expect(await find("ko")).toEqual(["Copenhagen Central"])
    expect(await find("rt")).toEqual([])
  })

  test("leaves out what is not active unless it is asked for, and narrows by kind", async () => {
    const office = (await searchPlaces(pglite.db, { q: "cargo" }))[0]?.place
    await updatePlace(pglite.db, { id: office?.id ?? "plac_none", status: "inactive" })
    expect(await find("cdg")).toEqual(["Charles de Gaulle"])
    expect(await find("cdg", { status: ["inactive"] })).toEqual(["CDG Cargo Office"])
    expect(await find("cdg", { kind: ["port"] })).toEqual([])
  })

  test("prefers the nearer of two that are alike, and says how far", async () => {
    await make("Grand Pier", { latitude: 10, longitude: 10 })
    await make("Grand Pier", { latitude: 20, longitude: 20 })
    const found = await searchPlaces(pglite.db, { q: "grand pier", latitude: 20.1, longitude: 20.1 })
    expect(found.map(({ place }) => place.latitude)).toEqual([20, 10])
    expect(found[0]?.distanceMeters).toBeCloseTo(15_261, -2)
  })

  test("is one statement (B62)", async () => {
    expect(await statementsOf(pglite.client, (db) => searchPlaces(db, { q: "airport", latitude: 1, longitude: 1 }))).toBe(1)
  })
})

describe("an identifier", () => {
  test("finds its place in any spelling that means it (B11)", async () => {
    const stop = await make("Stop", { identifiers: [{ scheme: "osm", value: "n123" }] })
    expect(stop.identifiers).toEqual([{ scheme: "osm", value: "node/123" }])
    for (const value of ["node/123", "N123", "n0123"])
      expect((await getPlaceByIdentifier(pglite.db, { scheme: "osm", value })).id).toBe(stop.id)
    await expect(getPlaceByIdentifier(pglite.db, { scheme: "osm", value: "way/123" })).rejects.toMatchObject({ code: "place_not_found" })
    const { send } = createTestApp(pglite.db)
    expect((await send("GET", "/places/by-identifier/osm/node%2F123")).body).toMatchObject({ data: { id: stop.id } })
  })
})
