import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import { newId } from "../../../../kernel/ids.js"
import { clearTheWay, inRounds } from "../../../slot-allocation/ledger/gate.js"
import { settleMany } from "../../../slot-allocation/statement/changed.js"
import { gate } from "../../../slot-allocation/statement/gate.js"
import type { Enforcement } from "../../../slot-allocation/terms.js"

/** More pax for a row that is there, or a row for a booking that has none. */
export interface Raise {
  id?: string
  bookingId?: string
  bookingItemId?: string
  more: number
}

interface Raising {
  slotId: Id<"avsl">
  raises: readonly Raise[]
  enforce: Enforcement
  context: WriteContext
}

const entered = ({ slotId, enforce }: Raising, at: SQL, pax: number): SQL => sql`
  select availability_slots.id from availability_slots where availability_slots.id = ${slotId} and ${gate(enforce, at, sql`${pax}::int`)} for no key update`

const raised = (asked: readonly Raise[], at: SQL): SQL => sql`
  update slot_allocations set pax = slot_allocations.pax + asked.more, revision = slot_allocations.revision + 1, updated_at = ${at}
  from entered cross join jsonb_to_recordset(${jsonParam(asked)}) as asked(id text, more int)
  where slot_allocations.id = asked.id and slot_allocations.slot_id = entered.id and slot_allocations.ended_at is null
  returning slot_allocations.*, slot_allocations.status as was_status, slot_allocations.pax - asked.more as was_pax`

const made = (asked: readonly Raise[], at: SQL, actor: string | undefined): SQL => sql`
  insert into slot_allocations (id, slot_id, status, pax, booking_id, booking_item_id, confirmed_at, created_by, created_at, updated_at)
  select asked.id, entered.id, 'confirmed', asked.more, asked.booking, asked.item, ${at}, ${actor ?? null}::text, ${at}, ${at}
  from entered cross join jsonb_to_recordset(${jsonParam(
    asked.map(({ bookingId, bookingItemId, more }) => ({ id: newId("slal"), more, booking: bookingId, item: bookingItemId ?? null })),
  )}) as asked(id text, more int, booking text, item text)
  returning slot_allocations.*, 'confirmed'::text as was_status, 0 as was_pax`

/** The gate for all of them together, rows, counters and events in one statement; nothing answered = refused. */
async function through(tx: OperationsDb, raising: Raising, changed: (at: SQL) => SQL, verb?: SQL) {
  const { slotId, raises, enforce, context } = raising
  const at = clock(context.now)
  const pax = raises.reduce((sum, { more }) => sum + more, 0)
  const eventContext = Object.fromEntries(
    (["actor", "reason", "correlationId"] as const).map((name) => [name, sql`${context[name] ?? null}::text`]),
  )
  return inRounds(async () => {
    const rows = await rowsOf<{ id: string; booking_id: string | null }>(
      tx,
      sql`with entered as (${entered(raising, at, pax)}), changed as (${changed(at)}), ${settleMany({ context: { ...eventContext, now: at }, verb })}`,
    )
    if (rows.length > 0) return rows
    await clearTheWay(tx, { slotId, pax, enforce }, context)
    return undefined
  })
}

/**
 * Takes more places for bookings through the slot gate, whatever their number in one statement for those that stand and one for those
 * that are new. Answers the new rows. Throws `slot_capacity_exceeded`, `slot_not_sellable`.
 */
export async function takeMore(tx: OperationsDb, raising: Raising): Promise<{ id: string; bookingId: string | null }[]> {
  const standing = raising.raises.filter(({ id }) => id !== undefined)
  const fresh = raising.raises.filter(({ id }) => id === undefined)
  if (standing.length > 0) await through(tx, { ...raising, raises: standing }, (at) => raised(standing, at))
  if (fresh.length === 0) return []
  const { actor } = raising.context
  const rows = await through(tx, { ...raising, raises: fresh }, (at) => made(fresh, at, actor), sql`'confirmed'`)
  return rows.map(({ id, booking_id }) => ({ id, bookingId: booking_id }))
}
