import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { arrayParam, instantText, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, newIds } from "../../kernel/ids.js"
import { eventInsert, generatedEventId } from "../../kernel/outbox/record.js"
import { daysBetween } from "../../kernel/time.js"
import { hasRequirements, materializeResourceAllocations } from "../../resources/index.js"
import type { PlannedSlot } from "../rule/plan.js"

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

/** What a rule says alike of all its departures; read off the first. */
const ruled: Column[] = [
  { name: "rule_id", type: "text", value: (slot) => slot.ruleId },
  { name: "product_id", type: "text", value: (slot) => slot.productId },
  { name: "option_id", type: "text", value: (slot) => slot.optionId },
  { name: "facility_id", type: "text", value: (slot) => slot.placeId },
  { name: "timezone", type: "text", value: (slot) => slot.timezone },
  { name: "days", type: "int", value: (slot) => slot.days },
  { name: "nights", type: "int", value: (slot) => slot.nights },
  { name: "capacity_pax", type: "int", value: (slot) => slot.capacityPax },
  { name: "min_pax", type: "int", value: (slot) => slot.minPax },
  fromStart("decide_at", (slot) => slot.decideAt),
  { name: "cutoff_minutes", type: "int", value: (slot) => slot.cutoffMinutes },
  { name: "early_booking_limit_minutes", type: "int", value: (slot) => slot.earlyBookingLimitMinutes },
  fromStart("opens_at", (slot) => slot.opensAt),
]

/** What may differ from one to the next. */
const own: Column[] = [
  { name: "start_time_id", type: "text", value: (slot) => slot.startTimeId },
  { name: "all_day", type: "boolean", value: (slot) => slot.allDay },
  {
    name: "end_date_local",
    type: "int",
    value: (slot) => (slot.endDateLocal === slot.dateLocal ? 0 : daysBetween(slot.dateLocal, slot.endDateLocal)),
    stored: (days) => sql`s.original_start::date + ${days}`,
  },
  fromStart("ends_at", (slot) => slot.endsAt),
  fromStart("cutoff_at", (slot) => slot.cutoffAt),
]

/** How many seconds the zone is ahead of UTC at the start: the instant needs no more beside the local reading. */
const ahead: Column = { name: "ahead", type: "int", value: (slot) => (slot.originalWall - slot.startsAt.getTime()) / 1000 }

const fewValues = 32

const asIs = (travelled: SQL): SQL => travelled

const once = ({ type, stored = asIs }: Column, value: Value): SQL =>
  stored(sql`${value === null ? null : String(value)}::text::${sql.raw(type)}`)

/** What is the same in every row travels once, and of a few values each row carries the position. */
function travel(rows: readonly MadeSlot[], column: Column): { name: string; select: SQL; list: SQL | null } {
  const { name, type, stored = asIs } = column
  const values = rows.map(({ slot }) => column.value(slot))
  const distinct = [...new Set(values)]
  if (distinct.length < 2) return { name, select: once(column, distinct[0] ?? null), list: null }
  if (distinct.length > fewValues) return { name, select: stored(sql.raw(`s.${name}`)), list: arrayParam(values, type) }
  const position = new Map(distinct.map((value, index) => [value, index + 1]))
  const positions = values.map((value) => position.get(value) ?? null)
  return { name, select: stored(sql`(${arrayParam(distinct, type)})[${sql.raw(`s.${name}`)}]`), list: arrayParam(positions, "int") }
}

const joined = (parts: SQL[]) => sql.join(parts, sql`, `)

function insertOf(rows: readonly MadeSlot[], first: PlannedSlot): SQL {
  const offset = travel(rows, ahead)
  const travelling = own.map((column) => travel(rows, column))
  const lists = [offset, ...travelling].flatMap(({ name, list }) => (list ? [{ name, list }] : []))
  const ids = arrayParam(
    rows.map(({ id }) => id),
    "text",
  )
  const walls = arrayParam(
    rows.map(({ slot }) => slot.originalWall / 1000),
    "bigint",
  )
  const names = [...ruled, ...own].map(({ name }) => name).join(", ")
  return sql`
    insert into availability_slots (id, original_start, starts_at, date_local, ${sql.raw(names)})
    select s.id, s.original_start, s.starts_at, s.original_start::date,
      ${joined([...ruled.map((column) => once(column, column.value(first))), ...travelling.map(({ select }) => select)])}
    from (select s.*, to_timestamp(s.wall) at time zone 'UTC' as original_start, to_timestamp(s.wall - ${offset.select}) as starts_at
      from unnest(${joined([ids, walls, ...lists.map(({ list }) => list)])})
      as s(id, wall${sql.raw(lists.map(({ name }) => `, ${name}`).join(""))})) s
    on conflict (rule_id, original_start) do nothing
    returning id, starts_at, original_start`
}

/** What new departures of a product and option may need besides themselves, asked where they are made: what is not there costs no statement. */
export interface Seeds {
  resources: boolean
  pickups: boolean
  rooms: boolean
}

const seedsOf = ({ productId, optionId }: PlannedSlot): SQL => sql`
  ${hasRequirements(productId)} as resources,
  exists (select from pickup_groups run where run.product_id = ${productId}::text and run.active and run.auto_attach) as pickups,
  exists (select from product_option_resource_templates template where template.product_option_id = ${optionId}::text) as rooms`

interface Answer extends Record<string, unknown>, Seeds {
  ids: string | null
}

/** The insert with its events, so that a run of any length is one statement per 5,000. Answers the ids that were made in one text, null where all of them were, and what they may need. */
function generation(rows: readonly MadeSlot[], first: PlannedSlot, context: WriteContext): SQL {
  const { ruleId, productId, optionId, placeId } = first
  const event = eventInsert(context, {
    type: "availability.slots.generated",
    subject: sql`${ruleId}::text`,
    subjects: sql`array[${ruleId}::text, ${productId}::text, ${optionId}::text, ${placeId}::text] || ids`,
    data: sql`jsonb_build_object('productId', ${productId}::text, 'slotIds', to_jsonb(ids),
      'firstStartsAt', ${instantText(sql`first_at`)}, 'lastStartsAt', ${instantText(sql`last_at`)})`,
    from: sql`batches`,
    id: generatedEventId,
  })
  return sql`with made as (${insertOf(rows, first)}),
    numbered as (select *, (row_number() over (order by original_start) - 1) / ${sql.raw(String(slotsPerEvent))} as batch from made),
    batches as (select array_agg(id order by original_start) as ids, min(starts_at) as first_at, max(starts_at) as last_at
      from numbered group by batch order by batch),
    told as (${event})
    select case when count(*) < ${rows.length}::int then coalesce(string_agg(id, ' '), '') end as ids, ${seedsOf(first)} from made`
}

function madeOf(rows: readonly MadeSlot[], ids: string | null): readonly MadeSlot[] {
  if (ids === null) return rows
  const inserted = new Set(ids.split(" "))
  return rows.filter(({ id }) => inserted.has(id))
}

export interface Inserted {
  /** Those that were made, in the order of the plan. */
  made: MadeSlot[]
  seeds: Seeds
}

/**
 * Inserts planned departures of one rule with their events and the staff and things that their product requires, a fixed number of
 * statements per 5,000 whatever the number of dates. A start that exists stays as it is.
 */
export async function insertSlots(tx: OperationsDb, slots: readonly PlannedSlot[], context: WriteContext): Promise<Inserted> {
  const { now, actor, reason, correlationId } = context
  const made: MadeSlot[] = []
  const seeds: Seeds = { resources: false, pickups: false, rooms: false }
  for (let from = 0; from < slots.length; from += slotsPerStatement) {
    const planned = slots.slice(from, from + slotsPerStatement)
    const rows = newIds("avsl", planned.length).map((id, index): MadeSlot => ({ id, slot: planned[index] as PlannedSlot }))
    const [answer] = await rowsOf<Answer>(tx, generation(rows, slots[0] as PlannedSlot, context))
    const { ids = null, resources = false, pickups = false, rooms = false } = answer ?? {}
    const inserted = madeOf(rows, ids)
    if (inserted.length === 0) continue
    made.push(...inserted)
    Object.assign(seeds, { resources, pickups, rooms })
    const slotIds = inserted.map(({ id }) => id)
    if (resources) await materializeResourceAllocations(tx, { now, actor, reason, correlationId, slotIds })
  }
  return { made, seeds }
}
