import { describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { departure, ledgerOf, numbersOf } from "../support/departure.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const at = (time: string) => new Date(`2026-06-01T${time}Z`)

interface Allocation {
  id: string
  status: string
  pax: number
  holdToken: string | null
  revision: number
  slotId: string
  createdBy: string | null
}
interface Result {
  data: { allocation: Allocation; outcome: string; slot: { bookedPax: number; heldPax: number } }
}

function setUp() {
  let now = at("12:00:00")
  const { send } = createTestApp(pglite.db, { now: () => now })
  const post = <Body>(path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    send<Body>("POST", `/availability${path}`, { body, headers })
  const get = <Body>(path: string) => send<Body>("GET", `/availability${path}`)
  return { post, get, send, setNow: (instant: Date) => (now = instant) }
}

describe("the ledger over HTTP", () => {
  it("holds, shows, extends, converts, cancels", async () => {
    const { post, get } = setUp()
    const slotId = await departure(pglite.db)
    const held = await post<Result>(`/slots/${slotId}/holds`, { pax: 4, holderRef: "cart_1" }, { "x-person": "user_1" })
    expect([held.status, held.body.data.outcome, held.body.data.allocation.createdBy]).toEqual([201, "created", "user_1"])
    const { id, holdToken } = held.body.data.allocation
    const shown = await get<{ data: Allocation }>(`/slot-allocations/${id}`)
    expect(shown.body.data.holdToken).toBe(`…${holdToken?.slice(-4)}`)
    const extended = await post<{ data: { expiresAt: string; capped: boolean } }>(`/slot-allocations/${id}/extend`, { ttlSeconds: 1200 })
    expect(extended.body.data).toMatchObject({ expiresAt: "2026-06-01T12:20:00.000Z", capped: false })
    const converted = await post<Result>(`/slots/${slotId}/allocations`, { pax: 3, bookingId: "bkng_1", hold: { holdToken } })
    expect([converted.status, converted.body.data.outcome, converted.body.data.slot.bookedPax]).toEqual([201, "converted", 3])
    const cancelled = await post<Result>(`/slot-allocations/${id}/cancel`, { reason: "Ill" }, { "if-match": '"3"' })
    expect([cancelled.status, cancelled.body.data.allocation.status]).toEqual([200, "cancelled"])
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("confirms, fulfils, takes that back, resizes, moves and releases", async () => {
    const { post } = setUp()
    const [slotId, other] = [await departure(pglite.db), await departure(pglite.db)]
    const { id } = (await post<Result>(`/slots/${slotId}/holds`, { pax: 2, bookingId: "bkng_1" })).body.data.allocation
    const steps = [
      ["confirm", {}],
      ["fulfil", {}],
      ["unfulfil", { reason: "Wrong bus" }],
      ["resize", { pax: 5 }],
    ] as const
    const seen = []
    for (const [verb, body] of steps) seen.push((await post<Result>(`/slot-allocations/${id}/${verb}`, body)).body.data.allocation.status)
    expect(seen).toEqual(["confirmed", "fulfilled", "confirmed", "confirmed"])
    const planned = await post<{ data: { dryRun: boolean } }>(`/slot-allocations/${id}/move`, { toSlotId: other, dryRun: true })
    expect([planned.status, planned.body.data.dryRun]).toEqual([200, true])
    await post(`/slot-allocations/${id}/move`, { toSlotId: other })
    expect(await numbersOf(pglite.db, other)).toMatchObject({ booked_pax: 5 })
    const hold = await post<Result>(`/slots/${slotId}/holds`, { pax: 1, holderRef: "cart_1" })
    expect((await post<Result>(`/slot-allocations/${hold.body.data.allocation.id}/release`)).body.data.allocation.status).toBe("released")
  })

  it("takes several lines, adjusts and sweeps", async () => {
    const { post, setNow } = setUp()
    const [one, two] = [await departure(pglite.db), await departure(pglite.db)]
    const lines = [one, two].map((slotId) => ({ slotId, pax: 1 }))
    expect((await post("/slot-allocations/holds", { lines, holderRef: "cart_1" })).status).toBe(201)
    expect((await post("/slot-allocations", { lines, bookingId: "bkng_1" })).status).toBe(201)
    const adjusted = await post<{ data: { allocation: Allocation } }>(`/slots/${one}/adjust-capacity`, { bookingId: "bkng_1", pax: 2 })
    expect([adjusted.status, adjusted.body.data.allocation.pax]).toEqual([200, 3])
    setNow(at("14:00:00"))
    const swept = await post<{ data: { expired: number } }>("/slot-allocations/sweep")
    expect(swept.body.data).toEqual({ expired: 2, pax: 2, slots: 2, nextExpiryAt: null })
  })

  it("answers the questions", async () => {
    const { post, get } = setUp()
    const slotId = await departure(pglite.db, { capacityPax: 1 })
    const check = (id: string, pax: number) =>
      post<{ data: { ok: boolean; violations: { code: string }[] } }>(`/slots/${id}/check`, { pax })
    expect((await check(slotId, 1)).body.data).toMatchObject({ ok: true, violations: [] })
    expect((await check(slotId, 2)).body.data).toMatchObject({ ok: false, violations: [{ code: "insufficient_capacity" }] })
    const unknown = await check("avsl_nowhere", 1)
    expect([unknown.status, unknown.body.data.violations[0]?.code]).toEqual([200, "slot_not_found"])
    const told = await get<{ data: { wouldSucceed: unknown } }>(`/slots/${slotId}/explain?pax=2`)
    expect([told.status, told.body.data.wouldSucceed]).toEqual([200, { pax: 1, capacityPax: 2 }])
  })

  it("lists by filter, in order, in pages", async () => {
    const { post, get, setNow } = setUp()
    const slotId = await departure(pglite.db)
    for (const n of [1, 2, 3]) {
      setNow(at(`12:0${n}:00`))
      await post(`/slots/${slotId}/holds`, { pax: n, holderRef: `cart_${n}` })
    }
    await post(`/slots/${slotId}/allocations`, { pax: 1, bookingId: "bkng_1" })
    const list = async (query: string) => {
      const { body } = await get<{ data: (Allocation & { lapsed: boolean })[]; total: number }>(`/slot-allocations?${query}`)
      return [body.total, body.data.map(({ pax }) => pax)]
    }
    expect(await list(`slotId=${slotId}&status=held&sort=-pax&limit=2`)).toEqual([3, [3, 2]])
    expect(await list("holderRef=cart_2")).toEqual([1, [2]])
    expect(await list("bookingId=bkng_1")).toEqual([1, [1]])
    expect(await list("expiresBefore=2026-06-01T12:17:00Z&sort=expiresAt")).toEqual([1, [1]])
    expect(await list("status=confirmed,released")).toEqual([1, [1]])
    setNow(at("12:17:00"))
    const { body } = await get<{ data: { pax: number; lapsed: boolean }[] }>(`/slot-allocations?status=held&sort=pax`)
    expect(body.data.map(({ lapsed }) => lapsed)).toEqual([true, true, false])
  })
})

describe("refusals over HTTP", () => {
  it("are problems with their code, their status and their numbers", async () => {
    const { post, get } = setUp()
    const slotId = await departure(pglite.db, { capacityPax: 1 })
    const full = await post<ProblemBody>(`/slots/${slotId}/holds`, { pax: 2, holderRef: "cart_1" })
    expect(full.headers.get("content-type")).toBe("application/problem+json")
    expect(full.body).toMatchObject({
      status: 409,
      code: "slot_capacity_exceeded",
      kind: "capacity",
      details: { requested: 2, remaining: 1, shortBy: 1 },
    })
    const line = await post<ProblemBody>("/slot-allocations/holds", { lines: [{ slotId, pax: 2 }], holderRef: "cart_1" })
    expect(line.body).toMatchObject({ code: "slot_capacity_exceeded", details: { line: 0 } })
    const cases: [Promise<{ status: number; body: ProblemBody }>, number, string][] = [
      [get("/slot-allocations/slal_nowhere"), 404, "allocation_not_found"],
      [get("/slots/avsl_nowhere/explain"), 404, "slot_not_found"],
      [post("/slots/avsl_nowhere/holds", { pax: 1, holderRef: "cart_1" }), 404, "slot_not_found"],
      [get(`/slot-allocations/${slotId}`), 400, "invalid_id"],
      [get("/slot-allocations?status=lost"), 400, "invalid_request"],
      [get("/slot-allocations?statuses=held"), 400, "invalid_request"],
      [get("/slot-allocations?limit=201"), 400, "invalid_request"],
      [post(`/slots/${slotId}/holds`, { pax: 1, holderRef: "cart_1", expiresAt: "2027-01-01T00:00:00Z" }), 400, "invalid_request"],
      [post(`/slots/${slotId}/holds`, "{"), 400, "invalid_request"],
      [post(`/slots/${slotId}/allocations`, { pax: 1, bookingId: "bkng_1", hold: { holdToken: "no-such-token" } }), 404, "hold_not_found"],
      [post("/slot-allocations/slal_nowhere/unfulfil", {}), 400, "invalid_request"],
    ]
    for (const [answer, status, code] of cases) expect(await answer).toMatchObject({ status, body: { code } })
  })
})

describe("an Idempotency-Key", () => {
  it("makes one hold of two requests, and is no replay on another departure", async () => {
    const { post } = setUp()
    const [one, two] = [await departure(pglite.db), await departure(pglite.db)]
    const hold = (slotId: string) => post<Result>(`/slots/${slotId}/holds`, { pax: 1, holderRef: "cart_1" }, { "idempotency-key": "key-1" })
    const [first, again, other] = [await hold(one), await hold(one), await hold(two)]
    expect(again.headers.get("idempotency-replayed")).toBe("true")
    expect(again.body).toEqual(first.body)
    expect(other.headers.get("idempotency-replayed")).toBeNull()
    expect([await ledgerOf(pglite.db, one), await ledgerOf(pglite.db, two)]).toEqual([
      [{ status: "held", pax: 1 }],
      [{ status: "held", pax: 1 }],
    ])
  })

  it("of a refused take may be tried again", async () => {
    const { post } = setUp()
    const slotId = await departure(pglite.db, { capacityPax: 1 })
    const blocker = await post<Result>(`/slots/${slotId}/holds`, { pax: 1, holderRef: "cart_1" })
    const take = () => post(`/slots/${slotId}/allocations`, { pax: 1, bookingId: "bkng_1" }, { "idempotency-key": "key-2" })
    expect((await take()).status).toBe(409)
    await post(`/slot-allocations/${blocker.body.data.allocation.id}/release`)
    expect((await take()).status).toBe(201)
    expect(await auditCapacity(pglite.db)).toEqual([])
  })
})
