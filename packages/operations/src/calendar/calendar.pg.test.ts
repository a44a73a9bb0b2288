import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { asset, job, outcome } from "../../test/support/calendar.js"
import { createTestDatabase, type TestDatabase } from "../../test/support/postgres.js"
import { auditCapacity } from "../audit.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"
import { databaseRefusal } from "../kernel/violations.js"
import type { AssetId } from "./contract.js"
import { commitAssets, findClashes } from "./index.js"

let database: TestDatabase
let db: OperationsDb
const now = new Date("2026-05-01T08:00:00Z")

beforeAll(async () => {
  database = await createTestDatabase({ connections: 64 })
  db = database.nodePostgres
})
afterAll(() => database?.close())
afterEach(async () => expect(await auditCapacity(db)).toEqual([]))

const times = <Value>(count: number, make: (n: number) => Value) => Array.from({ length: count }, (_, n) => make(n))

function tally(codes: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** Passes a refusal on; one of the database's own making says that the transaction may be run again. */
const retryable = (error: { code?: string; details?: unknown }) => {
  if (error.code === "transaction_conflict") expect(error.details).toEqual({ retryable: true })
  throw error
}

const rawRow = (assetId: AssetId, from: string, to: string, more: { share?: string; units?: number; source?: string } = {}) =>
  sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during, share_key, units)
    values (${`acmt_${Math.random().toString(36).slice(2)}`}, ${assetId}, ${more.source ?? "dispatch"}, ${`raw_${Math.random()}`},
      tstzrange(${from}::text::timestamptz, ${to}::text::timestamptz), tstzrange(${from}::text::timestamptz, ${to}::text::timestamptz),
      ${more.share ?? null}::text, ${more.units ?? 1}::int)`

const refusalOf = async (query: ReturnType<typeof sql>) => {
  try {
    await db.execute(query)
    return null
  } catch (error) {
    return databaseRefusal(error)
  }
}

describe("the database itself", () => {
  it("refuses overlapping exclusive rows by raw SQL with 23P01 and takes adjacent ones", async () => {
    const guide = await asset(db)
    expect(await refusalOf(rawRow(guide, "2026-05-28T08:00Z", "2026-05-28T10:00Z"))).toBeNull()
    expect(await refusalOf(rawRow(guide, "2026-05-28T10:00Z", "2026-05-28T12:00Z"))).toBeNull()
    expect(await refusalOf(rawRow(guide, "2026-05-28T09:00Z", "2026-05-28T11:00Z"))).toMatchObject({ sqlState: "23P01" })
    expect(await refusalOf(rawRow(guide, "2026-05-28T09:00Z", "2026-05-28T11:00Z", { source: "closeout" }))).toMatchObject({
      sqlState: "23P01",
      constraint: "asset_commitments_not_while_closed",
    })
  })

  it("refuses raw SQL that shares beyond capacity or works with an asset that takes none", async () => {
    const kit = await asset(db, { shareCapacity: 10 })
    expect(await refusalOf(rawRow(kit, "2026-05-28T08:00Z", "2026-05-28T10:00Z", { share: "any", units: 7 }))).toBeNull()
    expect(await refusalOf(rawRow(kit, "2026-05-28T09:00Z", "2026-05-28T11:00Z", { share: "any", units: 4 }))).toMatchObject({
      sqlState: "23514",
      constraint: "asset_commitments_share_capacity",
    })
    await db.execute(sql`update calendar_assets set committable = false where id = ${kit}`)
    expect(await refusalOf(rawRow(kit, "2026-06-28T09:00Z", "2026-06-28T11:00Z"))).toMatchObject({
      sqlState: "23514",
      constraint: "asset_commitments_committable",
    })
  })

  it("offers departures and rules to the areas left of them, to read and to lock", async () => {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select slot_id, product_id, option_id, facility_id, rule_id, rule_series_id, start_time_id, date_local, timezone, starts_at, ends_at, status
        from slot_facts where slot_id = 'avsl_x' for no key update`)
      await tx.execute(sql`select rule_id, series_id from rule_facts`)
    })
  })
})

describe("64 sessions at the same time", () => {
  it("take one guide once: the others hear who has it, and nobody dies of a deadlock", async () => {
    const guide = await asset(db)
    const codes = await Promise.all(times(64, () => outcome(commitAssets(db, { items: [job(guide, "08:00", "10:00")], now }))))
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 63 })
  })

  it("take units of a kit up to its capacity and not one more, in both isolation levels", async () => {
    for (const isolationLevel of ["read committed", "repeatable read"] as const) {
      const kit = await asset(db, { shareCapacity: 10 })
      const take = () =>
        database.nodePostgres.transaction((tx) => commitAssets(tx, { items: [job(kit, "08:00", "10:00", { shareKey: "any" })], now }), {
          isolationLevel,
        })
      let codes = await Promise.all(times(64, () => outcome(take().catch(retryable))))
      expect(new Set(codes)).toEqual(
        new Set(isolationLevel === "read committed" ? ["ok", "resource_share_capacity_exceeded"] : ["ok", "transaction_conflict"]),
      )
      for (let round = 0; round < 12 && isolationLevel === "repeatable read"; round++) {
        codes = await Promise.all(times(8, () => outcome(take())))
        expect(codes.every((code) => ["ok", "transaction_conflict", "resource_share_capacity_exceeded"].includes(code))).toBe(true)
      }
      const [row] = await rowsOf<{ units: unknown }>(
        db,
        sql`select sum(units) as units from asset_commitments where asset_id = ${kit} and live`,
      )
      expect(Number(row?.units)).toBe(10)
    }
  })

  it("take batches in opposite order without waiting for each other for ever", async () => {
    const [a, b] = [await asset(db), await asset(db)]
    const both = (n: number) => [job(a, "08:00", "10:00"), job(b, "08:00", "10:00")].sort(() => (n % 2 ? 1 : -1))
    const codes = await Promise.all(times(64, (n) => outcome(commitAssets(database.postgresJs, { items: both(n), now }))))
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 63 })
  })

  it("take a lapsed hall once, and readers call it free at the same instant", async () => {
    const hall = await asset(db)
    const expiresAt = new Date("2026-05-01T08:15:00Z")
    await commitAssets(db, { items: [job(hall, "08:00", "10:00", { sourceType: "space_hold", expiresAt })], now })
    expect(await findClashes(db, { items: [job(hall, "09:00", "11:00")], now: expiresAt })).toMatchObject({ ok: true })
    const codes = await Promise.all(times(64, () => outcome(commitAssets(db, { items: [job(hall, "09:00", "11:00")], now: expiresAt }))))
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 63 })
  })

  it("never let work and a closeout pass each other", async () => {
    const guide = await asset(db)
    const take = (n: number) => commitAssets(db, { items: [job(guide, "08:00", "10:00", n % 2 ? { sourceType: "closeout" } : {})], now })
    await Promise.all(times(64, (n) => outcome(take(n))))
    const rows = await rowsOf<{ side: string }>(db, sql`select distinct side from asset_commitments where asset_id = ${guide} and live`)
    expect(rows).toHaveLength(1)
  })
})
