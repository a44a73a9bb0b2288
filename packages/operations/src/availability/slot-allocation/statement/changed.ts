import { type SQL, sql } from "drizzle-orm"
import { eventInsert, generatedEventId, type SqlContext } from "../../../kernel/outbox/record.js"
import { isLapsed, lapsedPaxNow } from "../../slot/sellability.js"

/*
 * Every write of the ledger is one statement: an arm `changed` writes ledger rows and answers them together with `was_status` and
 * `was_pax` (unless it is new); the arms below move the counters by exactly these rows and append one event for each.
 * The slot is always locked before its ledger rows, by an arm of its own, so that two commands cannot wait for each other.
 */

const held = (status: SQL, pax: SQL) => sql`case when ${status} = 'held' then ${pax} else 0 end`
const booked = (status: SQL, pax: SQL) => sql`case when ${status} in ('confirmed', 'fulfilled') then ${pax} else 0 end`

const now = { status: sql`changed.status`, pax: sql`changed.pax` }
const was = { status: sql`changed.was_status`, pax: sql`changed.was_pax` }

/** The verb of a changed row, from what it was to what it is. */
const verb = sql`case
  when changed.was_status = changed.status and changed.was_pax <> changed.pax then 'resized'
  when changed.was_status = changed.status then 'extended'
  when changed.was_status = 'fulfilled' then 'unfulfilled'
  else changed.status end`

const utc = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const heldDelta = sql`${held(now.status, now.pax)} - ${held(was.status, was.pax)}`
const bookedDelta = sql`${booked(now.status, now.pax)} - ${booked(was.status, was.pax)}`

/** What events and answers say of the slot. Every column more makes the statement slower to plan. */
const slotAfter = sql`availability_slots.id, availability_slots.product_id, availability_slots.starts_at,
      availability_slots.capacity_pax, availability_slots.held_pax, availability_slots.booked_pax, availability_slots.remaining_pax`

/** One row needs no grouping and a new one has no past: the hot path plans its statement each time. */
const moveCounters = (fresh: boolean) => sql`
  slot_after as (
    update availability_slots set held_pax = availability_slots.held_pax + ${fresh ? held(now.status, now.pax) : heldDelta},
      booked_pax = availability_slots.booked_pax + ${fresh ? booked(now.status, now.pax) : bookedDelta}
    from changed where availability_slots.id = changed.slot_id returning ${slotAfter}
  )`

const moveCountersOfMany = sql`
  delta as (
    select changed.slot_id, sum(${heldDelta})::int as held, sum(${bookedDelta})::int as booked from changed group by changed.slot_id
  ), slot_after as (
    update availability_slots set held_pax = availability_slots.held_pax + delta.held, booked_pax = availability_slots.booked_pax + delta.booked
    from delta where availability_slots.id = delta.slot_id returning ${slotAfter}
  )`

export interface ChangedRows {
  context: SqlContext
  /** Ids for one event of one row; absent = the database makes one for each row. */
  eventId?: SQL
  /** The verb, where the change of status does not say it. */
  verb?: SQL
  /** The row is new: nothing was before. */
  fresh?: boolean
}

/** The events of `changed`: ids and numbers, never a token. */
const logEvents = ({ context, eventId, verb: given = verb, fresh = false }: ChangedRows) =>
  eventInsert(context, {
    id: eventId ?? generatedEventId,
    type: sql`'availability.slot_allocation.' || ${given}`,
    subject: sql`changed.id`,
    subjects: sql`array[changed.id, changed.slot_id, slot_after.product_id, changed.booking_id, changed.moved_from_id]`,
    before: fresh ? undefined : sql`jsonb_build_object('status', changed.was_status, 'pax', changed.was_pax)`,
    after: sql`jsonb_build_object('status', changed.status, 'pax', changed.pax)`,
    data: sql`jsonb_build_object('slotId', changed.slot_id, 'productId', slot_after.product_id, 'startsAt', ${utc(sql`slot_after.starts_at`)},
      'pax', changed.pax, 'capacityPax', slot_after.capacity_pax, 'heldPax', slot_after.held_pax, 'bookedPax', slot_after.booked_pax,
      'remainingPax', slot_after.remaining_pax)`,
    from: sql`changed join slot_after on slot_after.id = changed.slot_id`,
  })

/** What follows `changed`: counters, events, and as the answer the changed rows with their slot's numbers. */
export const settle = (at: SQL, changed: ChangedRows): SQL => sql`${moveCounters(changed.fresh ?? false)}, logged as (${logEvents(changed)})
  select changed.*, ${isLapsed(sql`changed`, at)} as lapsed,
    slot_after.capacity_pax, slot_after.held_pax, slot_after.booked_pax, slot_after.remaining_pax,
    slot_after.remaining_pax + ${lapsedPaxNow({ slotId: sql`slot_after.id`, at })} as available_pax
  from changed join slot_after on slot_after.id = changed.slot_id`

/** As `settle`, for many rows: answers only what a summary needs. */
export const settleMany = (changed: ChangedRows): SQL => sql`${moveCountersOfMany}, logged as (${logEvents(changed)})
  select changed.id, changed.slot_id, changed.status, changed.pax, changed.booking_id from changed join slot_after on slot_after.id = changed.slot_id
  order by changed.slot_id, changed.id`
