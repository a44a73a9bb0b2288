import { type SQL, sql } from "drizzle-orm"
import type { ChangedRows } from "./changed.js"

interface Transition extends ChangedRows {
  at: SQL
  /** `select id, slot_id, status, <next status> as next from slot_allocations where …` */
  named: SQL
  /** What must still hold for a row once its slot is locked, over `slot_allocations`. */
  still: SQL
  /** What the slot must satisfy, over `availability_slots`. */
  slot?: SQL
  /** Leaves out slots that somebody else has locked, instead of waiting. */
  skipLocked?: boolean
  endReason: SQL
}

/** The arms `named`, `locked` and `changed` of a change of status. Each row moves only if it is still what it was when it was named. */
export const transition = ({ at, named, still, slot = sql`true`, skipLocked, endReason }: Omit<Transition, "context">): SQL => sql`
  with named as (${named}), locked as (
    select availability_slots.id from availability_slots
    where availability_slots.id in (select named.slot_id from named) and ${slot}
    order by availability_slots.id for no key update ${sql.raw(skipLocked ? "skip locked" : "")}
  ), changed as (
    update slot_allocations set
      status = named.next,
      named = case when named.next in ('released', 'expired', 'cancelled') then 0 else slot_allocations.named end,
      confirmed_at = case when named.next = 'confirmed' and named.status = 'held' then ${at} else slot_allocations.confirmed_at end,
      fulfilled_at = case when named.next = 'fulfilled' then ${at} end,
      ended_at = case when named.next in ('released', 'expired', 'cancelled') then ${at} end,
      end_reason = case when named.next in ('released', 'expired', 'cancelled') then ${endReason} end,
      revision = slot_allocations.revision + 1,
      updated_at = ${at}
    from named join locked on locked.id = named.slot_id
    where slot_allocations.id = named.id and slot_allocations.status = named.status and ${still}
    returning slot_allocations.*, named.status as was_status, slot_allocations.pax as was_pax
  ), `
