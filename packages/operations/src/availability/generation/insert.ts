import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, newId } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { blockingCloseout, blockingCloseouts } from "../closeout/blocking.js"
import type { PlannedSlot, RuleRow } from "../rule/plan.js"

/** Slots per statement, and per event. */
const slotsPerStatement = 5_000
const slotsPerEvent = 500

export interface MadeSlot extends PlannedSlot {
  id: Id<"avsl">
}

const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** What differs between the departures of one rule travels as rows, the rest once. */
const rowOf = (slot: MadeSlot) => ({
  id: slot.id,
  st: slot.startTimeId,
  os: slot.originalStart,
  ad: slot.allDay,
  dl: slot.dateLocal,
  el: slot.endDateLocal,
  sa: slot.startsAt,
  ea: slot.endsAt,
  ca: slot.cutoffAt,
  oa: slot.opensAt,
  da: slot.decideAt,
})

const insertOf = (first: PlannedSlot, rows: MadeSlot[]): SQL => sql`
  insert into availability_slots (id, rule_id, product_id, option_id, facility_id, start_time_id, original_start, all_day, timezone,
    date_local, end_date_local, starts_at, ends_at, days, nights, capacity_pax, min_pax, decide_at, cutoff_minutes,
    early_booking_limit_minutes, cutoff_at, opens_at)
  select s.id, ${first.ruleId}::text, ${first.productId}::text, ${first.optionId}::text, ${first.placeId}::text, s.st, s.os, s.ad,
    ${first.timezone}::text, s.dl, s.el, s.sa, s.ea, ${first.days}::int, ${first.nights}::int, ${first.capacityPax}::int,
    ${first.minPax}::int, s.da, ${first.cutoffMinutes}::int, ${first.earlyBookingLimitMinutes}::int, s.ca, s.oa
  from jsonb_to_recordset(${jsonParam(rows.map(rowOf))}) as s(id text, st text, os timestamp, ad boolean, dl date, el date,
    sa timestamptz, ea timestamptz, ca timestamptz, oa timestamptz, da timestamptz)
  on conflict (rule_id, original_start) do nothing
  returning id`

const eventOf = (slots: MadeSlot[]) => {
  const [first, last] = [slots[0] as MadeSlot, slots.at(-1) as MadeSlot]
  const slotIds = slots.map(({ id }) => id)
  return {
    type: "availability.slots.generated",
    subject: first.ruleId,
    touches: [first.productId, first.optionId, first.placeId, ...slotIds],
    data: { productId: first.productId, slotIds, firstStartsAt: first.startsAt, lastStartsAt: last.startsAt },
  }
}

/**
 * Inserts planned departures of one rule with their events: one statement each per 5,000, whatever the number of dates. A start that
 * exists stays as it is. Answers those that were made, in order.
 */
export async function insertSlots(tx: OperationsDb, slots: readonly PlannedSlot[], context: WriteContext): Promise<MadeSlot[]> {
  const made: MadeSlot[] = []
  for (const chunk of chunksOf(slots, slotsPerStatement)) {
    const rows = chunk.map((slot): MadeSlot => ({ ...slot, id: newId("avsl") }))
    const inserted = new Set((await rowsOf<{ id: string }>(tx, insertOf(rows[0] as MadeSlot, rows))).map(({ id }) => id))
    const fresh = rows.filter(({ id }) => inserted.has(id))
    await recordEvents(tx, context, chunksOf(fresh, slotsPerEvent).map(eventOf))
    made.push(...fresh)
  }
  return made
}

/** Makes those of a rule's planned departures that no closeout blocks and that do not exist yet. The caller has locked the rule. */
export async function createPlannedSlots(
  tx: OperationsDb,
  rule: RuleRow,
  planned: readonly PlannedSlot[],
  context: WriteContext,
): Promise<MadeSlot[]> {
  if (planned.length === 0) return []
  const days = planned.flatMap(({ dateLocal, endDateLocal }) => [dateLocal, endDateLocal]).sort()
  const closeouts = await blockingCloseouts(tx, rule, { from: days[0] as string, to: days.at(-1) as string })
  return insertSlots(
    tx,
    planned.filter((slot) => !blockingCloseout(closeouts, slot)),
    context,
  )
}
