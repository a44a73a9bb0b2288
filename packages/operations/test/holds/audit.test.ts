import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createAllocationResources } from "../../src/availability/index.js"
import { confirmResourceHold, createResourceHold, pickUpResourceHold, releaseResourceHold } from "../../src/holds/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { departure } from "../support/departure.js"
import { block, hotel } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"
import { centre } from "../support/spaces.js"

const pglite = usePglite()

class Undone extends Error {}

/** What the audit says of something broken by hand, in a transaction that is rolled back: which table, counter, stored and counted. */
async function auditOf(db: OperationsDb, breaking: ReturnType<typeof sql>): Promise<string[]> {
  let found: string[] = []
  const broken = db.transaction(async (tx) => {
    await tx.execute(breaking)
    found = (await auditCapacity(tx)).map(({ table, counter, stored, counted }) => `${table} ${counter} ${stored} ${counted}`)
    throw new Undone()
  })
  await expect(broken).rejects.toThrow(Undone)
  return found
}

it("the audit names rooms, pickups, releases, hours and places that do not agree with their ledger (I1, I2, I3, I4, I6, I7)", async () => {
  const { db } = pglite
  // the audit asks what is live by the clock of the database, so these holds lie far ahead of it
  const nights = { arrival: "2040-06-10", nights: 1, now: undefined }
  const placeId = await hotel(db)
  await db.execute(sql`update room_inventory_nights set night = night + interval '14 years'`)
  const { id } = await block(db, placeId, { ...nights, quantity: 10 })
  await confirmResourceHold(db, { holdId: id })
  await pickUpResourceHold(db, { holdId: id, pickupKey: "a", units: 2 })
  await releaseResourceHold(db, { holdId: id, nights: [{ night: "2040-06-10", units: 3 }] })
  const waiting = await block(db, placeId, { ...nights, quantity: 40, optionRank: 2 })
  const { a } = await centre(db)
  const hours = { kind: "space", programId: "prog_1", functionSpaceId: a, from: "2040-06-10T09:00", to: "2040-06-10T17:00" } as const
  const hall = await createResourceHold(db, hours)
  const startsAt = new Date("2040-07-01T09:00:00Z")
  const slotId = await departure(db, { capacityPax: 60, startsAt })
  await createAllocationResources(db, { slotId, resources: [{ kind: "room_dbl", label: "Hall", capacity: 60 }] })
  const tour = { kind: "room", programId: "prog_1", quantity: 20, slotId, allocationKind: "room_dbl" } as const
  const seats = await createResourceHold(db, tour)
  const second = await createResourceHold(db, { ...tour, optionRank: 2 })
  expect(await auditCapacity(db)).toEqual([])

  const ofBlock = sql`where hold_id = ${id}`
  expect(await auditOf(db, sql`update room_inventory_nights set taken = 8 where night = '2040-06-10'`)).toEqual([
    "room_inventory_nights taken 8 7",
  ])
  expect(await auditOf(db, sql`update resource_hold_nights set picked_up = 1 ${ofBlock}`)).toEqual(["resource_hold_nights picked_up 1 2"])
  expect(
    await auditOf(db, sql`update resource_hold_movements set status = 'reversed', reversed_at = now() ${ofBlock} and kind = 'release'`),
  ).toEqual(["resource_hold_nights released 3 0"])
  expect(await auditOf(db, sql`update resource_hold_nights set contracted = null ${ofBlock}`)).toEqual([
    "resource_hold_nights contracted 0 1",
  ])
  const ended = sql`update asset_commitments set live = false, ended_at = now(), ended_reason = 'released' where source_id = ${hall.id}`
  expect(await auditOf(db, ended)).toEqual(["resource_hold_windows commitments 0 1"])
  expect(await auditOf(db, sql`update resource_holds set consuming = false where id = ${hall.id}`)).toEqual([
    "resource_hold_windows commitments 1 0",
  ])
  const taking = sql`update resource_holds set consuming = true, status = 'held' where id = ${waiting.id}`
  expect(await auditOf(db, taking)).toEqual(["room_inventory_nights taken 7 47"])
  const lost = sql`update resource_holds set consuming = false where id = ${seats.id}`
  expect(await auditOf(db, lost)).toEqual(["slot_allocations pax 20 0"])
  const unnamed = sql`update slot_allocations set named = named - 1 where hold_token = ${seats.id}`
  expect(await auditOf(db, unnamed)).toContain("slot_allocations named 19 20")
  const missing = sql`update slot_allocations set hold_token = 'somebody else' where hold_token = ${seats.id}`
  expect(await auditOf(db, missing)).toEqual(["slot_allocations pax 0 20"])
  const tooEarly = sql`update slot_allocations set expires_at = now() - interval '1 minute' where hold_token = ${seats.id}`
  expect(await auditOf(db, tooEarly)).toContain("slot_allocations pax 0 20")
  const twice = sql`update slot_allocations set hold_token = ${second.id} where hold_token = ${seats.id}`
  expect(await auditOf(db, twice)).toEqual(["slot_allocations pax 0 20", "slot_allocations pax 20 0"])
  expect(await auditCapacity(db)).toEqual([])
})
