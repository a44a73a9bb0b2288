import { sql } from "drizzle-orm"
import { availabilitySlots, slotAllocations } from "../../src/availability/schema.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import { type Id, newId } from "../../src/kernel/ids.js"

type NewSlot = Partial<typeof availabilitySlots.$inferInsert>
type NewRow = Partial<typeof slotAllocations.$inferInsert> & Pick<typeof slotAllocations.$inferInsert, "status" | "pax">

/** One departure of `prod_1`, 2026-07-01 09:00 UTC until 17:00, open, 10 places unless told otherwise. */
export async function departure(db: OperationsDb, slot: NewSlot = {}): Promise<Id<"avsl">> {
  const startsAt = slot.startsAt ?? new Date("2026-07-01T09:00:00Z")
  const id = newId("avsl")
  const day = startsAt.toISOString().slice(0, 10)
  await db.insert(availabilitySlots).values({
    id,
    productId: "prod_1",
    timezone: "UTC",
    dateLocal: day,
    endDateLocal: day,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 8 * 3_600_000),
    cutoffAt: startsAt,
    capacityPax: 10,
    ...slot,
  })
  return id
}

/** Ledger rows of a departure as they came to be, with its counters moved to match. */
export async function ledgerRows(db: OperationsDb, slotId: Id<"avsl">, rows: NewRow[]): Promise<Id<"slal">[]> {
  const sum = (...words: string[]) => rows.filter(({ status }) => words.includes(status)).reduce((total, { pax }) => total + pax, 0)
  const made = rows.map((row) => ({ bookingId: "bkng_1", ...row, id: newId("slal"), slotId }))
  if (made.length === 0) return []
  await db.insert(slotAllocations).values(made)
  await db.execute(
    sql`update availability_slots set held_pax = held_pax + ${sum("held")}, booked_pax = booked_pax + ${sum("confirmed", "fulfilled")} where id = ${slotId}`,
  )
  return made.map(({ id }) => id)
}

/** Status and pax of a departure's ledger, oldest first. */
export const ledgerOf = (db: OperationsDb, slotId: string): Promise<{ status: string; pax: number }[]> =>
  rowsOf(db, sql`select status, pax from slot_allocations where slot_id = ${slotId} order by created_at, id`)

export async function numbersOf(
  db: OperationsDb,
  slotId: string,
): Promise<{ held_pax: number; booked_pax: number; remaining_pax: number | null }> {
  const [row] = await rowsOf<{ held_pax: number; booked_pax: number; remaining_pax: number | null }>(
    db,
    sql`select held_pax, booked_pax, remaining_pax from availability_slots where id = ${slotId}`,
  )
  if (!row) throw new Error(`no departure ${slotId}`)
  return row
}
