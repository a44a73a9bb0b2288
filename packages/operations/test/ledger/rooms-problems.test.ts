import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { allocationRoutes } from "../../src/availability/allocation/routes.js"
import { newId } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { now } from "../support/people.js"
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
