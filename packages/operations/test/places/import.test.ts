import { check } from "@placemarkio/check-geojson"
import { describe, expect, test } from "vitest"
import { readEvents } from "../../src/index.js"
import {
  archivePlace,
  createPlace,
  type ExportPlaces,
  exportPlaces,
  getPlace,
  type ImportPlaces,
  importPlaces,
  listPlaces,
  mergePlaces,
} from "../../src/places/index.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
type Options = Partial<Omit<ImportPlaces, "content">>
const load = (content: string | Uint8Array, options: Options = {}) => importPlaces(pglite.db, { format: "csv", content, ...options })
const csv = (...lines: string[]) => lines.join("\r\n")
const errorsOf = (report: Awaited<ReturnType<typeof load>>) =>
  report.rows.flatMap(({ row, errors }) => errors.map(({ code, column }) => `${row} ${code} ${column}`))
const text = async (options: ExportPlaces) => [...(await exportPlaces(pglite.db, options)).lines].join("")
const count = async () => (await listPlaces(pglite.db, { limit: 1 })).total
const header = "kind,name,country,city,latitude,longitude,code,id_iata,parent"

describe("what comes out goes in again", () => {
  const names = ['=HYPERLINK("x")', "+20 Pier", "'t Hooft", 'He said "no"', "Two\nlines", "مرسى علم", "東京駅", "Ștefan | Țîrlea \\ x=y"]
  async function plant() {
    const root = await createPlace(pglite.db, { kind: "port", name: "Root", latitude: 0.0000001, longitude: -33.9, code: "R|1" })
    for (const [index, name] of names.entries()) {
      await createPlace(pglite.db, {
        kind: "venue",
        name,
        parentPlaceId: root.id,
        tags: ["a|b", "c"],
        alternateNames: [{ name: "fr=Nom" }, { name: "Quai | 3", language: "fr" }],
        description: 'First\nsecond, "third"',
        identifiers: [
          { scheme: "unlocode", value: `EGAA${"ABCDEFGH"[index]}` },
          { scheme: "unlocode", value: `EGBB${"ABCDEFGH"[index]}` },
          { scheme: "own", value: `-${index}|x` },
        ],
      })
    }
  }

  test.each(["csv", "geojson"] as const)("as %s, without a difference in any row (B50)", async (format) => {
    await plant()
    const content = await text({ format })
    const before = (await listPlaces(pglite.db)).data
    const report = await load(content, { format })
    expect(errorsOf(report)).toEqual([])
    expect(report).toMatchObject({ total: 9, created: 0, updated: 0, unchanged: 9, failed: 0, unknownColumns: [] })
    expect((await listPlaces(pglite.db)).data).toEqual(before)
    expect(await text({ format })).toBe(content)
  })

  test.each(["csv", "geojson"] as const)("as %s, into an empty directory under the same ids, and then changes nothing", async (format) => {
    await plant()
    const content = await text({ format })
    await pglite.client.exec("truncate facilities cascade")
    expect(await load(content, { format })).toMatchObject({ created: 9, failed: 0 })
    expect(await load(content, { format })).toMatchObject({ unchanged: 9 })
    expect(await text({ format })).toBe(content)
  })

  test("as GeoJSON that a strict reader accepts, longitude first, null without coordinates (B51)", async () => {
    await plant()
    const file = check(await text({ format: "geojson" })) as { type: string; features: { geometry: unknown; id: string }[] }
    expect(file.type).toBe("FeatureCollection")
    expect(file.features.map(({ geometry }) => geometry)).toContainEqual({ type: "Point", coordinates: [-33.9, 0.0000001] })
    expect(file.features.filter(({ geometry }) => geometry === null)).toHaveLength(8)
  })

  test("within a filter, without merged places, and in one statement", async () => {
    const [a, b] = [await createPlace(pglite.db, { kind: "port", name: "A" }), await createPlace(pglite.db, { kind: "port", name: "B" })]
    await createPlace(pglite.db, { kind: "venue", name: "C" })
    await mergePlaces(pglite.db, { survivorId: a.id, duplicateIds: [b.id], reason: "Twice" })
    expect((await exportPlaces(pglite.db, { format: "csv", kind: ["port"] })).rows).toBe(1)
    expect((await exportPlaces(pglite.db, { format: "csv", ids: [a.id, b.id] })).rows).toBe(1)
    expect((await text({ format: "csv", bom: false })).startsWith('"id"')).toBe(true)
    expect(await statementsOf(pglite.client, (db) => exportPlaces(db, { format: "csv", now: undefined }))).toBe(2)
  })
})

describe("a row finds its place", () => {
  test("by identifier, and replaces what it says alone", async () => {
    const { id } = await createPlace(pglite.db, {
      kind: "airport",
      name: "Old",
      city: "Paris",
      tags: ["x"],
      identifiers: [{ scheme: "iata", value: "CDG" }],
    })
    const report = await load(csv("id_iata,name,city,height", "cdg,New,,1"))
    expect(report).toMatchObject({ updated: 1, unknownColumns: ["height"] })
    expect(report.rows[0]).toMatchObject({ row: 2, action: "update", id, changes: { name: { before: "Old", after: "New" } } })
    expect(await getPlace(pglite.db, { id })).toMatchObject({ name: "New", city: "Paris", tags: ["x"], revision: 2 })
  })

  test("by name, kind, country and spot or city, where it has no key", async () => {
    await createPlace(pglite.db, { kind: "venue", name: "Café Ölé", country: "EG", latitude: 30, longitude: 31 })
    await createPlace(pglite.db, { kind: "venue", name: "Town hall", country: "EG", city: "Gîza" })
    const rows = ["venue,cafe ole,EG,,30.0003,31,,,", "venue,TOWN HALL,EG,giza,,,,,", "venue,Cafe Ole,EG,,30.01,31,,,"]
    expect((await load(csv(header, ...rows), { dryRun: true })).rows.map(({ action }) => action)).toEqual(["update", "update", "create"])
  })

  test("of an earlier row of the same file", async () => {
    const rows = ["venue,Hall,EG,Cairo,,,,,", "venue,Kitchen,EG,Cairo,,,K1,,", "venue,hall,EG,CAIRO,30,31,,,", "venue,Pantry,EG,,,,k1,,"]
    const report = await load(csv(header, ...rows))
    expect(report).toMatchObject({ created: 2, unchanged: 2, failed: 0 })
    expect(report.rows[2]).toMatchObject({ id: report.rows[0]?.id, warnings: [{ code: "same_place_as_row" }] })
    expect(await load(csv(header, ...rows))).toMatchObject({ created: 0, updated: 0, unchanged: 4 })
  })

  test("or several, which are named (B52)", async () => {
    const twin = { kind: "venue", name: "Twin", country: "EG", city: "Cairo" } as const
    const ids = [(await createPlace(pglite.db, twin)).id, (await createPlace(pglite.db, twin)).id]
    const report = await load(csv(header, "venue,Twin,EG,Cairo,,,,,"))
    expect(errorsOf(report)).toEqual(["2 ambiguous_match null"])
    for (const id of ids) expect(report.rows[0]?.errors[0]?.message).toContain(id)
    expect([report.committed, await count()]).toEqual([false, 2])
    // the row that says which one it means is no longer in doubt
    expect(await load(csv("id,name,city", `${ids[0]},Twin,Cairo`, `${ids[1]},Twin two,Cairo`))).toMatchObject({ unchanged: 1, updated: 1 })
  })

  test("and is refused where its keys belong to two places", async () => {
    await createPlace(pglite.db, { kind: "airport", name: "A", identifiers: [{ scheme: "iata", value: "AAA" }] })
    await createPlace(pglite.db, { kind: "airport", name: "B", code: "bb", identifiers: [{ scheme: "icao", value: "BBBB" }] })
    expect(errorsOf(await load(csv("id_iata,id_icao", "AAA,BBBB")))).toEqual(["2 identifier_taken id_icao"])
    expect(errorsOf(await load(csv("id_iata,code", "AAA,BB")))).toEqual(["2 code_taken code"])
  })

  test("or is left alone, or is missed, as the mode says", async () => {
    await createPlace(pglite.db, { kind: "port", name: "A", code: "A" })
    const file = csv("kind,name,code", "port,Changed,A", "port,New,B")
    const only = await load(file, { mode: "create_only", dryRun: true })
    expect(only.rows.map(({ action, warnings }) => [action, warnings[0]?.code])).toEqual([
      ["unchanged", "place_exists"],
      ["create", undefined],
    ])
    expect(errorsOf(await load(file, { mode: "update_only" }))).toEqual(["3 place_not_found null"])
    expect(await load(file, { mode: "update_only", onError: "skip" })).toMatchObject({ updated: 1, failed: 1, committed: true })
  })
})

describe("parents", () => {
  test("may be a later row, by code, identifier or id (B49)", async () => {
    const { id } = await createPlace(pglite.db, { kind: "port", name: "Root", timezone: "Africa/Cairo" })
    const rows = ["terminal,T1,EG,,,,T1,,iata:CAI", "airport,Cairo,EG,,,,HECA,CAI,HUB", `transfer_hub,Hub,EG,,,,HUB,,${id}`]
    expect(await load(csv(header, ...rows))).toMatchObject({ created: 3, failed: 0 })
    const [t1] = (await listPlaces(pglite.db, { q: "T1" })).data
    const detail = await getPlace(pglite.db, { id: t1?.id ?? id })
    expect(detail.path.map(({ name }) => name)).toEqual(["Root", "Hub", "Cairo"])
    expect(detail).toMatchObject({ timezone: "Africa/Cairo", timezoneSource: "parent" })
    expect(await load(csv(header, ...rows))).toMatchObject({ unchanged: 3 })
  })

  test("in a circle, too deep, unknown or archived are errors of their rows, and take what stands below them along (B49)", async () => {
    const gone = await createPlace(pglite.db, { kind: "port", name: "Gone", code: "GONE" })
    await archivePlace(pglite.db, { id: gone.id })
    const rows = [
      "venue,A,,,,,A,,B",
      "venue,B,,,,,B,,A",
      "venue,C,,,,,C,,NOBODY",
      "venue,D,,,,,D,,C",
      "venue,E,,,,,E,,GONE",
      "venue,F,,,,,F,,",
    ]
    const report = await load(csv(header, ...rows), { onError: "skip" })
    expect(errorsOf(report)).toEqual([
      ...["2 place_not_found parent", "3 place_hierarchy_cycle parent", "4 place_not_found parent"],
      ...["5 place_not_found parent", "6 place_archived parent"],
    ])
    expect(report.created).toBe(1)
    const deep = Array.from({ length: 11 }, (_, level) => `venue,L${level},,,,,L${level},,${level ? `L${level - 1}` : ""}`)
    expect(errorsOf(await load(csv(header, ...deep)))).toEqual(["12 place_hierarchy_too_deep parent"])
  })
})

describe("a file", () => {
  test("that is rehearsed writes nothing and tells the same (B47)", async () => {
    const file = csv(header, "venue,A,EG,,,,A,,", "venue,B,EG,,,,B,,A")
    const rehearsed = await load(file, { dryRun: true })
    expect([await count(), (await readEvents(pglite.db, {})).data.length]).toEqual([0, 0])
    const real = await load(file)
    const told = (report: typeof real) => ({ ...report, dryRun: 0, committed: 0, rows: report.rows.map(({ id: _id, ...row }) => row) })
    expect(told(rehearsed)).toEqual(told(real))
    expect(rehearsed.committed).toBe(false)
  })

  test("with one bad row writes nothing, or the others (B48)", async () => {
    const file = csv(
      header,
      "venue,A,EG,,,,A,,",
      "palace,B,EG,,,,,,",
      ",C,EG,,,,,,",
      "venue,D,EG,,95,20,,,",
      "venue,E,EG,,10,,,,",
      "venue,F,eg,,,,,,",
    )
    const report = await load(file)
    expect(errorsOf(report)).toEqual([
      ...["3 invalid_request kind", "4 invalid_request kind", "5 coordinates_out_of_range latitude"],
      ...["6 invalid_request longitude", "7 invalid_request country"],
    ])
    expect([report.committed, await count()]).toEqual([false, 0])
    expect(await load(file, { onError: "skip" })).toMatchObject({ committed: true, created: 1, failed: 5 })
    expect(await count()).toBe(1)
  })

  test("makes one event for each place and one for itself, and reasons go with them", async () => {
    await load(csv(header, "venue,A,EG,,,,A,,", "venue,B,EG,,,,B,,"), { reason: "Spring list", actor: "user_1" })
    await load(csv(header, "venue,A2,EG,,,,A,,", "venue,B,EG,,,,B,,"))
    const { data } = await readEvents(pglite.db, {})
    expect(data.map(({ type }) => type)).toEqual([
      ...["places.place.created", "places.place.created", "places.place.imported"],
      ...["places.place.updated", "places.place.imported"],
    ])
    expect(data[2]).toMatchObject({ reason: "Spring list", actor: "user_1", data: { created: 2, updated: 0, failed: 0 } })
    expect(data[3]).toMatchObject({ before: { name: "A" }, after: { name: "A2" } })
  })

  test("swaps codes and moves identifiers without a clash on the way", async () => {
    const a = await createPlace(pglite.db, { kind: "port", name: "A", code: "1" })
    const b = await createPlace(pglite.db, { kind: "port", name: "B", code: "2", identifiers: [{ scheme: "iata", value: "BBB" }] })
    expect(errorsOf(await load(csv("id,code", `${a.id},2`, `${b.id},1`)))).toEqual(["2 code_taken code", "3 code_taken code"])
    expect(await load(csv("id,id_iata", `${b.id},CCC`))).toMatchObject({ updated: 1 })
    expect((await getPlace(pglite.db, { id: b.id })).identifiers).toEqual([{ scheme: "iata", value: "CCC" }])
  })

  test("takes as many statements for 400 rows as for 40", async () => {
    const file = (rows: number, tag: string) => csv(header, ...Array.from({ length: rows }, (_, n) => `venue,${tag}${n},EG,C${n},,,,,`))
    const few = await statementsOf(pglite.client, (db) => importPlaces(db, { format: "csv", content: file(40, "a") }))
    const many = await statementsOf(pglite.client, (db) => importPlaces(db, { format: "csv", content: file(400, "b") }))
    expect(many).toBe(few)
  })

  test("cannot archive, revive or merge", async () => {
    const a = await createPlace(pglite.db, { kind: "port", name: "A" })
    const b = await createPlace(pglite.db, { kind: "port", name: "B" })
    const c = await createPlace(pglite.db, { kind: "port", name: "C" })
    await archivePlace(pglite.db, { id: b.id })
    await mergePlaces(pglite.db, { survivorId: a.id, duplicateIds: [c.id], reason: "Twice" })
    const rows = [`${a.id},archived,`, `${b.id},active,`, `${c.id},active,X`, `${b.id},archived,New name`]
    const report = await load(csv("id,status,name", ...rows), { onError: "skip" })
    expect(errorsOf(report)).toEqual(["2 invalid_request status", "3 place_archived status", "4 place_merged id"])
    expect((await getPlace(pglite.db, { id: b.id })).name).toBe("New name")
  })

  test.each([
    ["without a column that names a place", "kind,city\nport,x", { line: 1 }],
    ["with a column twice", "name,name\na,b", { line: 1 }],
    ["with an open quote", 'kind,name\nport,"x\nport,y', { line: 2 }],
    ["with an open quote far below", csv(header, "venue,A,EG,,,,A,,", "venue,B,EG,,,,B,,", 'venue,"C,EG,,,,C,,'), { line: 4 }],
    ["in another encoding", new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xe9, 0x0a]), { line: 2 }],
    ["of a spreadsheet that is no text", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0x0a]), { line: 1 }],
    ["without a row", "kind,name\n", { line: 1 }],
  ])("%s is unreadable (B53)", async (_why, content, details) => {
    await expect(load(content)).rejects.toMatchObject({ code: "import_unreadable", details })
    expect([await count(), (await readEvents(pglite.db, {})).data.length]).toEqual([0, 0])
  })

  test.each(["{", "[]", '{"type":"Feature"}', '{"type":"FeatureCollection","features":[]}'])(
    "%s is no GeoJSON of places",
    async (content) => {
      await expect(load(content, { format: "geojson" })).rejects.toMatchObject({ code: "import_unreadable" })
    },
  )

  test("of GeoJSON tells of features that are none, with numbers as text and points alone", async () => {
    const feature = (properties: object, geometry: unknown = null) => ({ type: "Feature", geometry, properties })
    const features = [
      feature({ kind: "port", name: "P", postal_code: 12345, id_unlocode: "EGALY" }, { type: "Point", coordinates: [29.9, 31.2, 5] }),
    ]
    const bad = [1, feature({ kind: "port", name: "L" }, { type: "LineString", coordinates: [] }), feature({ kind: ["x"], name: {} })]
    const content = JSON.stringify({ type: "FeatureCollection", features: [...features, ...bad] })
    const report = await load(content, { format: "geojson", onError: "skip" })
    expect(errorsOf(report)).toEqual([
      "2 row_malformed null",
      "3 row_malformed geometry",
      "4 invalid_request kind",
      "4 invalid_request name",
    ])
    expect((await listPlaces(pglite.db)).data[0]).toMatchObject({
      postalCode: "12345",
      latitude: 31.2,
      longitude: 29.9,
      timezone: "Africa/Cairo",
    })
  })

  test("above its limits is too large", async () => {
    const rows = Array.from({ length: 25_001 }, (_, n) => `port,P${n}`)
    await expect(load(csv("kind,name", ...rows))).rejects.toMatchObject({ code: "import_too_large", details: { limit: 25_000 } })
  })
})
