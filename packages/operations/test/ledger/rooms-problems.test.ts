import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { allocationRoutes } from "../../src/availability/allocation/routes.js"
import { newId } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const app = () => createTestApp(pglite.db, { now: () => now }).send

const [slot, resource, traveler, group] = [newId("avsl"), newId("alrs"), newId("sltr"), newId("shgr")]
const named = { bookingId: "bkng_1", traveler: { lastName: "Ito" } }
const rooming = "Traveler ID,Room\r\nsltr_1,R1\r\n"

/** Every route of rooms, seats and people that is about one record, with a question that is right but for the record. */
const asked: [method: string, path: string, id: string, body?: unknown][] = [
  ["GET", "/slots/:id/manifest", slot],
  ["GET", "/slots/:id/resource-availability", slot],
  ["POST", "/slots/:id/resource-availability/validate", slot, { allocations: {} }],
  ["GET", "/slots/:id/resources", slot],
  ["POST", "/slots/:id/resources", slot, { resources: [{ kind: "room_dbl", capacity: 2, label: "R1" }] }],
  ["POST", "/slots/:id/resources/materialize", slot, {}],
  ["POST", "/slots/:id/resources/for-pax", slot, { templateId: newId("port"), pax: 2 }],
  ["POST", "/slots/:id/vehicles", slot, { layout: "2-2 x 2", label: "Coach" }],
  ["GET", "/slots/:id/travelers", slot],
  ["POST", "/slots/:id/travelers", slot, named],
  ["POST", "/slots/:id/travelers/batch", slot, { travelers: [named] }],
  ["POST", "/slots/:id/travelers/search", slot, { q: "Ito" }],
  ["POST", "/slots/:id/assignments", slot, { moves: [{ travelerId: traveler, resourceId: resource }] }],
  ["POST", "/slots/:id/attendance", slot, { travelerIds: [traveler], state: "arrived" }],
  ["POST", "/slots/:id/attendance/close", slot, {}],
  ["GET", "/slots/:id/sharing-groups", slot],
  ["POST", "/slots/:id/sharing-groups", slot, { label: "Friends" }],
  ["POST", "/slots/:id/auto-allocate", slot, { family: "room" }],
  ["GET", "/slots/:id/conflicts", slot],
  ["GET", "/slots/:id/exports/passengers.csv", slot],
  ["GET", "/slots/:id/exports/rooming.csv", slot],
  ["POST", "/slots/:id/imports/rooming", slot, { csv: rooming }],
  ["PATCH", "/allocation-resources/:id", resource, { label: "R2" }],
  ["DELETE", "/allocation-resources/:id", resource],
  ["PUT", "/allocation-resources/:id/seats", resource, { layout: "2-2 x 2" }],
  ["GET", "/slot-travelers/:id", traveler],
  ["PATCH", "/slot-travelers/:id", traveler, { traveler: { firstName: "Aiko" } }],
  ["DELETE", "/slot-travelers/:id?reason=Ill", traveler],
  ["POST", "/slot-travelers/:id/erase", traveler, {}],
  ["PATCH", "/sharing-groups/:id", group, { label: "Family" }],
  ["DELETE", "/sharing-groups/:id", group],
]

/** The story of a record outlives it; the other two ask as their GET does. */
const outlives = ["GET /slots/:id/audit", "GET /slots/:id/exports/rooming/diff"]
const recorded = ["POST /slots/:id/exports/passengers.csv", "POST /slots/:id/exports/rooming.csv"]
const members = ["PUT /sharing-groups/:id/members"]

describe("a record that is not there", () => {
  it("is asked of every route that is about one", () => {
    const known = new Set([...asked.map(([method, path]) => `${method} ${path.replace(/\?.*/, "")}`), ...outlives, ...recorded, ...members])
    const routes = allocationRoutes.routes.filter(({ method, path }) => method !== "ALL" && path.includes(":id"))
    expect([...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter((route) => !known.has(route))).toEqual([])
  })

  it.each(asked)("%s %s answers 404 as problem+json with its id", async (method, path, id, body) => {
    const answer = await app()<ProblemBody>(method, `/availability${path.replace(":id", id)}`, { body })
    expect(answer.status, JSON.stringify(answer.body)).toBe(404)
    expect(answer.headers.get("content-type")).toContain("application/problem+json")
    expect(answer.body).toMatchObject({ status: 404, kind: "not_found", code: expect.stringMatching(/^[a-z_]+$/) })
    expect(JSON.stringify(answer.body.details)).toContain(id)
  })
})

describe("what belongs to another departure", () => {
  it("is not known here: rooms, people and templates are refused by their ids, and nothing is written", async () => {
    const send = app()
    const [here, elsewhere] = [await departure(pglite.db), await departure(pglite.db, { productId: "prod_2" })]
    const [foreignRoom] = await rooms(pglite.db, elsewhere, {})
    const { ids: foreigners } = await party(pglite.db, elsewhere, { people: 1, bookingId: "bkng_2" })
    const [foreigner] = foreigners
    const { ids } = await party(pglite.db, here, { people: 1 })
    const [own] = await rooms(pglite.db, here, {})
    const ask = async (path: string, body: unknown) => {
      const { status, body: problem } = await send<ProblemBody>("POST", `/availability/slots/${here}${path}`, { body })
      return { status, code: problem.code, details: JSON.stringify([problem.details, problem.violations]) }
    }
    const refused = {
      move: await ask("/assignments", { moves: [{ travelerId: ids[0], resourceId: foreignRoom }] }),
      person: await ask("/assignments", { moves: [{ travelerId: foreigner, resourceId: own }] }),
      create: await ask("/travelers", { ...named, travelDetails: { allocations: { room_dbl: foreignRoom } } }),
      present: await ask("/attendance", { travelerIds: [foreigner], state: "arrived" }),
    }
    expect(refused.move).toMatchObject({ status: 409, code: "resource_not_on_slot", details: expect.stringContaining(`${foreignRoom}`) })
    expect(refused.person).toMatchObject({ status: 404, code: "traveler_not_on_slot", details: expect.stringContaining(`${foreigner}`) })
    expect(refused.create).toMatchObject({ status: 409, details: expect.stringContaining(`${foreignRoom}`) })
    expect(refused.present).toMatchObject({ status: 404, code: "traveler_not_on_slot", details: expect.stringContaining(`${foreigner}`) })
    const check = { allocations: { room_dbl: foreignRoom } }
    const validated = await send<{ data: { ok: boolean; violations: { code: string; resourceId: string }[] } }>(
      "POST",
      `/availability/slots/${here}/resource-availability/validate`,
      { body: check },
    )
    expect(validated.body.data).toMatchObject({ ok: false, violations: [{ code: "resource_not_on_slot", resourceId: foreignRoom }] })
    const people = await send<{ total: number }>("GET", `/availability/slots/${here}/travelers`)
    expect(people.body.total).toBe(1)
  })
})
