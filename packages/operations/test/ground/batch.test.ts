import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { type ApplyDispatchBatch, applyDispatchBatch, getDispatch } from "../../src/ground/index.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Operations = ApplyDispatchBatch["operations"]
const apply = (operations: Operations, more: Partial<ApplyDispatchBatch> = {}) =>
  applyDispatchBatch(pglite.db, { operations, now, ...more })
const alone = { requiredRoles: ["driver" as const] }
const detail = (dispatchId: `gdsp_${string}`) => getDispatch(pglite.db, { dispatchId, now })
const codes = ({ results }: Awaited<ReturnType<typeof apply>>) => results.map(({ ok, error }) => (ok ? "ok" : error?.code))

describe("many dispatches at once", () => {
  it("does each operation for itself and answers what became of it, in the order of the request", async () => {
    const [van, a, b] = [await vehicle(pglite.db), await driver(pglite.db), await driver(pglite.db)]
    const [one, two, three, four] = [
      await transfer(pglite.db),
      await transfer(pglite.db, { ...alone, driverId: a.id, scheduledAt: at("10:00") }),
      await transfer(pglite.db, { ...alone, driverId: b.id, scheduledAt: at("12:00") }),
      await transfer(pglite.db, alone),
    ]
    const done = await apply([
      { op: "assign", dispatchId: one.id, vehicleId: van.id, driverId: a.id },
      { op: "advance", dispatchId: two.id },
      { op: "reschedule", dispatchId: three.id, scheduledAt: at("12:30") },
      { op: "assign", dispatchId: four.id, driverId: a.id },
      { op: "unassign", dispatchId: "gdsp_01kb7x3q4yf5sv0m2c8n6r9tde", role: "driver" },
    ])
    expect(codes(done)).toEqual(["ok", "ok", "ok", "resource_double_booked", "dispatch_not_found"])
    expect(done).toMatchObject({ succeeded: 3, failed: 2, dryRun: false })
    expect(done.results.map(({ index, status }) => [index, status])).toEqual([
      [0, "assigned"],
      [1, "en_route"],
      [2, "assigned"],
      [3, null],
      [4, null],
    ])
    expect(done.results[3]?.error?.details).toMatchObject({ violations: [{ clash: { sourceId: one.id } }] })
    expect(await detail(three.id)).toMatchObject({ scheduledAt: at("12:30"), originalScheduledAt: at("12:00") })
    expect(await detail(four.id)).toMatchObject({ driverId: null, revision: four.revision })
  })

  it("is done whole or not at all when atomic, and says every refusal with its index", async () => {
    const a = await driver(pglite.db)
    const [one, two] = [await transfer(pglite.db, alone), await transfer(pglite.db, alone)]
    const both: Operations = [
      { op: "assign", dispatchId: one.id, driverId: a.id },
      { op: "assign", dispatchId: two.id, driverId: a.id },
    ]
    await expect(apply(both, { atomic: true })).rejects.toMatchObject({
      code: "batch_refused",
      details: { violations: [{ index: 1, code: "resource_double_booked" }] },
    })
    expect(await detail(one.id)).toMatchObject({ status: "scheduled", revision: one.revision })
  })

  it("rehearses without writing, and answers the operations that undo it", async () => {
    const [a, b] = [await driver(pglite.db), await driver(pglite.db)]
    const [one, two] = [await transfer(pglite.db, { ...alone, driverId: a.id }), await transfer(pglite.db, { ...alone, driverId: b.id })]
    const operations: Operations = [
      { op: "unassign", dispatchId: one.id, role: "driver" },
      { op: "reschedule", dispatchId: two.id, scheduledAt: at("09:00") },
    ]
    expect((await apply(operations, { dryRun: true })).dryRun).toBe(true)
    expect(await detail(one.id)).toMatchObject({ driverId: a.id, revision: one.revision })
    const { inverse } = await apply(operations)
    expect(await detail(one.id)).toMatchObject({ driverId: null })
    expect(codes(await apply(inverse as Operations))).toEqual(["ok", "ok"])
    expect([(await detail(one.id)).driverId, (await detail(two.id)).scheduledAt]).toEqual([a.id, at("07:30")])
  })

  it("refuses a dispatch named twice, none at all and more than two hundred", async () => {
    const one = await transfer(pglite.db, alone)
    const advance = { op: "advance" as const, dispatchId: one.id }
    expect(await outcome(apply([advance, advance]))).toBe("invalid_request")
    expect(await outcome(apply([]))).toBe("invalid_request")
    expect(await outcome(apply(Array.from({ length: 201 }, () => advance)))).toBe("invalid_request")
  })
})
