import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const app = (options: Parameters<typeof createTestApp>[1] = {}) => createTestApp(pglite.db, { now: () => now, ...options }).send

interface One<Data> {
  data: Data
}

it("walks a departure from its rooms to who sleeps where, over HTTP alone", async () => {
  const send = app()
  const slotId = await departure(pglite.db)
  const slot = `/availability/slots/${slotId}`
  const resources = ["Room 1", "Room 2"].map((label) => ({ kind: "room_dbl", capacity: 2, label }))
  const made = await send<One<{ id: string }[]>>("POST", `${slot}/resources`, { body: { resources } })
  expect(made.status).toBe(201)
  const [first, second] = made.body.data.map(({ id }) => id)
  const traveler = { bookingId: "bkng_1", traveler: { lastName: "Ito" }, travelDetails: { allocations: { room_dbl: first } } }
  const created = await send<One<{ traveler: { id: string; revision: number } }>>("POST", `${slot}/travelers`, { body: traveler })
  expect(created.status).toBe(201)
  const travelerId = created.body.data.traveler.id
  const moved = await send<One<{ moved: number }>>("POST", `${slot}/assignments`, {
    body: { moves: [{ travelerId, resourceId: second, expectedResourceId: first }] },
  })
  expect(moved.body.data.moved).toBe(1)
  const manifest = await send<One<{ kinds: unknown; totals: unknown }>>("GET", `${slot}/manifest`)
  expect(manifest.body.data).toMatchObject({ kinds: [{ kind: "room_dbl", capacity: 4, assigned: 1, available: 3 }], totals: { named: 1 } })
  const question = { allocations: { room_dbl: second }, pax: 2 }
  expect((await send<One<{ ok: boolean }>>("POST", `${slot}/resource-availability/validate`, { body: question })).body.data.ok).toBe(true)
  expect((await send("DELETE", `/availability/slot-travelers/${travelerId}?reason=Ill&returnPax=true`)).status).toBe(200)
  expect((await send("DELETE", `/availability/allocation-resources/${second}`)).status).toBe(200)
})

it("refuses with ids and numbers: a full room, a room of another departure, who is not there, what is no patch", async () => {
  const send = app()
  const [slotId, elsewhere] = [await departure(pglite.db), await departure(pglite.db)]
  const [single] = await rooms(pglite.db, slotId, { kind: "room_sgl", capacity: 1 })
  const [foreign] = await rooms(pglite.db, elsewhere, {})
  const { ids } = await party(pglite.db, slotId, { people: 2 })
  const assign = (resourceId: unknown, travelerIds: readonly string[] = ids) =>
    send<ProblemBody>("POST", `/availability/slots/${slotId}/assignments`, {
      body: { moves: travelerIds.map((travelerId) => ({ travelerId, resourceId })) },
    })
  const full = await assign(single)
  expect(full.status).toBe(409)
  expect(full.body).toMatchObject({
    code: "resource_capacity_exhausted",
    details: { violations: [{ kind: "room_sgl", resourceId: single, capacity: 1, existingAssigned: 0, requested: 2, available: 1 }] },
  })
  expect((await assign(foreign)).body).toMatchObject({ code: "resource_not_on_slot", status: 409 })
  expect((await assign(single, ["sltr_00000000000000000000000000"])).body).toMatchObject({ code: "traveler_not_on_slot", status: 404 })
  const patch = (body: object) => send<ProblemBody>("PATCH", `/availability/allocation-resources/${single}`, { body })
  for (const body of [{ kind: "room_dbl" }, { assigned: 3 }, { capacity: 0 }, {}]) expect((await patch(body)).status).toBe(400)
  const seat = { resources: [{ kind: "vehicle_seat", capacity: 2, label: "1A" }] }
  expect((await send("POST", `/availability/slots/${slotId}/resources`, { body: seat })).status).toBe(400)
  const wrong = { bookingId: "bkng_1", traveler: { lastName: "Ito" }, travelDetails: { allocations: { room_sgl: slotId } } }
  expect((await send<ProblemBody>("POST", `/availability/slots/${slotId}/travelers`, { body: wrong })).status).toBe(400)
})

it("replaces a template only at the revision that was seen, and makes none where that one is gone", async () => {
  const send = app()
  const path = "/availability/product-options/opt_1/resource-templates/room_dbl"
  const put = (body: object, headers?: Record<string, string>) =>
    send<One<{ revision: number }> & ProblemBody>("PUT", path, { body: { capacity: 2, ...body }, ...(headers && { headers }) })
  const { revision } = (await put({})).body.data
  const seen = { "if-match": `"${revision}"` }
  expect((await put({ defaultCount: 3 }, seen)).body.data.revision).toBe(revision + 1)
  for (const stale of [await put({ defaultCount: 9 }, seen), await put({ defaultCount: 9, expectedRevision: revision })]) {
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({
      code: "revision_conflict",
      details: { expected: revision, current: { revision: revision + 1, defaultCount: 3, family: "room" } },
    })
  }
  expect((await send("DELETE", path)).status).toBe(200)
  const gone = await put({}, seen)
  expect([gone.status, gone.body.code]).toEqual([404, "resource_template_not_found"])
  expect((await send<{ total: number }>("GET", "/availability/resource-templates?productOptionIds=opt_1")).body.total).toBe(0)
})

it("replays a repeated key on its own departure only", async () => {
  const send = app()
  const [slotId, elsewhere] = [await departure(pglite.db), await departure(pglite.db)]
  const headers = { "idempotency-key": "key-of-a-traveler" }
  const body = { bookingId: "bkng_1", traveler: { lastName: "Ito" } }
  const add = (id: string) => send<One<{ traveler: { id: string } }>>("POST", `/availability/slots/${id}/travelers`, { body, headers })
  const [one, again, other] = [await add(slotId), await add(slotId), await add(elsewhere)]
  expect(again.body.data.traveler.id).toBe(one.body.data.traveler.id)
  expect(other.body.data.traveler.id).not.toBe(one.body.data.traveler.id)
})

it("tells health and documents only to who may, and lets override the sale only who may", async () => {
  const asked: (string | undefined)[] = []
  const send = app({
    authorize: (_c, { capability }) => {
      asked.push(capability)
      return capability === undefined || capability === "allocation.write"
    },
  })
  const slotId = await departure(pglite.db, { status: "closed", statusReason: "Full moon" })
  expect((await send("GET", `/availability/slots/${slotId}/manifest`)).status).toBe(200)
  for (const path of ["manifest", "travelers"])
    expect((await send<ProblemBody>("GET", `/availability/slots/${slotId}/${path}?include=details`)).body).toMatchObject({
      code: "forbidden",
      status: 403,
    })
  const body = { bookingId: "bkng_1", traveler: { lastName: "Ito" }, enforce: "capacity", reason: "Walk-in" }
  expect((await send<ProblemBody>("POST", `/availability/slots/${slotId}/travelers`, { body })).status).toBe(403)
  expect(asked).toEqual(expect.arrayContaining(["travelers.sensitive", "capacity.override"]))
})
