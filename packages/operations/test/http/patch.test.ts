import { beforeEach, describe, expect, test } from "vitest"
import { openApiDocument } from "../../src/routes.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let send: ReturnType<typeof createTestApp>["send"]
beforeEach(() => ({ send } = createTestApp(pglite.db)))

type Place = Record<string, unknown> & { id: string; revision: number }
const full = {
  kind: "hotel",
  status: "inactive",
  name: "Lotus",
  alternateNames: [{ name: "اللوتس", language: "ar" }],
  code: "LTS",
  description: "By the river",
  tags: ["river", 'quo"te', "NULL", "a,b", "{}", "back\\slash", ""].filter(Boolean),
  addressLine1: "1 Corniche",
  addressLine2: null,
  city: "Luxor",
  region: "Luxor",
  postalCode: "85951",
  country: "EG",
  latitude: 25.7,
  longitude: 32.6,
  timezone: "Africa/Cairo",
  contacts: [{ role: "front_desk", phone: "+20 95 123" }],
  instructions: { en: "Ring twice" },
  metadata: { stars: 4, nested: { a: [1, null, "x"] } },
}
const create = async (body: object = full) => (await send<{ data: Place }>("POST", "/places", { body })).body.data
const patch = <Body = { data: Place }>(id: string, body: unknown, headers: Record<string, string> = {}) =>
  send<Body>("PATCH", `/places/${id}`, { body, headers })

describe("PATCH", () => {
  test.each(Object.keys(full))("of %s alone changes that field, the revision and the time, and nothing else", async (field) => {
    const before = await create()
    const value = { latitude: 26, longitude: 33 }[field] ?? full[field as keyof typeof full]
    const { body } = await patch(before.id, { [field]: value })
    const { revision, updatedAt, ...after } = body.data
    const { revision: _r, updatedAt: _u, ...rest } = before
    expect(after).toEqual({ ...rest, [field]: value })
    expect([revision, Date.parse(String(updatedAt)) >= Date.parse(String(before.updatedAt))]).toEqual([2, true])
  })

  test("null clears", async () => {
    const { id } = await create()
    const cleared = { code: null, description: null, city: null, country: null, timezone: null, latitude: null, longitude: null }
    expect((await patch(id, cleared)).body.data).toMatchObject(cleared)
  })

  test("of nothing is empty_patch, and a revision or an unknown key is nothing", async () => {
    const { id } = await create()
    expect((await patch<ProblemBody>(id, {})).body.code).toBe("empty_patch")
    expect((await patch<ProblemBody>(id, { expectedRevision: 1 })).body.code).toBe("empty_patch")
    expect((await patch<ProblemBody>(id, { colour: "red" })).body.code).toBe("invalid_request")
    expect((await patch<ProblemBody>(id, { id })).body.code).toBe("invalid_request")
    expect((await patch<ProblemBody>(id, { revision: 7 })).body.code).toBe("invalid_request")
    expect((await send<{ data: Place }>("GET", `/places/${id}`)).body.data.revision).toBe(1)
  })

  test.each([
    ["If-Match", { "if-match": '"1"' }, {}],
    ["a weak If-Match", { "if-match": 'W/"1"' }, {}],
    ["expectedRevision", {}, { expectedRevision: 1 }],
  ])("with a stale %s is revision_conflict and shows the current row", async (_how, headers, body) => {
    const { id } = await create()
    expect((await patch(id, { name: "Nile", ...body }, headers)).status).toBe(200)
    const stale = await patch<ProblemBody>(id, { name: "Late", ...body }, headers)
    expect([stale.status, stale.body.code]).toEqual([409, "revision_conflict"])
    expect(stale.body.details).toMatchObject({ expected: 1, current: { id, revision: 2, name: "Nile", code: "LTS" } })
  })

  test.each(["x", '"0x1"', '"1", "2"', '"-1"', '"1.5"'])("with If-Match %s is invalid_request", async (header) => {
    const { id } = await create()
    expect((await patch<ProblemBody>(id, { name: "Nile" }, { "if-match": header })).body).toMatchObject({
      code: "invalid_request",
      violations: [{ path: "If-Match" }],
    })
  })

  test("with If-Match * asks for no revision", async () => {
    const { id } = await create()
    expect((await patch(id, { name: "Nile" }, { "if-match": "*" })).status).toBe(200)
  })
})

test("DELETE keeps to If-Match as well", async () => {
  const { id } = await create()
  await patch(id, { name: "Nile" })
  const stale = await send<ProblemBody>("DELETE", `/places/${id}`, { headers: { "if-match": '"1"' } })
  expect([stale.status, stale.body.code]).toEqual([409, "revision_conflict"])
  expect((await send("DELETE", `/places/${id}`, { headers: { "if-match": '"2"' } })).status).toBe(200)
})

test("no change of any record has a default that an omitted field could take", () => {
  const withDefaults = Object.entries(openApiDocument().paths).flatMap(([path, operations]) => {
    const body = operations.patch?.requestBody
    return body && JSON.stringify(body).includes('"default":') ? [path] : []
  })
  expect(withDefaults).toEqual([])
})
