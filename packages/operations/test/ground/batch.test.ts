import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { type ApplyDispatchBatch, applyDispatchBatch, getDispatch } from "../../src/ground/index.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

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

  it("ends everything before it takes anything: three drivers go round, and a move goes where another has just left", async () => {
    const [a, b, c] = [await driver(pglite.db), await driver(pglite.db), await driver(pglite.db)]
    const served = (who: typeof a, time = "07:30") => transfer(pglite.db, { ...alone, driverId: who.id, scheduledAt: at(time) })
    const [one, two, three] = [await served(a), await served(b, "08:00"), await served(c, "07:45")]
    const round = await apply([
      { op: "assign", dispatchId: one.id, driverId: b.id },
      { op: "assign", dispatchId: two.id, driverId: c.id },
      { op: "assign", dispatchId: three.id, driverId: a.id },
    ])
    expect(codes(round)).toEqual(["ok", "ok", "ok"])
    expect((await Promise.all([one, two, three].map(({ id }) => detail(id)))).map(({ driverId }) => driverId)).toEqual([b.id, c.id, a.id])
    const later = await served(b, "15:00")
    const joint = await apply([
      { op: "reschedule", dispatchId: later.id, scheduledAt: at("07:30") },
      { op: "unassign", dispatchId: one.id, role: "driver" },
    ])
    expect(codes(joint)).toEqual(["ok", "ok"])
    // and with what replaces it, told in the other order
    const back = await served(c, "15:00")
    expect(
      codes(
        await apply([
          { op: "reschedule", dispatchId: back.id, scheduledAt: at("08:00") },
          { op: "assign", dispatchId: two.id, driverId: (await driver(pglite.db)).id },
        ]),
      ),
    ).toEqual(["ok", "ok"])
  })

  it("refuses whoever counted on one that was refused, and lets in whoever stood behind it", async () => {
    const [a, b, busy] = [await driver(pglite.db), await driver(pglite.db), await driver(pglite.db)]
    await transfer(pglite.db, { ...alone, driverId: busy.id })
    const [one, two, three] = [
      await transfer(pglite.db, { ...alone, driverId: a.id }),
      await transfer(pglite.db, { ...alone, driverId: b.id }),
      await transfer(pglite.db, alone),
    ]
    const done = await apply([
      { op: "assign", dispatchId: one.id, driverId: busy.id },
      { op: "assign", dispatchId: two.id, driverId: a.id },
      { op: "assign", dispatchId: three.id, driverId: a.id },
    ])
    expect(codes(done)).toEqual(["resource_double_booked", "resource_double_booked", "resource_double_booked"])
    expect([(await detail(one.id)).driverId, (await detail(two.id)).driverId]).toEqual([a.id, b.id])
    expect(
      codes(
        await apply([
          { op: "assign", dispatchId: two.id, driverId: a.id },
          { op: "assign", dispatchId: one.id, driverId: null },
          { op: "assign", dispatchId: three.id, driverId: b.id },
        ]),
      ),
    ).toEqual(["ok", "ok", "ok"])
  })

  it("flags where it is told to: the claim is cut before the next job, and the conflict is answered", async () => {
    const a = await driver(pglite.db)
    const [one, next] = [
      await transfer(pglite.db, { ...alone, driverId: a.id }),
      await transfer(pglite.db, { ...alone, driverId: a.id, scheduledAt: at("09:00") }),
    ]
    const to = { op: "reschedule" as const, dispatchId: one.id, scheduledAt: at("08:30") }
    expect(codes(await apply([to]))).toEqual(["resource_double_booked"])
    const { results } = await apply([{ ...to, onClash: "flag" }])
    expect(results).toMatchObject([{ ok: true, changed: true, conflicts: [{ kind: "asset_overlap", otherSourceId: next.id }] }])
    expect((await detail(one.id)).assignments[0]?.held).toEqual({ from: at("08:30"), to: at("09:00") })
    // a dropoff after the cut is recorded all the same
    for (const time of ["08:30", "08:31", "08:40"]) await apply([{ op: "advance", dispatchId: one.id }], { now: at(time) } as never)
    expect(codes(await apply([{ op: "advance", dispatchId: one.id, occurredAt: at("09:20") }], { now: at("09:20") } as never))).toEqual([
      "ok",
    ])
    expect(await detail(one.id)).toMatchObject({ status: "completed", actualDropoffAt: at("09:20") })
  })

  it("says of each alone what it would say alone: revision, papers, step, time", async () => {
    const [van, a] = [await vehicle(pglite.db, { passengerCapacity: 2 }), await driver(pglite.db)]
    const [small, stale, early, same] = [
      await transfer(pglite.db),
      await transfer(pglite.db, { ...alone, driverId: a.id, scheduledAt: at("10:00") }),
      await transfer(pglite.db, alone),
      await transfer(pglite.db),
    ]
    const done = await apply([
      { op: "assign", dispatchId: small.id, vehicleId: van.id },
      { op: "unassign", dispatchId: stale.id, role: "driver", expectedRevision: stale.revision + 1 },
      { op: "advance", dispatchId: early.id },
      { op: "reschedule", dispatchId: same.id, scheduledAt: same.scheduledAt as Date },
    ])
    expect(codes(done)).toEqual(["assignment_blocked", "revision_conflict", "status_transition_invalid", "ok"])
    expect(done.results[3]).toMatchObject({ changed: false, revision: same.revision })
  })

  it.each(["assign", "unassign", "advance", "reschedule"] as const)("sends as many statements for forty as for five: %s", async (op) => {
    const made = async (count: number): Promise<Operations> => {
      const rows: Operations = []
      for (let n = 0; n < count; n++) {
        const who = await driver(pglite.db)
        const { id: dispatchId } = await transfer(pglite.db, { ...alone, ...(op !== "assign" && { driverId: who.id }) })
        if (op === "assign") rows.push({ op, dispatchId, driverId: who.id })
        else if (op === "unassign") rows.push({ op, dispatchId, role: "driver" })
        else if (op === "advance") rows.push({ op, dispatchId })
        else rows.push({ op, dispatchId, scheduledAt: at("09:30") })
      }
      return rows
    }
    const sent = async (count: number) => {
      const operations = await made(count)
      return statementsOf(pglite.client, async (db) => {
        const { failed } = await applyDispatchBatch(db, { operations, now })
        expect(failed).toBe(0)
      })
    }
    expect(await sent(40)).toBe(await sent(5))
  })

  it("refuses a dispatch named twice, none at all and more than two hundred", async () => {
    const one = await transfer(pglite.db, alone)
    const advance = { op: "advance" as const, dispatchId: one.id }
    expect(await outcome(apply([advance, advance]))).toBe("invalid_request")
    expect(await outcome(apply([]))).toBe("invalid_request")
    expect(await outcome(apply(Array.from({ length: 201 }, () => advance)))).toBe("invalid_request")
  })
})
