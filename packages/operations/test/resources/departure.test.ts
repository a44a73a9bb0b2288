import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  completeSlot,
  createSlot,
  deleteSlot,
  generateAvailabilitySlots,
  getDepartureSummary,
  listSlots,
  setSlotStatus,
  updateSlot,
} from "../../src/availability/index.js"
import {
  assignResource,
  createResourceAllocation,
  deleteRequirement,
  deleteResourceAllocation,
  getSlotReadiness,
  listResourceAllocations,
  listResourceAssignments,
  materializeResourceAllocations,
  type ResourceAllocation,
  reopenResourceAllocation,
  rescheduleSlotAssignments,
  resyncResourceAllocations,
  updateRequirement,
  updateResourceAllocation,
  waiveResourceAllocation,
} from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, refused, requirement, slotAt, toldTypes } from "../support/resources.js"
import { ruleAt } from "../support/rules.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const handmade = (more: object = {}) =>
  createSlot(pglite.db, {
    ...{
      productId: "prod_1",
      timezone: "UTC",
      dateLocal: "2026-05-28",
      startTimeLocal: "08:00",
      durationMinutes: 120,
      capacityPax: 10,
      now,
    },
    ...more,
  } as never)

describe("what departures need", () => {
  it("comes with them, whether generated or made by hand, at the same number of statements for 30 and 365 (B15)", async () => {
    await requirement(pglite.db, { quantity: 2 })
    const slot = await handmade()
    const rule = await ruleAt(pglite.db, ["09:00"], { productId: "prod_1" })
    const run = (from: string, to: string) => (db: Parameters<typeof generateAvailabilitySlots>[0]) =>
      generateAvailabilitySlots(db, { ruleId: rule.id, from, to, now })
    const month = await statementsOf(pglite.client, run("2026-06-01", "2026-06-30"))
    expect(await statementsOf(pglite.client, run("2026-07-01", "2027-06-30"))).toBe(month)
    const { total, data } = await listResourceAllocations(pglite.db, { slotIds: [slot.id] })
    expect([total, data[0]]).toMatchObject([1, { role: "guide", quantity: 2, filled: 0, state: "unmet", productId: "prod_1" }])
    expect((await listResourceAllocations(pglite.db)).total).toBe(396)
  })

  it("is made once, however often it is asked for", async () => {
    const slotIds = [await slotAt(pglite.db, "08:00", "10:00"), await slotAt(pglite.db, "12:00", "14:00")]
    await requirement(pglite.db)
    expect(await materializeResourceAllocations(pglite.db, { slotIds, now })).toEqual({ created: 2, existing: 0, customised: 0 })
    expect(await materializeResourceAllocations(pglite.db, { slotIds, now })).toEqual({ created: 0, existing: 2, customised: 0 })
  })

  it("is what the most specific requirement of each role says; a quantity of 0 switches the role off", async () => {
    await requirement(pglite.db, { quantity: 1 })
    await requirement(pglite.db, { quantity: 3, optionId: "opt_vip" })
    await requirement(pglite.db, { role: "second-guide", quantity: 1 })
    await requirement(pglite.db, { role: "second-guide", quantity: 0, optionId: "opt_vip" })
    const plain = await slotAt(pglite.db, "08:00", "10:00")
    const vip = await slotAt(pglite.db, "08:00", "10:00", { optionId: "opt_vip" })
    await materializeResourceAllocations(pglite.db, { slotIds: [plain, vip], now })
    const { data } = await listResourceAllocations(pglite.db, { sort: "role" })
    expect(data.map(({ slotId, role, quantity }) => [slotId, role, quantity]).sort()).toEqual(
      [
        [plain, "guide", 1],
        [plain, "second-guide", 1],
        [vip, "guide", 3],
      ].sort(),
    )
    expect(await outcome(requirement(pglite.db, { quantity: 2 }))).toBe("requirement_exists")
    expect(await outcome(requirement(pglite.db, { role: "x", ruleId: "avrl_none" }))).toBe("rule_not_found")
    expect(await outcome(requirement(pglite.db, { role: "y", poolId: "repl_none" }))).toBe("pool_not_found")
    expect(await outcome(requirement(pglite.db, { role: "z", mode: "shared" }))).toBe("invalid_request")
  })

  it("keeps what was edited by hand through materialising and resyncing, and says why; the rest follows its requirement", async () => {
    const requirementId = await requirement(pglite.db)
    const slotIds = [
      await slotAt(pglite.db, "08:00", "10:00"),
      await slotAt(pglite.db, "12:00", "14:00"),
      await slotAt(pglite.db, "16:00", "18:00"),
    ]
    await materializeResourceAllocations(pglite.db, { slotIds, now })
    const { data } = await listResourceAllocations(pglite.db)
    const [byHand, taken, untouched] = data as [ResourceAllocation, ResourceAllocation, ResourceAllocation]
    await updateResourceAllocation(pglite.db, { allocationId: byHand.id, quantity: 2, now })
    await assignResource(pglite.db, { slotId: taken.slotId, allocationId: taken.id, resourceId: await guide(pglite.db), now })
    await updateRequirement(pglite.db, { requirementId, quantity: 0, now })
    const dry = await resyncResourceAllocations(pglite.db, { requirementIds: [requirementId], dryRun: true, now })
    expect(dry).toMatchObject({ dryRun: true, added: [], changed: [], cancelled: [{ allocationId: untouched.id }] })
    expect(dry.skipped).toEqual([
      { allocationId: byHand.id, why: "customised" },
      { allocationId: taken.id, why: "below_filled" },
    ])
    await updateRequirement(pglite.db, { requirementId, quantity: 3, now })
    const extra = await slotAt(pglite.db, "20:00", "21:00")
    const wet = await resyncResourceAllocations(pglite.db, { productId: "prod_1", now })
    expect([wet.added.map(({ slotId }) => slotId), wet.changed.length, wet.cancelled.length]).toEqual([[extra], 2, 0])
    expect(wet.changed[0]).toMatchObject({ before: { quantity: 1 }, after: { quantity: 3 } })
    await deleteRequirement(pglite.db, { requirementId, now })
    const left = (await listResourceAllocations(pglite.db, { status: ["open"] })).data.map(({ id }) => id)
    expect(left.sort()).toEqual([byHand.id, taken.id].sort())
  })

  it("cannot fall below what is filled, is waived with a reason and wanted again", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const { id: allocationId } = await createResourceAllocation(pglite.db, { slotId, role: "guide", kind: "guide", quantity: 2, now })
    await assignResource(pglite.db, { slotId, allocationId, resourceId: await guide(pglite.db), now })
    const { details } = await refused(updateResourceAllocation(pglite.db, { allocationId, quantity: 0, now }))
    expect(details).toMatchObject({ filled: 1, wanted: 0 })
    expect(await outcome(deleteResourceAllocation(pglite.db, { allocationId, now }))).toBe("resource_allocation_in_use")
    expect(await waiveResourceAllocation(pglite.db, { allocationId, reason: "small group", now })).toMatchObject({ status: "waived" })
    expect(await outcome(assignResource(pglite.db, { slotId, allocationId, resourceId: await guide(pglite.db), now }))).toBe(
      "allocation_already_met",
    )
    expect(await reopenResourceAllocation(pglite.db, { allocationId, now })).toMatchObject({ status: "open", waiveReason: null })
  })

  it("says ready, blocked or advised, and who is at risk, in one statement for many departures", async () => {
    const poolId = await pool(pglite.db, [])
    await requirement(pglite.db, { poolId, kind: null })
    await requirement(pglite.db, { role: "extra", enforcement: "advisory", kind: "driver" })
    const [blocked, ready, none] = [
      await slotAt(pglite.db, "08:00", "10:00"),
      await slotAt(pglite.db, "12:00", "14:00"),
      await slotAt(pglite.db, "08:00", "10:00", { productId: "prod_2" }),
    ]
    await materializeResourceAllocations(pglite.db, { slotIds: [blocked, ready, none], now })
    const { data } = await listResourceAllocations(pglite.db, { slotIds: [ready], role: ["guide"] })
    const [wanted] = data as [ResourceAllocation]
    const override = { codes: ["resource_not_in_pool" as const], reason: "new hire" }
    await assignResource(pglite.db, { slotId: ready, allocationId: wanted.id, resourceId: await guide(pglite.db), override, now })
    const ask = (db: Parameters<typeof getSlotReadiness>[0]) => getSlotReadiness(db, { slotIds: [blocked, ready, none], now })
    expect(Object.fromEntries((await ask(pglite.db)).map(({ slotId, state }) => [slotId, state]))).toEqual({
      [blocked]: "blocked",
      [ready]: "advisory",
      [none]: "no_demand",
    })
    expect(await statementsOf(pglite.client, ask)).toBe(1)
  })
})

describe("a departure that moves", () => {
  it("takes its people along, times of their own shift by the difference", async () => {
    const slot = await handmade()
    await assignResource(pglite.db, { slotId: slot.id, resourceId: await guide(pglite.db), now })
    const own = { from: "2026-05-28T07:00:00Z", to: "2026-05-28T07:30:00Z" }
    await assignResource(pglite.db, { slotId: slot.id, resourceId: await guide(pglite.db), ...own, now })
    await updateSlot(pglite.db, { slotId: slot.id, patch: { startLocal: { time: "11:00" } }, now })
    const { data } = await listResourceAssignments(pglite.db, { slotId: [slot.id] })
    expect(data.map(({ core }) => core?.from.toISOString().slice(11, 16))).toEqual(["10:00", "11:00"])
  })

  it("onto a busy coach is refused with the other job, and nothing moves", async () => {
    const slot = await handmade()
    const coach = await guide(pglite.db, { kind: "vehicle" })
    await assignResource(pglite.db, { slotId: slot.id, resourceId: coach, now })
    const other = await slotAt(pglite.db, "12:00", "14:00", { productId: "prod_2" })
    await assignResource(pglite.db, { slotId: other, resourceId: coach, now })
    const { code, details } = await refused(updateSlot(pglite.db, { slotId: slot.id, patch: { startLocal: { time: "13:00" } }, now }))
    expect([code, details]).toMatchObject(["resource_double_booked", { violations: [{ clash: { refs: { slotId: other } } }] }])
    const { data } = await listResourceAssignments(pglite.db, { slotId: [slot.id] })
    expect(data[0]?.core?.from).toEqual(slot.startsAt)
    await pglite.client.query("update availability_slots set starts_at = $1, ends_at = $2 where id = $3", [
      "2026-05-28T13:00:00Z",
      "2026-05-28T15:00:00Z",
      slot.id,
    ])
    const released = await rescheduleSlotAssignments(pglite.db, {
      slotId: slot.id,
      previousStartsAt: slot.startsAt,
      onClash: "release",
      now,
    })
    expect([released.moved.length, released.released.length]).toEqual([0, 1])
  })

  it("that is cancelled frees them; a rollback keeps them; opened again it restores the free ones and loses the taken", async () => {
    await requirement(pglite.db, { quantity: 2 })
    const slot = await handmade()
    const [a, b] = [await guide(pglite.db), await guide(pglite.db)]
    for (const resourceId of [a, b]) await assignResource(pglite.db, { slotId: slot.id, resourceId, now })
    const cancel = { slotId: slot.id, status: "cancelled" as const, reason: "storm", now }
    await pglite.db
      .transaction(async (tx) => {
        await setSlotStatus(tx, cancel)
        throw new Error("rolled back")
      })
      .catch(() => {})
    expect((await listResourceAssignments(pglite.db, { slotId: [slot.id], status: ["assigned"] })).total).toBe(2)
    await setSlotStatus(pglite.db, cancel)
    const other = await slotAt(pglite.db, "08:30", "09:30", { productId: "prod_2" })
    await assignResource(pglite.db, { slotId: other, resourceId: b, now })
    await setSlotStatus(pglite.db, { slotId: slot.id, status: "open", now })
    const { data } = await listResourceAssignments(pglite.db, { slotId: [slot.id], status: ["reserved", "assigned"] })
    expect(data.map(({ resourceId }) => resourceId)).toEqual([a])
    const demand = (await listResourceAllocations(pglite.db, { slotIds: [slot.id] })).data
    expect(demand).toMatchObject([{ status: "open", filled: 1, state: "partial" }])
    expect(await outcome(deleteSlot(pglite.db, { slotId: slot.id, now }))).toBe("slot_in_use")
    const told = await toldTypes(pglite.db)
    expect(told).toEqual(
      expect.arrayContaining(["resources.assignment.cancelled", "resources.allocation.cancelled", "resources.allocation.reopened"]),
    )
  })

  it("that is done completes who was assigned, and their time still counts", async () => {
    const slot = await handmade()
    await assignResource(pglite.db, { slotId: slot.id, resourceId: await guide(pglite.db), now })
    await completeSlot(pglite.db, { slotId: slot.id, now: new Date("2026-05-28T12:00:00Z") })
    expect((await listResourceAssignments(pglite.db, { status: ["completed"] })).total).toBe(1)
  })
})

describe("lists of departures and the overview of one", () => {
  it("tell who is on it, guides first, and whether all is there, as getSlotReadiness does, in no statement more for 200 than for one", async () => {
    const fit = await slotAt(pglite.db, "08:00", "10:00")
    const short = await slotAt(pglite.db, "12:00", "14:00")
    const advised = await slotAt(pglite.db, "16:00", "18:00")
    await requirement(pglite.db)
    await materializeResourceAllocations(pglite.db, { slotIds: [fit, short], now })
    await createResourceAllocation(pglite.db, { slotId: advised, role: "driver", kind: "driver", enforcement: "advisory", now })
    const coach = await guide(pglite.db, { kind: "vehicle", name: "Coach 7", qualifications: [] })
    const karim = await guide(pglite.db, { name: "Karim" })
    await assignResource(pglite.db, { slotId: fit, resourceId: coach, now })
    await assignResource(pglite.db, { slotId: fit, resourceId: karim, now })
    const plain = await slotAt(pglite.db, "20:00", "22:00")
    const { data } = await listSlots(pglite.db, { include: "board", now })
    const boards = new Map(data.map(({ id, board }) => [id, board]))
    expect(boards.get(fit)?.crew).toEqual([
      { resourceId: karim, name: "Karim", kind: "guide", role: "guide", status: "assigned" },
      { resourceId: coach, name: "Coach 7", kind: "vehicle", role: "vehicle", status: "assigned" },
    ])
    const slotIds = [fit, short, advised, plain]
    expect(slotIds.map((id) => boards.get(id)?.readiness)).toEqual(["ready", "blocked", "advisory", "no_demand"])
    const answers = new Map((await getSlotReadiness(pglite.db, { slotIds, now })).map(({ slotId, state }) => [slotId, state]))
    expect(slotIds.map((id) => boards.get(id)?.readiness)).toEqual(slotIds.map((id) => answers.get(id)))
    const { crew, readiness } = await getDepartureSummary(pglite.db, { slotId: fit, now })
    expect([crew, readiness]).toEqual([boards.get(fit)?.crew, "ready"])
    const count = (ids: typeof slotIds) => statementsOf(pglite.client, (db) => listSlots(db as never, { ids, include: "board", now }))
    const many = [...slotIds]
    for (let n = 0; n < 30; n++) many.push(await slotAt(pglite.db, "22:00", "23:00"))
    expect(await count(many)).toBe(await count([fit]))
  })
})
