import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { cancelAllocationsOfSlots, fulfilAllocationsOfSlots } from "./of-slots.js"
import { reclaimLapsedHolds } from "./reclaim.js"

const pglite = usePglite()
const noon = new Date("2026-06-01T12:00:00Z")

async function departure(rows: { status: string; pax: number; expiresAt?: string }[]): Promise<string> {
  const id = newId("avsl")
  const sum = (...words: string[]) => rows.filter(({ status }) => words.includes(status)).reduce((total, { pax }) => total + pax, 0)
  await pglite.db.execute(sql`insert into availability_slots (id, product_id, timezone, date_local, end_date_local, starts_at, cutoff_at, capacity_pax, held_pax, booked_pax)
    values (${id}, 'prod_1', 'UTC', '2026-07-01', '2026-07-01', '2026-07-01T09:00:00Z', '2026-07-01T09:00:00Z', 20, ${sum("held")}, ${sum("confirmed", "fulfilled")})`)
  for (const [n, { status, pax, expiresAt = null }] of rows.entries()) {
    await pglite.db.execute(sql`insert into slot_allocations (id, slot_id, status, pax, booking_id, hold_token, expires_at, max_expires_at)
      values (${newId("slal")}, ${id}, ${status}, ${pax}, ${`bkng_${n}`}, ${`token_${n}_long`}, ${expiresAt}::text::timestamptz, ${expiresAt}::text::timestamptz)`)
  }
  return id
}

const statuses = (slotId: string) =>
  rowsOf(pglite.db, sql`select status, pax from slot_allocations where slot_id = ${slotId} order by booking_id`)
const numbers = async (slotId: string) =>
  (await rowsOf(pglite.db, sql`select held_pax, booked_pax, remaining_pax from availability_slots where id = ${slotId}`))[0]

describe("what ends in many rows at once", () => {
  it("reclaims a hold at exactly its expiry and leaves the one that has a millisecond left", async () => {
    const slotId = await departure([
      { status: "held", pax: 3, expiresAt: "2026-06-01T12:00:00.000Z" },
      { status: "held", pax: 2, expiresAt: "2026-06-01T12:00:00.001Z" },
    ])
    const ended = await reclaimLapsedHolds(pglite.db, [slotId], { now: noon })
    expect(ended.map(({ status, pax }) => ({ status, pax }))).toEqual([{ status: "expired", pax: 3 }])
    expect(await numbers(slotId)).toEqual({ held_pax: 2, booked_pax: 0, remaining_pax: 18 })
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("ends holds and confirmed rows of a cancelled slot, each in its own word, and tells of each", async () => {
    const slotId = await departure([
      { status: "held", pax: 1, expiresAt: "2026-06-01T11:00:00Z" },
      { status: "held", pax: 2, expiresAt: "2026-06-01T13:00:00Z" },
      { status: "confirmed", pax: 3 },
      { status: "fulfilled", pax: 4 },
    ])
    await cancelAllocationsOfSlots(pglite.db, [slotId], { now: noon, actor: "user_1", reason: "Storm" })
    expect(await statuses(slotId)).toEqual([
      { status: "expired", pax: 1 },
      { status: "released", pax: 2 },
      { status: "cancelled", pax: 3 },
      { status: "fulfilled", pax: 4 },
    ])
    expect(await numbers(slotId)).toEqual({ held_pax: 0, booked_pax: 4, remaining_pax: 16 })
    const events = await rowsOf(
      pglite.db,
      sql`select type, actor, reason, data->>'bookedPax' as booked from operations_events order by type`,
    )
    expect(events).toEqual(
      ["cancelled", "expired", "released"].map((verb) => ({
        type: `availability.slot_allocation.${verb}`,
        actor: "user_1",
        reason: "Storm",
        booked: "4",
      })),
    )
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("fulfils what is confirmed and keeps it booked", async () => {
    const slotId = await departure([
      { status: "confirmed", pax: 3 },
      { status: "held", pax: 2, expiresAt: "2026-06-01T13:00:00Z" },
    ])
    expect(await fulfilAllocationsOfSlots(pglite.db, [slotId], { now: noon })).toHaveLength(1)
    expect(await fulfilAllocationsOfSlots(pglite.db, [slotId], { now: noon })).toEqual([])
    expect(await numbers(slotId)).toEqual({ held_pax: 2, booked_pax: 3, remaining_pax: 15 })
  })
})
