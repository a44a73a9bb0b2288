import { sql } from "drizzle-orm"
import { addPlaceholders, holdSlot, releaseSlotAllocation, removePlaceholders } from "../../availability/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { instantParam, instantText, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"

type Clocked = WriteContext & { now: Date }

type Differing = {
  hold_id: Id<"rhld">
  slot_id: Id<"avsl">
  kind: string
  wanted: number
  expires: string
  allocation_id: Id<"slal"> | null
  pax: number
  named: number
}

/** Blocks of departures whose places in the pax ledger, people or deadline are not what the block says. One statement, however many. */
const differing = (tx: OperationsDb, holdIds: readonly string[], at: Date) =>
  rowsOf<Differing>(
    tx,
    sql`with said as materialized (
      select h.id as hold_id, h.slot_id, h.allocation_kind as kind, s.status, s.starts_at, h.status in ('held', 'confirmed') and h.consuming as consumes,
        g.held - g.released - g.picked_up as rest, date_trunc('milliseconds', least(case when h.status = 'held' then h.expires_at end, s.starts_at,
          (select operations_step_due(x.due_on, x.days_before, x.relative_to, h.arrival, g.night, h.timezone) from resource_hold_steps x
            where x.hold_id = h.id and x.kind = 'cutoff'))) as ends
      from resource_holds h join resource_hold_nights g on g.hold_id = h.id join availability_slots s on s.id = h.slot_id
      where h.backing = 'slot' and h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))
    ), wanted as materialized (
      select said.*, case when consumes and status <> 'cancelled' and ends > ${instantParam(at)} then rest else 0 end as wanted from said
    )
    select w.hold_id, w.slot_id, w.kind, w.wanted, ${instantText(sql`w.ends`)} as expires, a.id as allocation_id, coalesce(a.pax, 0) as pax,
      coalesce(a.named, 0) as named
    from wanted w left join slot_allocations a on a.slot_id = w.slot_id and a.hold_token = w.hold_id and a.status = 'held' and a.expires_at > ${instantParam(at)}
    where w.wanted <> coalesce(a.pax, 0) or w.wanted <> coalesce(a.named, 0) or (a.id is not null and a.expires_at <> w.ends)
    order by w.slot_id, w.hold_id`,
  )

const why = "Resource hold"

/** Placeholders leave before places are given back; they come once the places are taken. */
async function follow(
  tx: OperationsDb,
  row: Differing,
  mine: boolean,
  { now, actor, reason = why, correlationId }: Clocked,
): Promise<void> {
  const { hold_id: holdId, slot_id: slotId, allocation_id: allocationId, kind, wanted } = row
  const context = { now, actor, reason, correlationId }
  if (wanted === 0) {
    if (allocationId) await releaseSlotAllocation(tx, { allocationId, ...context })
    return
  }
  if (allocationId && row.named > wanted)
    await removePlaceholders(tx, { slotAllocationId: allocationId, count: row.named - wanted, ...context })
  const term = { expiresAt: new Date(row.expires), holdToken: holdId, holderRef: holdId }
  const enforce = mine ? ("capacity" as const) : ("sellable" as const)
  const { allocation } = await holdSlot(tx, { slotId, pax: wanted, ...term, enforce, ...context })
  if (wanted > row.named)
    await addPlaceholders(tx, { slotId, slotAllocationId: allocation.id, kind, count: wanted - row.named, ...context })
}

/**
 * Makes departures say what their blocks say: the places in the pax ledger, a placeholder in a bed or seat for each, and the instant at which
 * both lapse. Whoever calls it has locked the departures. `mine`: the places were the block's a moment ago, so that a departure which has
 * closed meanwhile still takes them. Throws `slot_capacity_exceeded`, `slot_not_sellable`, `resource_capacity_exhausted`.
 */
export async function syncSlotHolds(tx: OperationsDb, holdIds: readonly string[], context: Clocked, mine = false): Promise<void> {
  for (const row of await differing(tx, holdIds, context.now)) await follow(tx, row, mine, context)
}

/** Locks the departures behind holds, and others that are wanted, in id order. */
export const lockDepartures = (tx: OperationsDb, holdIds: readonly string[], slotIds: readonly string[]) =>
  tx.execute(sql`select 1 from availability_slots s where s.id in (
      select h.slot_id from resource_holds h where h.backing = 'slot' and h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))
      union select jsonb_array_elements_text(${jsonParam(slotIds)}))
    order by s.id for no key update`)
