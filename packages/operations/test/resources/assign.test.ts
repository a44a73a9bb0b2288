import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets } from "../../src/calendar/index.js"
import type { Id } from "../../src/kernel/ids.js"
import { assignResource, checkResourceAssignment, listResourceAssignments, setResourceQualifications } from "../../src/resources/index.js"
import { job, outcome } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { demand, guide, now, pool, refused, type requirement, slotAt, toldTypes } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const demandOf = (slotId: Id<"avsl">, input?: Parameters<typeof requirement>[1]) => demand(pglite.db, slotId, input)

describe("assigning a named resource", () => {
  it("fills the demand, keeps the time and tells both", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    const allocationId = await demandOf(slotId)
    const resourceId = await guide(pglite.db)
    const { assignment, allocation } = await assignResource(pglite.db, { slotId, resourceId, now, actor: "user_1" })
    expect(assignment).toMatchObject({ status: "assigned", pinned: true, followsSlot: true, allocationId, assignedBy: "user_1" })
    expect(assignment.core).toEqual({ from: new Date("2026-05-28T08:00:00Z"), to: new Date("2026-05-28T16:00:00Z") })
    expect(allocation).toMatchObject({ filled: 1, state: "met" })
    const types = await toldTypes(pglite.db)
    expect(types).toEqual(expect.arrayContaining(["resources.assignment.assigned", "resources.allocation.met"]))
  })

  it("refuses a guide who is on another departure and names it", async () => {
    const [first, second] = [await slotAt(pglite.db, "08:00", "16:00"), await slotAt(pglite.db, "14:00", "18:00")]
    const resourceId = await guide(pglite.db)
    await assignResource(pglite.db, { slotId: first, resourceId, now })
    const { code, details } = await refused(assignResource(pglite.db, { slotId: second, resourceId, now }))
    expect(code).toBe("resource_double_booked")
    expect(details).toMatchObject({ clash: { refs: { slotId: first } }, violations: [{ code: "resource_double_booked" }] })
  })

  it("refuses a second role of the same guide on the same departure", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    const resourceId = await guide(pglite.db)
    await assignResource(pglite.db, { slotId, resourceId, allocationId: null, now })
    expect(await outcome(assignResource(pglite.db, { slotId, resourceId, allocationId: null, now }))).toBe("resource_double_booked")
  })

  it("lets a coach on a departure run its transfers, not those of another one", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    const coach = await guide(pglite.db, { kind: "vehicle", name: "Coach" })
    await assignResource(pglite.db, { slotId, resourceId: coach, now })
    const run = (shareKey: string, from: string, to: string) =>
      commitAssets(pglite.db, { items: [job(coach, from, to, { shareKey })], now })
    expect(await outcome(run(`own:${slotId}`, "09:00", "10:00"))).toBe("ok")
    expect(await outcome(run(`own:${slotId}`, "09:30", "10:30"))).toBe("resource_double_booked")
    expect(await outcome(run("own:avsl_other", "12:00", "13:00"))).toBe("resource_double_booked")
  })

  it("refuses to overrule a double booking", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    const resourceId = await guide(pglite.db)
    await assignResource(pglite.db, { slotId, resourceId, now })
    const other = await slotAt(pglite.db, "09:00", "10:00")
    const override = { codes: ["resource_double_booked" as never], reason: "please" }
    expect(await outcome(assignResource(pglite.db, { slotId: other, resourceId, override, now }))).toBe("invalid_request")
  })

  it("says a licence that ends within a three-day job, with its last day; the last valid day still passes", async () => {
    const slotId = await slotAt(pglite.db, "2026-05-28T08:00:00Z", "2026-05-30T20:00:00Z")
    await demandOf(slotId, { requiredQualifications: ["licence:d"] })
    const resourceId = await guide(pglite.db, { qualifications: [{ code: "licence:d", validTo: "2026-05-29" }] })
    const { details } = await refused(assignResource(pglite.db, { slotId, resourceId, now, allocationId: await firstDemand(slotId) }))
    expect(details).toMatchObject({ qualification: "licence:d", state: "expires_during", date: "2026-05-29" })
    await setResourceQualifications(pglite.db, { resourceId, qualifications: [{ code: "licence:d", validTo: "2026-05-30" }], now })
    expect(await outcome(assignResource(pglite.db, { slotId, resourceId, now }))).toBe("ok")
  })

  it("warns under an advisory demand, refuses under a blocking one, and stores who overrode what and why", async () => {
    const advised = await slotAt(pglite.db, "08:00", "10:00")
    await demandOf(advised, { requiredQualifications: ["lang:ar"], enforcement: "advisory" })
    const resourceId = await guide(pglite.db)
    const soft = await assignResource(pglite.db, { slotId: advised, resourceId, allocationId: await firstDemand(advised), now })
    expect(soft.warnings).toMatchObject([{ code: "resource_unqualified", details: { qualification: "lang:ar", state: "missing" } }])
    const blocked = await slotAt(pglite.db, "12:00", "14:00", { productId: "prod_2" })
    await demandOf(blocked, { productId: "prod_2", requiredQualifications: ["lang:ar"] })
    const allocationId = await firstDemand(blocked)
    expect(await outcome(assignResource(pglite.db, { slotId: blocked, resourceId, allocationId, now }))).toBe("resource_unqualified")
    const override = { codes: ["resource_unqualified" as const], reason: "The group speaks French." }
    const { assignment } = await assignResource(pglite.db, { slotId: blocked, resourceId, allocationId, override, actor: "user_2", now })
    expect(assignment).toMatchObject({
      overrideCodes: ["resource_unqualified"],
      overrideReason: "The group speaks French.",
      assignedBy: "user_2",
    })
  })

  it("fails a minimum with an unknown capacity, and finds a driver who also guides", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    await demandOf(slotId, { minCapacity: 20 })
    const allocationId = await firstDemand(slotId)
    const unknown = await guide(pglite.db)
    expect((await refused(assignResource(pglite.db, { slotId, resourceId: unknown, allocationId, now }))).details).toMatchObject({
      capacity: null,
      needed: 20,
    })
    const driver = await guide(pglite.db, { kind: "driver", alsoKinds: ["guide"], capacity: 30 })
    expect(await outcome(assignResource(pglite.db, { slotId, resourceId: driver, allocationId, now }))).toBe("ok")
    const boat = await guide(pglite.db, { kind: "boat", capacity: 30 })
    const other = await slotAt(pglite.db, "12:00", "14:00", { productId: "prod_2" })
    await demandOf(other, { productId: "prod_2" })
    const wrong = assignResource(pglite.db, { slotId: other, resourceId: boat, allocationId: await firstDemand(other), now })
    expect(await outcome(wrong)).toBe("resource_wrong_kind")
  })

  it("refuses a third on a demand for two, and takes an extra on purpose", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const allocationId = await demandOf(slotId, { quantity: 2 })
    for (let n = 0; n < 2; n++) await assignResource(pglite.db, { slotId, allocationId, resourceId: await guide(pglite.db), now })
    const third = await guide(pglite.db)
    const { code, details } = await refused(assignResource(pglite.db, { slotId, allocationId, resourceId: third, now }))
    expect([code, details]).toMatchObject(["allocation_already_met", { filled: 2, quantity: 2 }])
    const { assignment } = await assignResource(pglite.db, { slotId, allocationId: null, resourceId: third, now })
    expect(assignment.allocationId).toBeNull()
  })

  it("needs an end, and refuses a cancelled departure", async () => {
    const open = await slotAt(pglite.db, "08:00", null)
    const resourceId = await guide(pglite.db)
    expect(await outcome(assignResource(pglite.db, { slotId: open, resourceId, now }))).toBe("slot_end_missing")
    expect(await outcome(assignResource(pglite.db, { slotId: open, resourceId, to: "2026-05-28T10:00:00Z", now }))).toBe("ok")
    const gone = await slotAt(pglite.db, "12:00", "14:00", { status: "cancelled", cancelSource: "person", cancelledAt: now })
    expect(await outcome(assignResource(pglite.db, { slotId: gone, resourceId, now }))).toBe("slot_cancelled")
    expect(await outcome(assignResource(pglite.db, { slotId: "avsl_none", resourceId, now }))).toBe("slot_not_found")
    expect(await outcome(assignResource(pglite.db, { slotId: open, resourceId: "res_none", to: "2026-05-28T10:00:00Z", now }))).toBe(
      "resource_not_found",
    )
  })

  it("asked beforehand says the same, warns the same and writes nothing", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const resourceId = await guide(pglite.db)
    expect(await checkResourceAssignment(pglite.db, { slotId, resourceId, now })).toEqual({ ok: true, violations: [], warnings: [] })
    const dry = await assignResource(pglite.db, { slotId, resourceId, dryRun: true, now })
    expect(dry.assignment.status).toBe("assigned")
    expect((await listResourceAssignments(pglite.db)).total).toBe(0)
    await assignResource(pglite.db, { slotId, resourceId, now })
    const other = await slotAt(pglite.db, "09:00", "11:00")
    expect(await checkResourceAssignment(pglite.db, { slotId: other, resourceId, now })).toMatchObject({
      ok: false,
      violations: [{ code: "resource_double_booked" }],
    })
  })
})

const firstDemand = async (slotId: string) => {
  const { rows } = await pglite.client.query<{ id: string }>("select id from resource_allocations where slot_id = $1 order by role", [
    slotId,
  ])
  return rows[0]?.id as `reqa_${string}`
}

describe("picking from a pool", () => {
  it("takes the first by priority who is free, as a reservation that floats", async () => {
    const members = [await guide(pglite.db), await guide(pglite.db)]
    const poolId = await pool(pglite.db, members)
    const slots = [await slotAt(pglite.db, "08:00", "10:00"), await slotAt(pglite.db, "09:00", "11:00")]
    const picked = []
    for (const slotId of slots) picked.push((await assignResource(pglite.db, { slotId, poolId, now })).assignment)
    expect(picked.map(({ resourceId }) => resourceId)).toEqual(members)
    expect(picked[0]).toMatchObject({ status: "reserved", pinned: false, poolId })
    const third = await slotAt(pglite.db, "09:30", "10:30")
    const { code, details } = await refused(assignResource(pglite.db, { slotId: third, poolId, now }))
    expect(code).toBe("pool_exhausted")
    expect(details.members).toMatchObject([{ reasons: [{ code: "busy" }] }, { reasons: [{ code: "busy" }] }])
  })

  it("refuses who was picked elsewhere and says who could take over; moves the floating work when asked", async () => {
    const [a, b] = [await guide(pglite.db), await guide(pglite.db)]
    const poolId = await pool(pglite.db, [a, b])
    const first = await slotAt(pglite.db, "08:00", "10:00")
    const { assignment } = await assignResource(pglite.db, { slotId: first, poolId, now })
    const second = await slotAt(pglite.db, "09:00", "11:00")
    const { details } = await refused(assignResource(pglite.db, { slotId: second, resourceId: a, now }))
    expect(details.wouldSucceed).toEqual({ moveFloating: [{ assignmentId: assignment.id, toResourceId: b }] })
    const done = await assignResource(pglite.db, { slotId: second, resourceId: a, moveFloating: true, now })
    expect(done.moved).toEqual([{ assignmentId: assignment.id, fromResourceId: a, toResourceId: b }])
    const third = await slotAt(pglite.db, "09:00", "11:00")
    const pinned = await refused(assignResource(pglite.db, { slotId: third, resourceId: a, moveFloating: true, now }))
    expect(pinned.code).toBe("resource_double_booked")
  })

  it("refuses somebody who is no member of the pool that a demand wants", async () => {
    const poolId = await pool(pglite.db, [await guide(pglite.db)])
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const allocationId = await demandOf(slotId, { poolId })
    expect(await outcome(assignResource(pglite.db, { slotId, allocationId, resourceId: await guide(pglite.db), now }))).toBe(
      "resource_not_in_pool",
    )
    expect((await assignResource(pglite.db, { slotId, allocationId, now })).allocation).toMatchObject({ state: "met" })
  })
})
