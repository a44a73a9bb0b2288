import { describe, expect, test } from "vitest"
import { listHistory, readEvents } from "../../src/index.js"
import { createPlace, deletePlaceIdentifier, getPlace, listPlaces, putPlaceIdentifier, updatePlace } from "../../src/places/index.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
type Input = Parameters<typeof createPlace>[1]
const make = (more: Partial<Input> = {}) => createPlace(pglite.db, { kind: "hotel", name: "Lotus", ...more })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: object }) => ({ code: error.code, ...error.details }),
  )

test("a port gets an id, a status, a revision and one event (B1)", async () => {
  const { id, status, revision } = await make({ kind: "port" })
  expect([id.slice(0, 5), status, revision]).toEqual(["plac_", "active", 1])
  expect((await readEvents(pglite.db)).data.map(({ type, subject }) => [type, subject])).toEqual([["places.place.created", id]])
})

test("no event holds a person's name or number", async () => {
  const { id } = await make({ contacts: [{ role: "front_desk", name: "Mona Farouk", phone: "+20 100", email: "mona@example.com" }] })
  await updatePlace(pglite.db, { id, contacts: [{ role: "sales", name: "Karim Adel" }] })
  const events = JSON.stringify((await readEvents(pglite.db)).data)
  expect(events).toContain("front_desk")
  for (const secret of ["Mona", "+20", "example.com", "Karim"]) expect(events).not.toContain(secret)
})

describe("the zone of a place", () => {
  const at = { latitude: 44.5712, longitude: 26.0771 }

  test("comes from its coordinates, else from its parent, else nowhere (B4)", async () => {
    const airport = await make(at)
    expect(airport).toMatchObject({ timezone: "Europe/Bucharest", timezoneSource: "coordinates", warnings: [] })
    expect(await make({ parentPlaceId: airport.id })).toMatchObject({ timezone: "Europe/Bucharest", timezoneSource: "parent" })
    expect(await make()).toMatchObject({ timezone: null, timezoneSource: null })
  })

  test.each(["+02:00", "Asia/ Bangkok", "Vermillion Bay", "Egypt"])(
    "%s is timezone_invalid, with what the coordinates suggest (B5)",
    async (timezone) => {
      const refusal = { code: "timezone_invalid", timezone, suggestion: "Europe/Bucharest" }
      expect(await refused(make({ ...at, timezone }))).toEqual(refusal)
      expect([(await listPlaces(pglite.db)).total, (await readEvents(pglite.db)).data]).toEqual([0, []])
      const { id } = await make(at)
      expect(await refused(updatePlace(pglite.db, { id, timezone }))).toEqual(refusal)
      expect(await getPlace(pglite.db, { id })).toMatchObject({ timezone: "Europe/Bucharest", timezoneSource: "coordinates", revision: 1 })
      expect((await readEvents(pglite.db)).data).toHaveLength(1)
    },
  )

  test("moves with the coordinates when it was derived, and stays with a warning when it was given (B6)", async () => {
    const derived = await make(at)
    const cairo = { latitude: 30.05, longitude: 31.24 }
    expect(await updatePlace(pglite.db, { id: derived.id, ...cairo })).toMatchObject({
      timezone: "Africa/Cairo",
      timezoneSource: "coordinates",
    })
    const given = await make({ ...at, timezone: "Europe/Bucharest" })
    expect(await updatePlace(pglite.db, { id: given.id, ...cairo })).toMatchObject({
      timezone: "Europe/Bucharest",
      timezoneSource: "given",
      warnings: [{ code: "timezone_differs_from_coordinates" }],
    })
    expect(await updatePlace(pglite.db, { id: given.id, timezone: null })).toMatchObject({
      timezone: "Africa/Cairo",
      timezoneSource: "coordinates",
    })
  })
})

describe("a change", () => {
  test("of one field leaves the others as they are, and null clears (B7)", async () => {
    const place = await make({
      tags: ["river"],
      city: "Luxor",
      status: "inactive",
      country: "EG",
      identifiers: [{ scheme: "iata", value: "LXR" }],
    })
    const changed = await updatePlace(pglite.db, { id: place.id, name: "Nile" })
    const { warnings: _w, ...before } = place
    expect(changed).toMatchObject({ ...before, name: "Nile", revision: 2, updatedAt: changed.updatedAt })
    expect((await updatePlace(pglite.db, { id: place.id, city: null })).city).toBeNull()
  })

  test("for an older revision is refused with what is stored now (B61)", async () => {
    const { send } = createTestApp(pglite.db)
    const { id } = await make()
    await updatePlace(pglite.db, { id, name: "Second" })
    const { status, body } = await send<ProblemBody>("PATCH", `/places/${id}`, { body: { name: "Third" }, headers: { "if-match": '"1"' } })
    expect([status, body.code, body.details]).toMatchObject([
      409,
      "revision_conflict",
      { expected: 1, current: { revision: 2, name: "Second" } },
    ])
  })

  test("is written once for one Idempotency-Key (B61)", async () => {
    const { send } = createTestApp(pglite.db)
    const once = () => send("POST", "/places", { body: { kind: "port", name: "Once" }, headers: { "idempotency-key": "k1" } })
    expect((await once()).body).toEqual((await once()).body)
    expect((await listPlaces(pglite.db)).total).toBe(1)
  })
})

describe("coordinates", () => {
  test.each([
    ["half a pair", { latitude: 1 }, "invalid_request"],
    ["a latitude over the pole", { latitude: 90.0001, longitude: 0 }, "coordinates_out_of_range"],
    ["no number", { latitude: Number.NaN, longitude: 0 }, "invalid_request"],
  ])("%s is refused (B8)", async (_name, at, code) => {
    expect(await refused(make(at as object))).toMatchObject({ code })
  })

  test("are kept in range and in pairs against raw SQL too (B8)", async () => {
    const { id } = await make()
    for (const set of [
      "latitude = 1",
      "latitude = 90.0001, longitude = 1",
      "latitude = 'NaN', longitude = 1",
      "latitude = 1, longitude = 'Infinity'",
    ])
      await expect(pglite.client.query(`update facilities set ${set} where id = '${id}'`)).rejects.toMatchObject({ code: "23514" })
  })

  test("say when they look swapped", async () => {
    expect(await refused(make({ latitude: -104.3, longitude: 50.8 }))).toMatchObject({ code: "coordinates_out_of_range", swapped: true })
  })
})

describe("identifiers", () => {
  test("are stored in the form of their scheme (B9)", async () => {
    const { identifiers } = await make({
      identifiers: [
        { scheme: "iata", value: " cdg " },
        { scheme: "icao", value: "lfpg" },
        { scheme: "unlocode", value: "fr par" },
        { scheme: "plus_code", value: "8fvc9g8f+6x" },
        { scheme: "uic", value: "87 27 100" },
        { scheme: "gtfs", value: "SNCF:Stop1" },
        { scheme: "own_system", value: " Xy 1 " },
      ],
    })
    expect(Object.fromEntries(identifiers.map(({ scheme, value }) => [scheme, value]))).toEqual({
      iata: "CDG",
      icao: "LFPG",
      unlocode: "FRPAR",
      plus_code: "8FVC9G8F+6X",
      uic: "8727100",
      gtfs: "SNCF:Stop1",
      own_system: "Xy 1",
    })
  })

  test.each([
    ["iata", "YR6"],
    ["icao", "4K0"],
    ["unlocode", "FRPA1"],
    ["osm", "node/x"],
    ["gtfs", ":stop"],
    ["uic", "123"],
    ["plus_code", "9G8F+6X"],
  ])("%s %s is identifier_invalid, and the refusal says what is expected (B9)", async (scheme, value) => {
    expect(await refused(make({ identifiers: [{ scheme, value }] }))).toMatchObject({
      code: "identifier_invalid",
      scheme,
      expected: expect.any(String),
    })
  })

  test("have one owner, whom the refusal names (B10)", async () => {
    const owner = await make({ name: "Paris CDG", identifiers: [{ scheme: "iata", value: "CDG" }] })
    const other = await make()
    const refusal = { code: "identifier_taken", scheme: "iata", value: "CDG", ownerId: owner.id, ownerName: "Paris CDG" }
    expect(await refused(make({ identifiers: [{ scheme: "iata", value: "cdg" }] }))).toEqual(refusal)
    expect(await refused(putPlaceIdentifier(pglite.db, { placeId: other.id, scheme: "iata", value: "CDG" }))).toEqual(refusal)
  })

  test("are put and taken off without writing what is there already", async () => {
    const { id: placeId } = await make()
    const one = { placeId, scheme: "osm", value: "way/5" }
    expect(await putPlaceIdentifier(pglite.db, one)).toEqual([{ scheme: "osm", value: "way/5" }])
    await putPlaceIdentifier(pglite.db, { ...one, value: "w5" })
    expect(await deletePlaceIdentifier(pglite.db, one)).toEqual([])
    await deletePlaceIdentifier(pglite.db, one)
    const history = await listHistory(pglite.db, { subject: placeId })
    expect(history.data.filter(({ type }) => type === "places.place.identifiers_changed")).toHaveLength(2)
  })
})
