import { type SQL, sql } from "drizzle-orm"
import { clock, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { availablePax, isLapsed } from "../../slot/sellability.js"
import { allocationNotFound } from "../errors.js"
import { type Entry, entryOf } from "./row.js"

/** Ledger rows that meet a condition over `slot_allocations`, with their slots' numbers; live ones first, then the newest. */
export async function findEntries(db: OperationsDb, where: SQL, now?: Date): Promise<Entry[]> {
  const at = clock(now)
  const rows = await rowsOf(
    db,
    sql`select slot_allocations.*, ${isLapsed(sql`slot_allocations`, at)} as lapsed, availability_slots.capacity_pax, availability_slots.held_pax,
      availability_slots.booked_pax, availability_slots.remaining_pax, ${availablePax(at)} as available_pax
    from slot_allocations join availability_slots on availability_slots.id = slot_allocations.slot_id
    where ${where} order by slot_allocations.status in ('held', 'confirmed', 'fulfilled') desc, slot_allocations.created_at desc, slot_allocations.id desc`,
  )
  return rows.map(entryOf)
}

export async function requireEntry(db: OperationsDb, id: string, now?: Date): Promise<Entry> {
  const [entry] = await findEntries(db, sql`slot_allocations.id = ${id}`, now)
  if (!entry) throw allocationNotFound({ id })
  return entry
}

/** What stands under this token on this slot: the live row, else the last one that did. */
export const findByToken = async (db: OperationsDb, slotId: string, holdToken: string, now?: Date): Promise<Entry | undefined> =>
  (await findEntries(db, sql`slot_allocations.slot_id = ${slotId} and slot_allocations.hold_token = ${holdToken}`, now))[0]

/** The booked row of this booking item. */
export const findBooked = async (
  db: OperationsDb,
  slotId: string,
  bookingId: string,
  bookingItemId: string | null,
  now?: Date,
): Promise<Entry | undefined> =>
  (
    await findEntries(
      db,
      sql`slot_allocations.slot_id = ${slotId} and slot_allocations.booking_id = ${bookingId}
        and coalesce(slot_allocations.booking_item_id, '') = ${bookingItemId ?? ""} and slot_allocations.status in ('confirmed', 'fulfilled')`,
      now,
    )
  )[0]
