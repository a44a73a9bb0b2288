import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets } from "../../src/calendar/index.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import { databaseRefusal } from "../../src/kernel/violations.js"
import { assignResource } from "../../src/resources/index.js"
import { asset, job } from "../support/calendar.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"
import { guide, now, slotAt } from "../support/resources.js"

let database: TestDatabase
let db: OperationsDb
const sessions = 64
beforeAll(async () => {
  database = await createTestDatabase({ connections: sessions })
  db = database.nodePostgres
})
afterAll(() => database?.close())
afterEach(async () => expect(await auditCapacity(db)).toEqual([]))

interface Refused {
  code: string
  details: { violations: { clash: { commitmentId: string; sourceType: string; sourceId: string } }[] }
}
const settled = async (commands: Promise<unknown>[]) => {
  const results = await Promise.allSettled(commands)
  return {
    won: results.filter(({ status }) => status === "fulfilled").length,
    lost: results.flatMap((result) => (result.status === "rejected" ? [result.reason as Refused] : [])),
  }
}
const liveOn = (assetId: string) =>
  rowsOf<{ id: string; side: string; source_id: string }>(
    db,
    sql`select id, side, source_id from asset_commitments where asset_id = ${assetId} and live order by id`,
  )
const times = <Value>(make: (n: number) => Promise<Value>) => Promise.all(Array.from({ length: sessions }, (_, n) => make(n)))

describe("64 sessions at the same time", () => {
  it("assign one guide to overlapping departures: exactly one wins, and each of the others is told by what", async () => {
    const resourceId = await guide(db)
    const departures = await times((n) => slotAt(db, `08:${String(n % 60).padStart(2, "0")}`, "12:00", { productId: `prod_clash_${n}` }))
    const { won, lost } = await settled(departures.map((slotId) => assignResource(db, { slotId, resourceId, now })))
    const [winner] = await liveOn(resourceId)
    expect(won).toBe(1)
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(["resource_double_booked"]))
    expect(new Set(lost.map(({ details }) => details.violations[0]?.clash.commitmentId))).toEqual(new Set([winner?.id]))
  })

  it("want one hall for departures, transfers and space holds: exactly one gets it, whatever its kind", async () => {
    const hall = await asset(db)
    const kinds = ["slot_assignment", "dispatch", "space_hold"] as const
    const wanted = Array.from({ length: sessions }, (_, n) => job(hall, "09:00", "11:00", { sourceType: kinds[n % 3] ?? "dispatch" }))
    const { won, lost } = await settled(wanted.map((item) => commitAssets(db, { items: [item], now })))
    const live = await liveOn(hall)
    expect([won, live.length, new Set(lost.map(({ code }) => code))]).toEqual([1, 1, new Set(["resource_double_booked"])])
    expect(new Set(lost.map(({ details }) => details.violations[0]?.clash.sourceId))).toEqual(new Set([live[0]?.source_id]))
  })

  it("want it for work and close it: never both, and each refusal names what stands there", async () => {
    const hall = await asset(db)
    const kinds = ["slot_assignment", "space_hold", "closeout", "maintenance"] as const
    const wanted = Array.from({ length: sessions }, (_, n) => job(hall, "09:00", "11:00", { sourceType: kinds[n % 4] ?? "closeout" }))
    const { lost } = await settled(wanted.map((item) => commitAssets(db, { items: [item], now })))
    const live = await liveOn(hall)
    expect(new Set(live.map(({ side }) => side)).size).toBe(1)
    if (live[0]?.side === "work") expect(live).toHaveLength(1)
    const standing = new Set(live.map(({ id }) => id))
    expect(lost.every(({ details }) => standing.has(details.violations[0]?.clash.commitmentId ?? ""))).toBe(true)
  })
})

describe("raw SQL that nobody checked", () => {
  const insert = (assetId: string, n: number, sourceType: string, from: string, to: string) =>
    db.execute(sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during)
      select 'acmt_' || lpad(${String(n)}, 26, '0'), ${assetId}, ${sourceType}, ${`raw_${n}`}, span, span
      from (select tstzrange(${from}::text::timestamptz, ${to}::text::timestamptz) as span) s`)
  const stateOf = (command: Promise<unknown>) =>
    command.then(
      () => "ok",
      (error: unknown) => databaseRefusal(error)?.sqlState,
    )

  it("is refused with 23P01 across a departure, a space hold and a closeout; back to back is taken", async () => {
    const hall = await asset(db)
    const at = (hour: string) => `2026-05-29T${hour}:00Z`
    expect(await stateOf(insert(hall, 1, "slot_assignment", at("09:00"), at("11:00")))).toBe("ok")
    expect(await stateOf(insert(hall, 2, "space_hold", at("10:00"), at("12:00")))).toBe("23P01")
    expect(await stateOf(insert(hall, 3, "closeout", at("10:59"), at("12:00")))).toBe("23P01")
    expect(await stateOf(insert(hall, 4, "space_hold", at("11:00"), at("12:00")))).toBe("ok")
    expect(await stateOf(insert(hall, 5, "closeout", at("12:00"), at("13:00")))).toBe("ok")
    expect(await stateOf(insert(hall, 6, "dispatch", at("12:30"), at("14:00")))).toBe("23P01")
    await db.execute(sql`update asset_commitments set live = false, ended_at = now(), ended_reason = 'cancelled' where asset_id = ${hall}`)
  })

  it("is refused over midnight and in the hour that clocks repeat", async () => {
    const hall = await asset(db)
    expect(await stateOf(insert(hall, 11, "slot_assignment", "2026-10-24T23:00:00+03:00", "2026-10-25T02:00:00+03:00"))).toBe("ok")
    expect(await stateOf(insert(hall, 12, "slot_assignment", "2026-10-25T01:30:00+03:00", "2026-10-25T04:00:00+03:00"))).toBe("23P01")
    // 03:30 in Bucharest comes twice on the 25th of October: each is an hour of its own
    expect(await stateOf(insert(hall, 13, "slot_assignment", "2026-10-25T03:00:00+03:00", "2026-10-25T03:00:00+02:00"))).toBe("ok")
    expect(await stateOf(insert(hall, 14, "slot_assignment", "2026-10-25T03:30:00+03:00", "2026-10-25T04:30:00+03:00"))).toBe("23P01")
    expect(await stateOf(insert(hall, 15, "slot_assignment", "2026-10-25T03:00:00+02:00", "2026-10-25T04:00:00+02:00"))).toBe("ok")
    await db.execute(sql`update asset_commitments set live = false, ended_at = now(), ended_reason = 'cancelled' where asset_id = ${hall}`)
  })
})
