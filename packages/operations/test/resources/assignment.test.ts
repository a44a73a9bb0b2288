import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import type { Id } from "../../src/kernel/ids.js"
import {
  applyAssignmentBatch,
  assignResource,
  cancelResourceAssignment,
  completeResourceAssignment,
  confirmResourceAssignment,
  createResourceCloseout,
  getResourceAllocation,
  listResourceAssignments,
  moveResourceAssignment,
  releaseResourceAssignment,
  reopenResourceAssignment,
  suggestSubstitutes,
  unconfirmResourceAssignment,
  updateResourceAssignment,
} from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { demand, guide, now, pool, refused, type requirement, slotAt, toldTypes } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const demandOf = (slotId: Id<"avsl">, input?: Parameters<typeof requirement>[1]) => demand(pglite.db, slotId, input)

describe("an assignment", () => {
  const assigned = async () => {
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const allocationId = await demandOf(slotId)
    const { assignment } = await assignResource(pglite.db, { slotId, resourceId: await guide(pglite.db), status: "reserved", now })
    return { slotId, allocationId, id: assignment.id }
  }
  const later = new Date("2026-05-28T09:00:00Z")

  it("goes through its states, is completed only after its start, and says what is allowed where it refuses", async () => {
    const { id: assignmentId } = await assigned()
    const { db } = pglite
    expect((await refused(completeResourceAssignment(db, { assignmentId, now }))).details).toMatchObject({
      allowed: ["confirm", "release", "cancel"],
    })
    expect((await confirmResourceAssignment(db, { assignmentId, now })).status).toBe("assigned")
    expect((await confirmResourceAssignment(db, { assignmentId, now })).revision).toBe(2)
    expect(await outcome(completeResourceAssignment(db, { assignmentId, now }))).toBe("assignment_not_started")
    expect((await completeResourceAssignment(db, { assignmentId, now: later })).status).toBe("completed")
    expect(await outcome(releaseResourceAssignment(db, { assignmentId, now: later }))).toBe("assignment_status_conflict")
    expect((await reopenResourceAssignment(db, { assignmentId, now: later })).status).toBe("assigned")
    expect((await unconfirmResourceAssignment(db, { assignmentId, now: later })).status).toBe("reserved")
    expect((await updateResourceAssignment(db, { assignmentId, status: "assigned", notes: "Bus stop B", now: later })).notes).toBe(
      "Bus stop B",
    )
  })

  it("does in each state what its table says; every other cell is refused with what is allowed (B41)", { timeout: 120_000 }, async () => {
    const { db } = pglite
    const commands = {
      confirm: confirmResourceAssignment,
      unconfirm: unconfirmResourceAssignment,
      complete: completeResourceAssignment,
      reopen: reopenResourceAssignment,
      release: releaseResourceAssignment,
      cancel: cancelResourceAssignment,
    }
    type Action = keyof typeof commands
    const ways: Record<string, Action[]> = {
      ...{ reserved: [], assigned: ["confirm"], completed: ["confirm", "complete"], released: ["release"], cancelled: ["cancel"] },
    }
    const table: Record<string, Partial<Record<Action, string>>> = {
      reserved: { confirm: "assigned", unconfirm: "reserved", release: "released", cancel: "cancelled" },
      assigned: { confirm: "assigned", unconfirm: "reserved", complete: "completed", release: "released", cancel: "cancelled" },
      completed: { complete: "completed", reopen: "assigned" },
      released: { release: "released" },
      cancelled: { cancel: "cancelled" },
    }
    for (const [status, cells] of Object.entries(table)) {
      const allowed = Object.entries(cells).flatMap(([action, to]) => (to === status ? [] : [action]))
      for (const action of Object.keys(commands) as Action[]) {
        const slotId = await slotAt(db, "08:00", "10:00")
        const { assignment } = await assignResource(db, { slotId, resourceId: await guide(db), status: "reserved", now })
        const command = { assignmentId: assignment.id, now: later }
        for (const way of ways[status] ?? []) await commands[way](db, command)
        if (cells[action]) {
          expect([status, action, (await commands[action](db, command)).status]).toEqual([status, action, cells[action]])
          continue
        }
        const { code, details } = await refused(commands[action](db, command))
        expect([status, action, code, [...(details.allowed as string[])].sort()]).toEqual([
          ...[status, action, "assignment_status_conflict", allowed.toSorted()],
        ])
      }
    }
  })

  it("gives the resource back, opens the demand again and tells it", async () => {
    const { id: assignmentId, allocationId } = await assigned()
    await releaseResourceAssignment(pglite.db, { assignmentId, reason: "ill", now })
    expect(await getResourceAllocation(pglite.db, { allocationId })).toMatchObject({ filled: 0, state: "unmet" })
    expect(await toldTypes(pglite.db)).toContain("resources.allocation.unmet")
    expect((await releaseResourceAssignment(pglite.db, { assignmentId, now })).status).toBe("released")
    expect(await outcome(cancelResourceAssignment(pglite.db, { assignmentId, now }))).toBe("assignment_status_conflict")
  })

  it("moves to another guide and another departure under its own id", async () => {
    const { id: assignmentId, slotId } = await assigned()
    const other = await guide(pglite.db)
    const moved = await moveResourceAssignment(pglite.db, { assignmentId, resourceId: other, now })
    expect(moved.assignment).toMatchObject({ id: assignmentId, resourceId: other, status: "reserved", slotId })
    const next = await slotAt(pglite.db, "09:00", "12:00")
    const there = await moveResourceAssignment(pglite.db, { assignmentId, slotId: next, now })
    expect(there.assignment).toMatchObject({ slotId: next, allocationId: null, core: { from: new Date("2026-05-28T09:00:00Z") } })
    const own = await moveResourceAssignment(pglite.db, { assignmentId, from: "2026-05-28T10:00:00Z", to: "2026-05-28T11:00:00Z", now })
    expect(own.assignment).toMatchObject({ followsSlot: false })
  })

  it("is named once in a batch, so that nothing is done to what the batch has just ended", async () => {
    const { id } = await assigned()
    const elsewhere = await guide(pglite.db)
    const operations = [
      { op: "release" as const, assignmentId: id },
      { op: "move" as const, assignmentId: id, resourceId: elsewhere },
    ]
    const { code, details } = await refused(applyAssignmentBatch(pglite.db, { operations, now }))
    expect([code, details.violations]).toMatchObject(["invalid_request", [{ path: "operations.1.assignmentId" }]])
    expect((await listResourceAssignments(pglite.db, {})).data.map(({ status }) => status)).toEqual(["reserved"])
  })

  it("swaps two guides in one batch; the inverse restores them; a refused third leaves nothing and reports all", async () => {
    const [a, b] = [await guide(pglite.db), await guide(pglite.db)]
    const [first, second] = [await slotAt(pglite.db, "08:00", "10:00"), await slotAt(pglite.db, "09:00", "11:00")]
    const one = (await assignResource(pglite.db, { slotId: first, resourceId: a, now })).assignment
    const two = (await assignResource(pglite.db, { slotId: second, resourceId: b, now })).assignment
    const swap = [
      { op: "move" as const, assignmentId: one.id, resourceId: b },
      { op: "move" as const, assignmentId: two.id, resourceId: a },
    ]
    const { results, inverse } = await applyAssignmentBatch(pglite.db, { operations: swap, now })
    expect(results.map(({ assignment }) => assignment.resourceId)).toEqual([b, a])
    const back = await applyAssignmentBatch(pglite.db, { operations: inverse as never, now })
    expect(back.results.map(({ assignment }) => assignment.resourceId).sort()).toEqual([a, b].sort())
    const third = await slotAt(pglite.db, "09:00", "11:00")
    const more = [...swap, { op: "assign" as const, slotId: third, resourceId: a }, { op: "assign" as const, slotId: third, resourceId: b }]
    const { code, details } = await refused(applyAssignmentBatch(pglite.db, { operations: more, now }))
    expect(code).toBe("batch_refused")
    expect((details.violations as { index: number }[]).map(({ index }) => index)).toEqual([2, 3])
    const { data } = await listResourceAssignments(pglite.db, { status: ["assigned"] })
    expect(data.map(({ slotId, resourceId }) => [slotId, resourceId])).toEqual([
      [first, a],
      [second, b],
    ])
  })

  it("takes an own time back by the inverse: it follows its departure again, and goes along when that is re-timed", async () => {
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const { assignment } = await assignResource(pglite.db, { slotId, resourceId: await guide(pglite.db), now })
    const [from, to] = [new Date("2026-05-28T12:00:00Z"), new Date("2026-05-28T13:00:00Z")]
    const operations = [{ op: "move" as const, assignmentId: assignment.id, from, to }]
    const { results, inverse } = await applyAssignmentBatch(pglite.db, { operations, now })
    expect(results[0]?.assignment).toMatchObject({ followsSlot: false, core: { from, to } })
    const back = await applyAssignmentBatch(pglite.db, { operations: inverse as never, now })
    expect(back.results[0]?.assignment).toMatchObject({ followsSlot: true, core: assignment.core })
    const both = { assignmentId: assignment.id, followsSlot: true as const, from, now }
    expect((await refused(moveResourceAssignment(pglite.db, both))).details).toMatchObject({ violations: [{ path: "followsSlot" }] })
  })

  it("suggests nobody as free whom a move would refuse, never who does it now, and names the move that frees one", async () => {
    const [a, b, c, d] = [await guide(pglite.db), await guide(pglite.db), await guide(pglite.db), await guide(pglite.db)]
    const poolId = await pool(pglite.db, [a, b, c, d])
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const allocationId = await demandOf(slotId, { poolId })
    const { assignment } = await assignResource(pglite.db, { slotId, allocationId, resourceId: a, now })
    const other = await slotAt(pglite.db, "09:00", "11:00")
    await assignResource(pglite.db, { slotId: other, resourceId: b, allocationId: null, now })
    await createResourceCloseout(pglite.db, { resourceId: c, date: "2026-05-28", timezone: "UTC", category: "sick", now })
    const found = await suggestSubstitutes(pglite.db, { assignmentId: assignment.id, now })
    expect(found.map(({ resource, available }) => [resource.id, available])).toEqual([
      [d, true],
      [b, false],
      [c, false],
    ])
    for (const { resource, available } of found) {
      const move = moveResourceAssignment(pglite.db, { assignmentId: assignment.id, resourceId: resource.id, dryRun: true, now })
      expect((await outcome(move)) === "ok").toBe(available)
    }
  })
})
