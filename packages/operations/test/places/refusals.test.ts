import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, test } from "vitest"
import { rowsOf } from "../../src/kernel/database.js"
import { createFunctionSpace, createPlace, importPlaces } from "../../src/places/index.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let send: ReturnType<typeof createTestApp>["send"]
beforeEach(() => ({ send } = createTestApp(pglite.db)))

type Input = Parameters<typeof createPlace>[1]
const make = (name: string, more: Partial<Input> = {}) => createPlace(pglite.db, { kind: "venue", name, ...more })

/** Every row of every table, so that whatever a refusal left behind is seen. */
async function stored(): Promise<string> {
  const tables = await rowsOf<{ name: string }>(
    pglite.db,
    sql`select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  )
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(row::text, '|' order by row::text)) as sum from "${name}" row`,
  )
  return JSON.stringify(await rowsOf(pglite.db, sql.raw(sums.join(" union all "))))
}

interface Ask {
  method?: string
  path: string
  body?: unknown
}
/** What the refusal says; nothing may be written by it. */
async function refused({ method = "POST", path, body }: Ask): Promise<Record<string, unknown>> {
  const before = await stored()
  const answer = await send<ProblemBody>(method, path, body === undefined ? {} : { body })
  expect(await stored()).toBe(before)
  const { status, body: told } = answer
  const paths = told.violations?.map(({ path: at }) => at)
  return { status, code: told.code, detail: told.detail, details: told.details, paths }
}
/** Both names of the routes say the same. */
async function refusedTwice(ask: Ask) {
  const [one, other] = [await refused({ ...ask, path: `/places${ask.path}` }), await refused({ ...ask, path: `/facilities${ask.path}` })]
  expect(other).toEqual(one)
  return one
}

describe("a place below itself", () => {
  test("is refused with the chain, for itself, its child and its grandchild, and nothing is written", async () => {
    const root = await make("Harbour")
    const middle = await make("Quay", { parentPlaceId: root.id })
    const leaf = await make("Berth", { parentPlaceId: middle.id })
    for (const [parent, chain] of [
      [root, [root.id]],
      [middle, [middle.id, root.id]],
      [leaf, [leaf.id, middle.id, root.id]],
    ] as const) {
      const said = await refusedTwice({ method: "PATCH", path: `/${root.id}`, body: { parentPlaceId: parent.id, name: "Renamed" } })
      expect(said).toMatchObject({ status: 409, code: "place_hierarchy_cycle", details: { id: root.id, parentId: parent.id, chain } })
      expect(said.detail).toContain(parent.id)
    }
  })

  test("is refused in a file, row by row", async () => {
    const before = await stored()
    const content = ["kind,name,code,parent", "venue,A,A,B", "venue,B,B,C", "venue,C,C,A", "venue,D,D,"].join("\n")
    const report = await importPlaces(pglite.db, { format: "csv", content })
    expect(report).toMatchObject({ committed: false, created: 1, failed: 3 })
    expect(report.rows.flatMap(({ errors }) => errors.map(({ code, column }) => [code, column]))).toContainEqual([
      "place_hierarchy_cycle",
      "parent",
    ])
    expect(await stored()).toBe(before)
  })

  test("is refused to raw SQL where it is its own parent", async () => {
    const { id } = await make("Harbour")
    await expect(pglite.client.query(`update facilities set parent_facility_id = id where id = '${id}'`)).rejects.toMatchObject({
      code: "23514",
    })
  })
})

describe("coordinates out of range", () => {
  const kind = { kind: "venue", name: "Nowhere" }
  test.each([
    ["a latitude above the pole", { latitude: 90.0001, longitude: 120 }, ["latitude"], false],
    ["a longitude beyond the date line", { latitude: 0, longitude: -180.5 }, ["longitude"], false],
    ["both", { latitude: -91, longitude: 181 }, ["latitude", "longitude"], false],
    ["the two the wrong way round", { latitude: 139.7, longitude: 35.6 }, ["latitude"], true],
  ])(
    "%s: refused when it is made, changed, searched or looked around, with the numbers, and nothing is written",
    async (_why, at, paths, swapped) => {
      const { id } = await make("Somewhere", { latitude: 1, longitude: 1 })
      const expected = { status: 400, code: "coordinates_out_of_range", paths, details: { ...at, swapped } }
      expect(await refusedTwice({ path: "", body: { ...kind, ...at } })).toMatchObject(expected)
      expect(await refusedTwice({ method: "PATCH", path: `/${id}`, body: at })).toMatchObject(expected)
      const query = `latitude=${at.latitude}&longitude=${at.longitude}`
      expect(await refusedTwice({ method: "GET", path: `/near?${query}&radiusMeters=1000` })).toMatchObject(expected)
      expect(await refusedTwice({ method: "GET", path: `/search?q=x&${query}` })).toMatchObject(expected)
    },
  )

  test("one that would go out of range with what is stored is refused too", async () => {
    const { id } = await make("Somewhere", { latitude: 1, longitude: 1 })
    expect(await refusedTwice({ method: "PATCH", path: `/${id}`, body: { latitude: 91 } })).toMatchObject({
      code: "coordinates_out_of_range",
      details: { latitude: 91, longitude: 1 },
    })
  })
})

describe("a zone that nobody knows", () => {
  test.each(["+02:00", "Mars/Olympus", "EET", "Vermillion Bay"])(
    "%j is refused, and what the coordinates say is suggested",
    async (timezone) => {
      const at = { latitude: 44.5712, longitude: 26.0771 }
      const { id } = await make("Somewhere", at)
      for (const ask of [
        { path: "", body: { kind: "venue", name: "x", ...at, timezone } },
        { method: "PATCH", path: `/${id}`, body: { timezone } },
      ]) {
        expect(await refusedTwice(ask)).toMatchObject({
          status: 400,
          code: "timezone_invalid",
          details: { timezone, suggestion: "Europe/Bucharest" },
        })
      }
    },
  )
})

describe("a merge of a place with itself", () => {
  test("is refused, also as a rehearsal and among others, and so is a duplicate named twice", async () => {
    const [one, two] = [await make("One"), await make("Two", { tags: ["kept"] })]
    for (const duplicateIds of [[one.id], [two.id, one.id], [two.id, two.id]])
      for (const dryRun of [true, false]) {
        const body = { survivorId: one.id, duplicateIds, reason: "Twice", dryRun }
        expect(await refusedTwice({ path: "/merge", body })).toMatchObject({
          status: 400,
          code: "merge_with_self",
          details: { survivorId: one.id, duplicateIds },
        })
      }
  })
})

describe("a space of another place as the larger one", () => {
  test("is refused when it is made and when it is moved, with the field, and nothing is written", async () => {
    const [here, there] = [await make("Here"), await make("There")]
    const hall = await createFunctionSpace(pglite.db, { placeId: there.id, name: "Hall", divisible: true })
    const room = await createFunctionSpace(pglite.db, { placeId: here.id, name: "Room" })
    const expected = { status: 400, code: "invalid_request", paths: ["parentSpaceId"] }
    const body = { placeId: here.id, name: "Half", parentSpaceId: hall.id }
    expect(await refused({ path: "/function-spaces", body })).toMatchObject(expected)
    expect(
      await refused({ method: "PATCH", path: `/function-spaces/${room.id}`, body: { parentSpaceId: hall.id, name: "Half" } }),
    ).toMatchObject(expected)
    const raw = pglite.client.query(`update function_spaces set parent_space_id = '${hall.id}' where id = '${room.id}'`)
    await expect(raw).rejects.toMatchObject({ code: "23503" })
  })
})
