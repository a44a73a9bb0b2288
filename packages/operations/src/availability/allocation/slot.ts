import { eq, type SQL, sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { slotNotFound } from "../slot/errors.js"
import { availabilitySlots } from "../slot/schema.js"
import type { SlotStatus } from "../slot/words.js"

/** Throws `slot_not_found`: what hangs below a departure that does not exist is not merely empty. */
export async function requireSlotExists(db: OperationsDb, slotId: Id<"avsl">): Promise<void> {
  const [row] = await db.select({ id: availabilitySlots.id }).from(availabilitySlots).where(eq(availabilitySlots.id, slotId))
  if (!row) throw slotNotFound({ id: slotId })
}

/** Locks a departure: whoever places, removes or ends waits for it. Throws `slot_not_found`. */
export async function lockDeparture(tx: OperationsDb, slotId: Id<"avsl">): Promise<void> {
  const [row] = await rowsOf(tx, sql`select id from availability_slots where id = ${slotId} for no key update`)
  if (!row) throw slotNotFound({ id: slotId })
}

/** The newest event about a departure: what `expectedVersion` is compared with. */
export const versionOf = (slotId: SQL): SQL =>
  sql`(select newest.id from operations_events newest where newest.subjects @> array[${slotId}] order by newest.seq desc limit 1)`

/** The version of a departure that the caller has locked. */
export async function readVersion(tx: OperationsDb, slotId: Id<"avsl">): Promise<Id<"evnt"> | null> {
  const [row] = await rowsOf<{ version: Id<"evnt"> | null }>(tx, sql`select ${versionOf(sql`${slotId}::text`)} as version`)
  return row?.version ?? null
}

/** What writing travelers needs to know of the departure that it has locked. */
export interface DepartureFacts {
  status: SlotStatus
  productId: string
  dateLocal: string
}

export async function readDeparture(tx: OperationsDb, slotId: Id<"avsl">): Promise<DepartureFacts> {
  const { status, productId, dateLocal } = availabilitySlots
  const [row] = await tx.select({ status, productId, dateLocal }).from(availabilitySlots).where(eq(availabilitySlots.id, slotId))
  if (!row) throw slotNotFound({ id: slotId })
  return row
}
