import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { confirmResourceHold, createResourceHold, getResourceHold, listResourceHolds, releaseResourceHold } from "../../src/holds/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { createTestApp } from "../support/app.js"
import { block, freeRooms, hotel, now, refusal } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const api = () => createTestApp(pglite.db, { now: () => now })

type Told = {
  type: string
  actor: string | null
  reason: string | null
  correlation: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  data: Record<string, unknown>
}

/** What was told of a hold, oldest first. */
const toldOf = (holdId: string) =>
  rowsOf<Told>(
    pglite.db,
    sql`select type, actor, reason, correlation_id as correlation, before, after, data from operations_events where subjects @> array[${holdId}] order by seq`,
  )

describe("demand for a space (B3)", () => {
  it("needs no space: it is recorded with kind, programme and quantity, confirmed, and takes nothing", async () => {
    const { db } = pglite
    const hold = await createResourceHold(db, { kind: "space", programId: "prog_1", quantity: 3, now })
    expect(hold).toMatchObject({ id: expect.stringMatching(/^rhld_/), kind: "space", status: "held", backing: "demand", quantity: 3 })
    expect([hold.nights, hold.windows, hold.consuming]).toEqual([[], [], false])
    await confirmResourceHold(db, { holdId: hold.id, now })
    expect(await getResourceHold(db, { holdId: hold.id, now })).toMatchObject({ status: "confirmed", backing: "demand", confirmedAt: now })
    expect(await rowsOf(db, sql`select id from asset_commitments where source_id = ${hold.id}`)).toEqual([])
  })
})

describe("what is told of a hold (B44)", () => {
  it("carries who did it, why, with what it belongs together, and the row before and after", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db))
    const by = { actor: "user_youssef", reason: "Fewer delegates", correlationId: "corr_1", now }
    await confirmResourceHold(db, { holdId, ...by })
    await releaseResourceHold(db, { holdId, nights: [{ night: "2026-06-10", units: 4 }], ...by })
    const [created, confirmed, released] = await toldOf(holdId)
    expect(created).toMatchObject({ type: "holds.resource_hold.created", after: { status: "held" } })
    expect(confirmed).toMatchObject({
      ...{ type: "holds.resource_hold.confirmed", actor: by.actor, reason: by.reason, correlation: by.correlationId },
      ...{ before: { status: "held" }, after: { status: "confirmed" } },
    })
    expect(released).toMatchObject({ type: "holds.resource_hold.released", actor: by.actor, reason: by.reason, data: { units: 4 } })
  })

  it("is nothing where the command is rolled back by whoever called it, and nothing where it was refused", async () => {
    const { db } = pglite
    const placeId = await hotel(db)
    const { id: holdId } = await block(db, placeId)
    const before = await toldOf(holdId)
    const outer = db.transaction(async (tx) => {
      await confirmResourceHold(tx as never, { holdId, now })
      throw new Error("the caller's own work failed")
    })
    await expect(outer).rejects.toThrow("the caller's own work failed")
    expect((await refusal(block(db, placeId, { quantity: 11 }))).code).toBe("hold_capacity_unavailable")
    expect(await toldOf(holdId)).toEqual(before)
    expect(await rowsOf(db, sql`select type from operations_events where type like 'holds.resource_hold.%'`)).toHaveLength(before.length)
    expect(await getResourceHold(db, { holdId, now })).toMatchObject({ status: "held", revision: 1 })
    expect(await freeRooms(db, placeId)).toEqual([10, 10, 10])
  })
})

describe("a hold over HTTP (B45)", () => {
  it("is made once for one Idempotency-Key, and takes its rooms once", async () => {
    const { send } = api()
    const placeId = await hotel(pglite.db)
    const rooms = { kind: "room", programId: "prog_1", placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3, quantity: 8 }
    const ask = () => send("POST", "/resource-holds", { body: rooms, headers: { "idempotency-key": "hold-once-1" } })
    const [first, again] = [await ask(), await ask()]
    expect([first.status, again.body]).toEqual([201, first.body])
    expect((await listResourceHolds(pglite.db, { now })).total).toBe(1)
    expect(await freeRooms(pglite.db, placeId)).toEqual([32, 32, 32])
  })

  it("refuses a stale If-Match on a change, on a command and on its nights, with what is stored; nothing is written", async () => {
    const { send } = api()
    const placeId = await hotel(pglite.db)
    const { id } = await block(pglite.db, placeId)
    const changed = await send("PATCH", `/resource-holds/${id}`, { body: { name: "Medica" }, headers: { "if-match": '"1"' } })
    expect(changed).toMatchObject({ status: 200, body: { data: { name: "Medica", revision: 2 } } })
    const stale = { "if-match": '"1"' }
    const conflict = { status: 409, body: { code: "revision_conflict" } }
    expect(await send("PATCH", `/resource-holds/${id}`, { body: { name: "Other" }, headers: stale })).toMatchObject(conflict)
    expect(await send("POST", `/resource-holds/${id}/release`, { body: {}, headers: stale })).toMatchObject(conflict)
    const cells = [{ holdId: id, night: "2026-06-10", held: 5 }]
    const body = { cells, expectedRevisions: { [id]: 1 } }
    expect(await send("PUT", "/resource-hold-nights", { body })).toMatchObject(conflict)
    expect(await getResourceHold(pglite.db, { holdId: id, now })).toMatchObject({ name: "Medica", revision: 2, status: "held" })
    expect(await freeRooms(pglite.db, placeId)).toEqual([10, 10, 10])
  })
})
