import { afterEach, describe, expect, it } from "vitest"
import { createSlot, setSlotStatus, updateSlot } from "../../src/availability/index.js"
import { auditCapacity, listHistory } from "../../src/index.js"
import {
  addPoolMember,
  applyAssignmentBatch,
  assignResource,
  completeResourceAssignment,
  createPool,
  createResourceAllocation,
  deleteRequirement,
  getResourceUtilisation,
  listResourceAllocations,
  listResourceAssignments,
  materializeResourceAllocations,
  moveResourceAssignment,
  releaseResourceAssignment,
  reopenSlotAssignments,
  rescheduleSlotAssignments,
  suggestSubstitutes,
} from "../../src/resources/index.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, refused, requirement, slotAt } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A departure of two hours from 08:00 UTC, made by the service, so that its changes take its people along. */
const departing = () =>
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
  })
const startsOf = async (slotId: `avsl_${string}`) =>
  Object.fromEntries(
    (await listResourceAssignments(pglite.db, { slotId: [slotId] })).data.map(({ resourceId, status, core }) => [
      ...[resourceId, `${status} ${core?.from.toISOString().slice(11, 16)}`],
    ]),
  )

describe("a departure with several people", () => {
  it("that is re-timed onto the work of one of them moves none, or gives up that one alone when asked (B37)", async () => {
    const { db } = pglite
    const slot = await departing()
    const [free, busy] = [await guide(db), await guide(db)]
    for (const resourceId of [free, busy]) await assignResource(db, { slotId: slot.id, resourceId, now })
    const other = await slotAt(db, "12:00", "14:00", { productId: "prod_2" })
    await assignResource(db, { slotId: other, resourceId: busy, now })
    const moving = updateSlot(db, { slotId: slot.id, patch: { startLocal: { time: "13:00" } }, now })
    const { code, details } = await refused(moving)
    expect([code, details.violations]).toMatchObject([
      ...["resource_double_booked", [{ assetId: busy, clash: { refs: { slotId: other } } }]],
    ])
    expect(details.violations).toHaveLength(1)
    expect(await startsOf(slot.id)).toEqual({ [free]: "assigned 08:00", [busy]: "assigned 08:00" })
    const [from, to] = ["2026-05-28T13:00:00Z", "2026-05-28T15:00:00Z"]
    await pglite.client.query("update availability_slots set starts_at = $1, ends_at = $2 where id = $3", [from, to, slot.id])
    const told = await rescheduleSlotAssignments(db, { slotId: slot.id, previousStartsAt: slot.startsAt, onClash: "release", now })
    expect([told.moved.length, told.released.length]).toEqual([1, 1])
    expect(await startsOf(slot.id)).toMatchObject({ [free]: "assigned 13:00", [busy]: expect.stringMatching(/^released/) })
  })

  it("that is opened again gets back who is free and lists who is lost, and to what (B38)", async () => {
    const { db } = pglite
    const slot = await departing()
    const [free, taken] = [await guide(db), await guide(db)]
    for (const resourceId of [free, taken]) await assignResource(db, { slotId: slot.id, resourceId, now })
    await setSlotStatus(db, { slotId: slot.id, status: "cancelled", reason: "storm", now })
    const other = await slotAt(db, "09:00", "11:00", { productId: "prod_2" })
    await assignResource(db, { slotId: other, resourceId: taken, now })
    await pglite.client.query("update availability_slots set status = 'open', cancel_source = null, cancelled_at = null where id = $1", [
      slot.id,
    ])
    const { restored, lost } = await reopenSlotAssignments(db, { slotId: slot.id, now })
    expect(restored.map(({ resourceId, status }) => [resourceId, status])).toEqual([[free, "reserved"]])
    expect(lost).toMatchObject([
      ...[
        {
          former: { resourceId: taken },
          violations: [{ code: "resource_double_booked", details: { clash: { refs: { slotId: other } } } }],
        },
      ],
    ])
  })

  it("that is opened again needs what it needed, and nothing whose requirement went before or meanwhile (B38)", async () => {
    const { db } = pglite
    const slot = await departing()
    const roles = ["stays", "goes_before", "goes_meanwhile"]
    const [, before, meanwhile] = await Promise.all(roles.map((role) => requirement(db, { role })))
    await materializeResourceAllocations(db, { slotIds: [slot.id], now })
    const openRoles = async () =>
      (await listResourceAllocations(db, { slotIds: [slot.id], status: ["open"] })).data.map(({ role }) => role).toSorted()
    await deleteRequirement(db, { requirementId: before as never, now })
    expect(await openRoles()).toEqual(["goes_meanwhile", "stays"])
    await setSlotStatus(db, { slotId: slot.id, status: "cancelled", reason: "storm", now })
    expect(await openRoles()).toEqual([])
    await deleteRequirement(db, { requirementId: meanwhile as never, now })
    await setSlotStatus(db, { slotId: slot.id, status: "open", now })
    expect(await openRoles()).toEqual(["stays"])
  })

  it("tells its story and theirs who could not come back, and what was in the way (B38)", async () => {
    const { db } = pglite
    const slot = await departing()
    const [free, taken] = [await guide(db), await guide(db)]
    const { id: allocationId } = await createResourceAllocation(db, { slotId: slot.id, role: "guide", kind: "guide", quantity: 2, now })
    for (const resourceId of [free, taken]) await assignResource(db, { slotId: slot.id, resourceId, allocationId, now })
    await setSlotStatus(db, { slotId: slot.id, status: "cancelled", reason: "storm", now })
    const other = await slotAt(db, "09:00", "11:00", { productId: "prod_2" })
    await assignResource(db, { slotId: other, resourceId: taken, title: "Nile by night", now })
    await setSlotStatus(db, { slotId: slot.id, status: "open", actor: "user_mona", now })
    const lost = { types: ["resources.assignment.lost"] }
    const { data: told } = await listHistory(db, { subject: slot.id, ...lost })
    expect(told).toMatchObject([
      {
        actor: "user_mona",
        data: {
          ...{ slotId: slot.id, resourceId: taken, allocationId, code: "resource_double_booked" },
          ...{ message: expect.stringContaining("Nile by night"), details: { clash: { refs: { slotId: other } } } },
        },
      },
    ])
    for (const subject of [taken, allocationId]) expect((await listHistory(db, { subject, ...lost })).data).toEqual(told)
    expect((await listHistory(db, { subject: free, ...lost })).data).toEqual([])
  })
})

describe("a move from one demand to another", () => {
  it("tells which of the two lacks somebody now, and which has everybody; a move within one demand tells of neither", async () => {
    const { db } = pglite
    const slotId = await slotAt(db, "08:00", "10:00")
    const need = (role: string, quantity = 1) => createResourceAllocation(db, { slotId, role, kind: "guide", quantity, now })
    const [lead, second, crowd] = [await need("guide"), await need("second-guide"), await need("escort", 2)]
    const { assignment } = await assignResource(db, { slotId, resourceId: await guide(db), allocationId: lead.id, now })
    const told = async (allocationId: string) =>
      (await listHistory(db, { subject: allocationId, types: ["resources.allocation."] })).data.map(({ type }) => type.split(".").pop())
    const move = async (more: object) => void (await moveResourceAssignment(db, { assignmentId: assignment.id, now, ...more }))
    await move({ allocationId: second.id })
    expect([await told(lead.id), await told(second.id)]).toEqual([
      ["unmet", "met", "created"],
      ["met", "created"],
    ])
    await move({ resourceId: await guide(db) })
    await move({ allocationId: crowd.id })
    expect([await told(second.id), await told(crowd.id)]).toEqual([["unmet", "met", "created"], ["created"]])
    await move({ allocationId: null })
    expect(await told(crowd.id)).toEqual(["unmet", "created"])
  })
})

describe("time that was worked", () => {
  it("counts once it is done, is nothing once it was given back, and in pencil is told apart (B40)", async () => {
    const { db } = pglite
    const [done, freed, pencilled] = [await guide(db, { name: "A" }), await guide(db, { name: "B" }), await guide(db, { name: "C" })]
    const later = new Date("2026-05-28T12:00:00Z")
    const take = async (resourceId: typeof done, status?: "reserved") =>
      (await assignResource(db, { slotId: await slotAt(db, "08:00", "10:00"), resourceId, ...(status && { status }), now })).assignment.id
    await completeResourceAssignment(db, { assignmentId: await take(done), now: later })
    await releaseResourceAssignment(db, { assignmentId: await take(freed), now })
    await take(pencilled, "reserved")
    const day = { from: "2026-05-28T00:00:00Z", to: "2026-05-29T00:00:00Z", timezone: "UTC", bucket: "day" } as const
    const rows = await getResourceUtilisation(db, { kind: "guide", ...day, now: later })
    expect(rows.map((row) => [row.name, row.busyMinutes, row.tentativeMinutes, row.ratio])).toEqual([
      ["A", 120, 0, 0.0833],
      ["B", 0, 0, 0],
      ["C", 120, 120, 0.0833],
    ])
  })
})

describe("who is picked among equals", () => {
  it("is who works least in that local week, and in a week of no work whoever came first", async () => {
    const { db } = pglite
    const [first, second] = [await guide(db), await guide(db)]
    const { id: poolId } = await createPool(db, { name: "Equals", kind: "guide", now })
    for (const resourceId of [first, second]) await addPoolMember(db, { poolId, resourceId, now })
    const pick = async (day: string) => {
      const slotId = await slotAt(db, `${day}T14:00:00Z`, `${day}T16:00:00Z`, { productId: `prod_${day}` })
      return (await assignResource(db, { slotId, poolId, now })).assignment.resourceId
    }
    await assignResource(db, { slotId: await slotAt(db, "08:00", "10:00"), resourceId: first, now })
    // 28 May is a Thursday: Monday to Sunday are 25 to 31 May
    expect([await pick("2026-05-31"), await pick("2026-06-01")]).toEqual([second, first])
  })
})

describe("who could do it instead", () => {
  it("is who is free, then whom moving one floating job frees, then the rest; the move that it names is what succeeds (B47)", async () => {
    const { db } = pglite
    const [floating, present, free, busy] = [await guide(db), await guide(db), await guide(db), await guide(db)]
    const poolId = await pool(db, [floating, present, free, busy])
    const early = await assignResource(db, { slotId: await slotAt(db, "08:00", "10:00", { productId: "prod_2" }), poolId, now })
    expect(early.assignment.resourceId).toBe(floating)
    const slotId = await slotAt(db, "09:00", "11:00")
    const { id: allocationId } = await createResourceAllocation(db, {
      ...{ slotId, role: "guide", poolId, quantity: 2, requiredQualifications: ["lang:fr"], now },
    })
    await assignResource(db, { slotId: await slotAt(db, "10:00", "12:00", { productId: "prod_3" }), resourceId: busy, now })
    const { assignment } = await assignResource(db, { slotId, allocationId, resourceId: present, now })
    const moves = [{ assignmentId: early.assignment.id, toResourceId: free }]
    const found = await suggestSubstitutes(db, { assignmentId: assignment.id, now })
    expect(found.map(({ resource, available, moves: needed }) => [resource.id, available, needed])).toEqual([
      [free, true, []],
      [floating, false, moves],
      [busy, false, []],
    ])
    expect(found[1]).toMatchObject({
      ...{ reasons: [{ code: "busy", sourceId: early.assignment.id }] },
      score: { priority: 0, samePlace: false, minutesThatWeek: 120, spareQualifications: 0 },
    })
    const plain = await suggestSubstitutes(db, { assignmentId: assignment.id, includeMoves: false, now })
    expect(plain.every(({ moves: needed }) => needed.length === 0)).toBe(true)
    const open = await suggestSubstitutes(db, { slotId, allocationId, limit: 1, now })
    expect(open.map(({ resource, available }) => [resource.id, available])).toEqual([[free, true]])
    const move = { assignmentId: assignment.id, resourceId: floating, now }
    expect((await refused(moveResourceAssignment(db, move))).details.wouldSucceed).toEqual({ moveFloating: moves })
    const done = await moveResourceAssignment(db, { ...move, moveFloating: true })
    expect([done.assignment.resourceId, done.moved]).toEqual([floating, [{ ...moves[0], fromResourceId: floating }]])
  })
})

describe("work that shares a resource", () => {
  it("shares it still when it moves, when a batch is undone, and when its departure is opened again", async () => {
    const { db } = pglite
    const kit = await guide(db, { kind: "equipment", name: "Headsets", capacity: 10 })
    const slot = await departing()
    const shared = { resourceId: kit, allocationId: null, shareScope: "any" as const, now }
    await assignResource(db, { slotId: await slotAt(db, "07:00", "12:00", { productId: "prod_2" }), ...shared, units: 4 })
    const { assignment } = await assignResource(db, { slotId: slot.id, ...shared, units: 3 })
    expect(assignment).toMatchObject({ shareScope: "any", units: 3 })
    const [from, to] = ["2026-05-28T08:30:00Z", "2026-05-28T10:30:00Z"]
    const moved = await moveResourceAssignment(db, { assignmentId: assignment.id, from, to, now })
    expect(moved.assignment).toMatchObject({ shareScope: "any", units: 3, core: { from: new Date(from) } })
    const release = [{ op: "release" as const, assignmentId: assignment.id }]
    const { inverse } = await applyAssignmentBatch(db, { operations: release, now })
    const { results } = await applyAssignmentBatch(db, { operations: inverse as never, now })
    expect(results[0]?.assignment).toMatchObject({ shareScope: "any", units: 3, core: { from: new Date(from) } })
    await setSlotStatus(db, { slotId: slot.id, status: "cancelled", reason: "storm", now })
    await setSlotStatus(db, { slotId: slot.id, status: "open", now })
    const { data } = await listResourceAssignments(db, { slotId: [slot.id], status: ["reserved"] })
    expect(data).toMatchObject([{ shareScope: "any", units: 3 }])
    const alone = await assignResource(db, { slotId: slot.id, resourceId: await guide(db), allocationId: null, now })
    expect(alone.assignment.shareScope).toBeNull()
  })
})

describe("a batch", () => {
  it("rehearsed answers results and inverse and writes nothing; done, the inverse takes back what was given, cancelled and confirmed (B14)", async () => {
    const { db } = pglite
    const [given, pencilled, fresh] = [await guide(db), await guide(db), await guide(db)]
    const slotId = await slotAt(db, "08:00", "10:00")
    const one = (await assignResource(db, { slotId, resourceId: given, now })).assignment
    const two = (await assignResource(db, { slotId, resourceId: pencilled, status: "reserved", now })).assignment
    const operations = [
      { op: "release" as const, assignmentId: one.id },
      { op: "confirm" as const, assignmentId: two.id },
      { op: "assign" as const, slotId, resourceId: fresh },
    ]
    const live = async () =>
      (await listResourceAssignments(db, { status: ["reserved", "assigned"] })).data.map((row) => `${row.resourceId} ${row.status}`).sort()
    const before = await live()
    const dry = await applyAssignmentBatch(db, { operations, dryRun: true, now })
    expect([dry.dryRun, dry.results.map(({ op }) => op), await live()]).toEqual([true, ["release", "confirm", "assign"], before])
    const { inverse } = await applyAssignmentBatch(db, { operations, now })
    expect(await live()).toEqual([`${pencilled} assigned`, `${fresh} assigned`].sort())
    await applyAssignmentBatch(db, { operations: inverse as never, now })
    expect(await live()).toEqual(before)
  })
})
