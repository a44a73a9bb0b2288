import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { arrayParam, instantText, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, newIds } from "../../kernel/ids.js"
import { eventInsert, generatedEventId } from "../../kernel/outbox/record.js"
import { daysBetween } from "../../kernel/time.js"
import { hasRequirements, materializeResourceAllocations } from "../../resources/index.js"
import { blockingCloseout, blockingCloseouts } from "../closeout/blocking.js"
import type { PlannedSlot, RuleRow } from "../rule/plan.js"

const slotsPerStatement = 5_000
const slotsPerEvent = 500

export interface MadeSlot {
  id: Id<"avsl">
  slot: PlannedSlot
}

type Value = string | number | boolean | null

interface Column {
  name: string
  type: string
  value: (slot: PlannedSlot) => Value
  /** Turns what travelled into what is stored. */
  stored?: (travelled: SQL) => SQL
}

/** Instants travel as milliseconds from the start, because those seldom differ between the departures of a rule. */
const fromStart = (name: string, instant: (slot: PlannedSlot) => Date | null): Column => ({
  name,
  type: "bigint",
  value: (slot) => {
    const at = instant(slot)
    return at && at.getTime() - slot.startsAt.getTime()
  },
  stored: (milliseconds) => sql`s.starts_at + ${milliseconds} * interval '1 millisecond'`,
})

/** Dates travel as days from that of the original start, for the same reason. */
const fromDate = (name: string, date: (slot: PlannedSlot) => string): Column => ({
  name,
  type: "int",
  value: (slot) => (slot.originalStart.startsWith(date(slot)) ? 0 : daysBetween(slot.originalStart.slice(0, 10), date(slot))),
  stored: (days) => sql`s.original_start::date + ${days}`,
})

const columns: Column[] = [
  { name: "rule_id", type: "text", value: (slot) => slot.ruleId },
  { name: "product_id", type: "text", value: (slot) => slot.productId },
  { name: "option_id", type: "text", value: (slot) => slot.optionId },
  { name: "facility_id", type: "text", value: (slot) => slot.placeId },
  { name: "start_time_id", type: "text", value: (slot) => slot.startTimeId },
  { name: "all_day", type: "boolean", value: (slot) => slot.allDay },
  { name: "timezone", type: "text", value: (slot) => slot.timezone },
  fromDate("date_local", (slot) => slot.dateLocal),
  fromDate("end_date_local", (slot) => slot.endDateLocal),
  fromStart("ends_at", (slot) => slot.endsAt),
  { name: "days", type: "int", value: (slot) => slot.days },
  { name: "nights", type: "int", value: (slot) => slot.nights },
  { name: "capacity_pax", type: "int", value: (slot) => slot.capacityPax },
  { name: "min_pax", type: "int", value: (slot) => slot.minPax },
  fromStart("decide_at", (slot) => slot.decideAt),
  { name: "cutoff_minutes", type: "int", value: (slot) => slot.cutoffMinutes },
  { name: "early_booking_limit_minutes", type: "int", value: (slot) => slot.earlyBookingLimitMinutes },
  fromStart("cutoff_at", (slot) => slot.cutoffAt),
  fromStart("opens_at", (slot) => slot.opensAt),
]

const fewWords = 32

/** What is the same in every row travels once, and of a few words each row carries the position. */
function travel(rows: readonly MadeSlot[], { name, type, value, stored = (travelled) => travelled }: Column) {
  const first = rows[0] ? value(rows[0].slot) : null
  if (rows.some(({ slot }) => value(slot) !== first)) {
    const values = rows.map(({ slot }) => value(slot))
    const words = type === "text" ? [...new Set(values)] : []
    if (words.length === 0 || words.length > fewWords) return { name, select: stored(sql.raw(`s.${name}`)), list: arrayParam(values, type) }
    const position = new Map(words.map((word, index) => [word, index + 1]))
    const list = arrayParam(
      values.map((word) => position.get(word) ?? null),
      "int",
    )
    return { name, select: stored(sql`(${arrayParam(words, type)})[${sql.raw(`s.${name}`)}]`), list }
  }
  return { name, select: stored(sql`${first === null ? null : String(first)}::text::${sql.raw(type)}`), list: null }
}

const joined = (parts: SQL[]) => sql.join(parts, sql`, `)

function insertOf(rows: readonly MadeSlot[]): SQL {
  const travelling = columns.map((column) => travel(rows, column))
  const lists = travelling.flatMap(({ name, list }) => (list ? [{ name, list }] : []))
  const ids = arrayParam(
    rows.map(({ id }) => id),
    "text",
  )
  const originals = arrayParam(
    rows.map(({ slot }) => slot.originalStart),
    "timestamp",
  )
  const starts = arrayParam(
    rows.map(({ slot }) => slot.startsAt.getTime() / 1000),
    "float8",
  )
  return sql`
    insert into availability_slots (id, original_start, starts_at, ${sql.raw(travelling.map(({ name }) => name).join(", "))})
    select s.id, s.original_start, s.starts_at, ${joined(travelling.map(({ select }) => select))}
    from (select *, to_timestamp(started) as starts_at from unnest(${joined([ids, originals, starts, ...lists.map(({ list }) => list)])})
      as travelled(id, original_start, started${sql.raw(lists.map(({ name }) => `, ${name}`).join(""))})) s
    on conflict (rule_id, original_start) do nothing
    returning id, starts_at, original_start`
}

/** The insert with its events, so that a run of any length is one statement per 5,000. Answers the ids that were made in one text, null where all of them were, and whether the product requires anything at all. */
function generation(rows: readonly MadeSlot[], { ruleId, productId, optionId, placeId }: PlannedSlot, context: WriteContext): SQL {
  const event = eventInsert(context, {
    type: "availability.slots.generated",
    subject: sql`${ruleId}::text`,
    subjects: sql`array[${ruleId}::text, ${productId}::text, ${optionId}::text, ${placeId}::text] || ids`,
    data: sql`jsonb_build_object('productId', ${productId}::text, 'slotIds', to_jsonb(ids),
      'firstStartsAt', ${instantText(sql`first_at`)}, 'lastStartsAt', ${instantText(sql`last_at`)})`,
    from: sql`batches`,
    id: generatedEventId,
  })
  return sql`with made as (${insertOf(rows)}),
    numbered as (select *, (row_number() over (order by original_start) - 1) / ${sql.raw(String(slotsPerEvent))} as batch from made),
    batches as (select array_agg(id order by original_start) as ids, min(starts_at) as first_at, max(starts_at) as last_at
      from numbered group by batch order by batch),
    told as (${event})
    select case when count(*) < ${rows.length}::int then coalesce(string_agg(id, ' '), '') end as ids, ${hasRequirements(productId)} as "hasRequirements" from made`
}

function madeOf(rows: readonly MadeSlot[], ids: string | null): readonly MadeSlot[] {
  if (ids === null) return rows
  const inserted = new Set(ids.split(" "))
  return rows.filter(({ id }) => inserted.has(id))
}

/**
 * Inserts planned departures of one rule with their events and the staff and things that their product requires, a fixed number of
 * statements per 5,000 whatever the number of dates. A start that exists stays as it is. Answers those that were made, in the order of the plan.
 */
export async function insertSlots(tx: OperationsDb, slots: readonly PlannedSlot[], context: WriteContext): Promise<MadeSlot[]> {
  const { now, actor, reason, correlationId } = context
  const made: MadeSlot[] = []
  for (let from = 0; from < slots.length; from += slotsPerStatement) {
    const planned = slots.slice(from, from + slotsPerStatement)
    const rows = newIds("avsl", planned.length).map((id, index): MadeSlot => ({ id, slot: planned[index] as PlannedSlot }))
    const [answer] = await rowsOf<{ ids: string | null; hasRequirements: boolean }>(
      tx,
      generation(rows, slots[from] as PlannedSlot, context),
    )
    const inserted = madeOf(rows, answer?.ids ?? null)
    made.push(...inserted)
    if (!answer?.hasRequirements) continue
    const slotIds = inserted.map(({ id }) => id)
    if (slotIds.length > 0) await materializeResourceAllocations(tx, { now, actor, reason, correlationId, slotIds })
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
