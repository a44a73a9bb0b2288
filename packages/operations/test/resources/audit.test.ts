import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets } from "../../src/calendar/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { assignResource, createResourceAllocation, createResourceCloseout, releaseResourceAssignment } from "../../src/resources/index.js"
import { job } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, slotAt } from "../support/resources.js"

const pglite = usePglite()

class Undone extends Error {}

/** What the audit says of something broken by hand, in a transaction that is rolled back. */
async function auditOf(db: OperationsDb, ...breaking: ReturnType<typeof sql>[]): Promise<string[]> {
  let found: string[] = []
  const broken = db.transaction(async (tx) => {
    for (const statement of breaking) await tx.execute(statement)
    found = (await auditCapacity(tx)).map(({ table, id, counter, stored, counted }) => `${table} ${id} ${counter} ${stored} ${counted}`)
    throw new Undone()
  })
  await expect(broken).rejects.toThrow(Undone)
  return found
}

it("the audit names a count that is wrong, work without its time, time without its work, and what stands in a closeout (I2, I3, I4, I5)", async () => {
  const { db } = pglite
  const slotId = await slotAt(db, "08:00", "10:00")
  const { id: allocationId } = await createResourceAllocation(db, { slotId, role: "guide", kind: "guide", quantity: 3, now })
  const [a, b] = [await guide(db), await guide(db)]
  const live = (await assignResource(db, { slotId, allocationId, resourceId: a, now })).assignment.id
  const ended = (await assignResource(db, { slotId, allocationId, resourceId: b, now })).assignment.id
  await releaseResourceAssignment(db, { assignmentId: ended, now })
  const { closeout } = await createResourceCloseout(db, { resourceId: b, date: "2026-05-30", timezone: "UTC", now })
  const kit = await guide(db, { kind: "equipment", capacity: 5 })
  await commitAssets(db, { items: [job(kit, "08:00", "10:00", { shareKey: "any", units: 5 })], now })
  expect(await auditCapacity(db)).toEqual([])

  expect(await auditOf(db, sql`update resource_allocations set filled = 2 where id = ${allocationId}`)).toEqual([
    `resource_allocations ${allocationId} filled 2 1`,
  ])
  const end = sql`update asset_commitments set live = false, ended_at = now(), ended_reason = 'released'`
  expect(await auditOf(db, sql`${end} where source_id = ${live}`)).toEqual([`resource_slot_assignments ${live} commitments 1 0`])
  const revive = sql`update asset_commitments set live = true, ended_at = null, ended_reason = null where source_id = ${ended}`
  expect(await auditOf(db, revive)).toEqual([`resource_slot_assignments ${ended} commitments 0 1`])
  expect(await auditOf(db, sql`${end} where source_id = ${closeout.id}`)).toEqual([`resource_closeouts ${closeout.id} occurrences 1 0`])
  const open = sql`alter table asset_commitments drop constraint asset_commitments_not_while_closed`
  const during = sql`tstzrange('2026-05-30T08:00:00Z', '2026-05-30T09:00:00Z')`
  const intrude = sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during)
    values ('acmt_in', ${b}, 'space_hold', 'elsewhere', ${during}, ${during})`
  expect(await auditOf(db, open, intrude)).toEqual(["asset_commitments acmt_in while_closed 0 1"])
  const orphan = sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during)
    values ('acmt_lost', ${a}, 'slot_assignment', 'resa_nobody', ${during}, ${during})`
  expect(await auditOf(db, orphan)).toEqual(["asset_commitments acmt_lost owner 1 0"])
  expect(await auditOf(db, sql`update calendar_assets set share_capacity = 4 where id = ${kit}`)).toEqual([
    `calendar_assets ${kit} share_capacity 4 5`,
  ])
  expect(await auditCapacity(db)).toEqual([])
})
