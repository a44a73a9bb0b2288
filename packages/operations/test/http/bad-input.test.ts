import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, test } from "vitest"
import { rowsOf } from "../../src/kernel/database.js"
import { newId } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let app: ReturnType<typeof createTestApp>["app"]
let send: ReturnType<typeof createTestApp>["send"]
beforeEach(() => ({ app, send } = createTestApp(pglite.db)))

const place = { kind: "hotel", name: "Hotel Lotus" }
const rows = async () => {
  const [counts] = await rowsOf<{ places: number; events: number }>(
    pglite.db,
    sql`select (select count(*)::int from facilities) as places, (select count(*)::int from operations_events) as events`,
  )
  return counts
}

describe("a body that cannot be read is a 400 with a code, and nothing is written", () => {
  test.each([
    ["malformed JSON", '{"kind":', {}],
    ["an empty JSON body", " ", {}],
    ["a JSON text that is no object", '"hotel"', {}],
    ["a list where an object is asked", "[]", {}],
    ["null", "null", {}],
    ["JSON of another content type", JSON.stringify(place), { "content-type": "text/plain" }],
    ["a form", "kind=hotel&name=Lotus", { "content-type": "application/x-www-form-urlencoded" }],
    [
      "arrays nested a hundred thousand deep",
      `{"kind":"hotel","name":"x","metadata":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`,
      {},
    ],
  ])("%s", async (_what, body, headers) => {
    const answer = await send<ProblemBody>("POST", "/places", { body, headers })
    expect([answer.status, answer.body.code]).toEqual([400, "invalid_request"])
    expect(await rows()).toEqual({ places: 0, events: 0 })
  })

  test("a body without a content type", async () => {
    const response = await app.request("/v1/admin/operations/places", {
      method: "POST",
      body: new TextEncoder().encode(JSON.stringify(place)),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: "invalid_request", violations: [{ path: "Content-Type" }] })
  })

  test("no body at all names the fields that are missing", async () => {
    const { status, body } = await send<ProblemBody>("POST", "/places")
    expect([status, body.violations.map(({ path }) => path)]).toEqual([400, ["kind", "name"]])
  })

  test("bytes that are no UTF-8 are not stored as they came", async () => {
    const response = await app.request("/v1/admin/operations/places", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    })
    expect(response.status).toBe(400)
  })
})

describe("a body of 50 MB is refused with 413 before it is read", () => {
  const size = 50 * 1024 * 1024
  test("when its length is announced", async () => {
    const { status, body } = await send<ProblemBody>("POST", "/places", {
      body: "x".repeat(1024),
      headers: { "content-length": String(size) },
    })
    expect([status, body.code, body.details]).toEqual([413, "body_too_large", { limitBytes: 1024 * 1024 }])
  })

  test("when it only streams in: what is behind the limit is never asked for", async () => {
    let sent = 0
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024
        if (sent > size) controller.close()
        else controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: stream,
      duplex: "half",
    }
    const response = await app.request("/v1/admin/operations/places", init)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: "body_too_large" })
    expect(sent).toBeLessThan(3 * 1024 * 1024)
  })

  test("also with an Idempotency-Key, which reads the body first", async () => {
    const { status } = await send<ProblemBody>("POST", "/places", {
      body: `"${"x".repeat(2_000_000)}"`,
      headers: { "idempotency-key": "large" },
    })
    expect(status).toBe(413)
  })
})

describe("values", () => {
  test.each([
    ["an unknown key", { ...place, colour: "red" }, "colour"],
    ["NUL in a text", { ...place, city: "Cai\u0000ro" }, "city"],
    ["half a character", { ...place, name: "Hotel \ud83c" }, "name"],
    ["NUL deep in metadata", { ...place, metadata: { a: [{ b: "\u0000" }] } }, "metadata"],
    ["NUL in a key of metadata", { ...place, metadata: { "\u0000": 1 } }, "metadata"],
    ["metadata above 8 kB, counted in bytes", { ...place, metadata: { a: "é".repeat(5000) } }, "metadata"],
    ["a text that is only blanks", { ...place, name: "   " }, "name"],
    ["a text too long", { ...place, name: "x".repeat(256) }, "name"],
    ["a word that is not of the tuple", { ...place, kind: "castle" }, "kind"],
    ["a number as text", { ...place, latitude: "30", longitude: 31 }, "latitude"],
    ["null where a value must stay", { ...place, name: null }, "name"],
    ["a field in a list", { ...place, contacts: [{ role: "boss" }] }, "contacts.0.role"],
  ])("%s is invalid_request with its field", async (_what, body, path) => {
    const answer = await send<ProblemBody>("POST", "/places", { body })
    expect([answer.status, answer.body.code]).toEqual([400, "invalid_request"])
    expect(answer.body.violations.map((violation) => violation.path)).toContain(path)
    expect(await rows()).toEqual({ places: 0, events: 0 })
  })

  test("a latitude beyond the pole is coordinates_out_of_range with its field", async () => {
    const answer = await send<ProblemBody>("POST", "/places", { body: { ...place, latitude: 90.1, longitude: 31 } })
    expect([answer.status, answer.body.code]).toEqual([400, "coordinates_out_of_range"])
    expect(answer.body.violations.map((violation) => violation.path)).toEqual(["latitude"])
    expect(await rows()).toEqual({ places: 0, events: 0 })
  })

  test("the literal text \\u0000 is no NUL", async () => {
    const { status } = await send("POST", "/places", { body: { ...place, metadata: { note: "\\u0000" } } })
    expect(status).toBe(201)
  })
})

describe("queries and ids", () => {
  test.each([
    ["limit=10000", "limit"],
    ["limit=0", "limit"],
    ["limit=ten", "limit"],
    ["limit=1&limit=2", "limit"],
    ["offset=-1", "offset"],
    ["sort=colour", "sort"],
    ["sort=name,,code", "sort"],
    ["colour=red", "colour"],
    ["kinds=hotel", "kinds"],
    ["kind=castle", "kind.0"],
    ["q=%00", "q"],
    ["ids=", "ids.0"],
  ])("?%s is a 400 that names it", async (query, path) => {
    const { status, body } = await send<ProblemBody>("GET", `/places?${query}`)
    expect([status, body.violations.map((violation) => violation.path)]).toEqual([400, [path]])
  })

  test.each(["avsl_01kb7x3q4yf5sv0m2c8n6r9tde", "plac_", "1", "plac_%00", "plac_…"])(
    "the id %s of the wrong kind is invalid_id",
    async (id) => {
      const { status, body } = await send<ProblemBody>("GET", `/places/${id}`)
      expect([status, body.code, body.violations[0]?.path]).toEqual([400, "invalid_id", "id"])
    },
  )

  test("an id of the right kind that nobody has is a 404 that names it", async () => {
    const id = newId("plac")
    for (const method of ["GET", "DELETE"]) {
      const { status, body } = await send<ProblemBody>(method, `/places/${id}`)
      expect([status, body.code, body.details]).toEqual([404, "place_not_found", { id }])
    }
  })
})
