import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../../kernel/context.js"
import { arrayParam, clock, jsonOf, type OperationsDb } from "../../../../kernel/database.js"
import { eventInsert, generatedEventId } from "../../../../kernel/outbox/record.js"
import { translating } from "../../../../kernel/violations.js"
import { resourceLabelTaken } from "../../errors.js"
import type { MaterializeMode, MaterializeSkipReason } from "../contract.js"

const slotsPerEvent = 500

export interface Materialization {
  slotIds: readonly string[]
  /** Of this option instead of each departure's own. */
  optionId?: string
  kind?: string
  mode: MaterializeMode
  /** The departures were made in this transaction: they have neither rooms nor memories of templates. */
  fresh?: boolean
  /** Exactly one template, up to a number of its resources on each departure, whatever its default. */
  exactly?: { templateId: string; count: number }
}

interface Answer {
  created: number
  slots: number
  ids: string[]
  skipped: { slotId: string; templateId: string; reason: MaterializeSkipReason }[]
}

/** Every pair of a departure and a template that may concern it. */
const pairs = ({ slotIds, optionId, kind, exactly }: Materialization): SQL => {
  const joins = exactly
    ? sql`template.id = ${exactly.templateId}`
    : sql`template.product_option_id = ${optionId === undefined ? sql`slot.option_id` : optionId}`
  return sql`select slot.id as slot_id, slot.option_id as slot_option_id, slot.date_local, template.*
    from availability_slots slot join product_option_resource_templates template on ${joins}
    where slot.id = any(${arrayParam([...slotIds], "text")}) and ${kind === undefined ? sql`true` : sql`template.kind = ${kind}`}`
}

/** What a pair remembers and has; fresh departures remember nothing. */
const history = ({ fresh }: Materialization): { columns: SQL; joins: SQL } =>
  fresh
    ? { columns: sql`null::int as applied, 0 as existing`, joins: sql`` }
    : {
        columns: sql`applied.count as applied,
          (select count(*)::int from allocation_resources made where made.slot_id = pair.slot_id and made.template_id = pair.id) as existing`,
        joins: sql`left join slot_template_materialisations applied on applied.slot_id = pair.slot_id and applied.template_id = pair.id`,
      }

const reasonOf = ({ mode, exactly }: Materialization): SQL =>
  exactly
    ? sql`null::text`
    : sql`case
    when slot_option_id <> product_option_id then 'option_mismatch'
    when layout is not null or kind = 'vehicle_seat' then 'vehicle_seat_explicit'
    when default_count is null then 'no_default_count'
    when default_count = 0 then 'zero_count'
    when ${mode === "missing" ? sql`applied is not null` : sql`existing >= default_count`} then 'already_materialised' end`

/** How many of a pair are missing. */
const wantedOf = ({ mode, exactly }: Materialization): SQL => {
  const goal = exactly ? sql`${exactly.count}::int` : sql`default_count`
  return exactly || mode === "top_up" ? sql`greatest(${goal} - existing, 0)` : goal
}

const family = sql`case when kind = 'room' or kind like 'room\\_%' then 'room' when kind = 'seat' or kind like '%\\_seat' then 'seat' else kind end`

/** A label without its number. Templates whose labels differ in nothing else share one sequence of numbers. */
const stem = sql`replace(replace(name_pattern, '{kind}', kind), '{capacity}', capacity::text)`

const labelOf = (name: SQL, number: SQL): SQL => sql`case
  when position('{n}' in ${name}) > 0 then replace(${name}, '{n}', ${number}::text)
  when ${number} = 1 then ${name} else ${name} || ' ' || ${number}::text end`

const sequence = sql.raw("slot_id, family, segment, stem_key")

/** Numbers that no label of the departure has; fresh departures have none. */
const freeNumbers = sql`
  select ${sequence}, number, row_number() over (partition by ${sequence} order by number) as ordinal
  from (select ${sequence}, base, sum(wanted) as wanted from numbered group by ${sequence}, base) asked
  cross join lateral (
    select number from generate_series(base + 1, base + wanted::int + (select count(*)::int from allocation_resources standing
      where standing.slot_id = asked.slot_id and standing.family = asked.family and standing.segment = asked.segment)) number
    where not exists (select 1 from allocation_resources standing where standing.slot_id = asked.slot_id and standing.family = asked.family
      and standing.segment = asked.segment and standing.parent_id is null and lower(standing.label) = ${labelOf(sql`asked.stem_key`, sql`number`)})) free`

const rooms = ({ fresh }: Materialization): SQL =>
  fresh
    ? sql`select numbered.*, base + before + n as number, rank + n as rank_in_slot from numbered cross join lateral generate_series(1, wanted) n`
    : sql`select numbered.*, free.number, rank + (free.ordinal - before)::int as rank_in_slot from numbered
      join (${freeNumbers}) free on free.slot_id = numbered.slot_id and free.family = numbered.family and free.segment = numbered.segment
        and free.stem_key = numbered.stem_key and free.ordinal > before and free.ordinal <= before + wanted`

const copied = sql.raw(
  "kind, segment, capacity, occupancy_min, ref_type, ref_id, room_type, bed_configuration, accessible, smoking, min_age, max_age, gender_policy, sort_order",
)

/** Ids in the order of the rooms, because they are the last word in the order of a list. */
const orderedId = (at: SQL): SQL =>
  sql`'alrs_' || to_hex((extract(epoch from ${at}) * 1000)::bigint) || lpad(to_hex(rank_in_slot), 5, '0') || left(replace(gen_random_uuid()::text, '-', ''), 16)`

/**
 * Makes the missing rooms and seats of departures: what is remembered of each pair of departure and template, the resources and the
 * events are one statement, whatever the number of departures. The caller has locked them, or has just made them.
 */
function materialization(input: Materialization, context: WriteContext): SQL {
  const at = clock(context.now)
  const { columns, joins } = history(input)
  const event = eventInsert(context, {
    type: "availability.allocation_resource.materialized",
    subject: sql`product_option_id`,
    subjects: sql`array[product_option_id] || ids`,
    data: sql`jsonb_build_object('productOptionId', product_option_id, 'slotIds', to_jsonb(ids), 'created', created)`,
    from: sql`(select product_option_id, array_agg(slot_id order by slot_id) as ids, sum(created)::int as created from (
        select product_option_id, slot_id, sum(wanted)::int as created, (row_number() over (partition by product_option_id order by slot_id) - 1) / ${sql.raw(String(slotsPerEvent))} as batch
        from numbered group by product_option_id, slot_id) each_slot group by product_option_id, batch) batches`,
    id: generatedEventId,
  })
  return sql`with pair as materialized (${pairs(input)}),
    remembered as (select pair.*, ${columns} from pair ${joins}),
    judged as (select remembered.*, ${family} as family, ${stem} as stem, lower(${stem}) as stem_key, ${reasonOf(input)} as reason from remembered),
    counted as (select judged.*, case when reason is null then ${wantedOf(input)} else 0 end as wanted from judged),
    numbered as materialized (select * from (select counted.*,
        coalesce(max(applied) over (partition by ${sequence}), 0) as base,
        (sum(wanted) over (partition by ${sequence} order by sort_order, kind, id rows unbounded preceding) - wanted)::int as before,
        (coalesce(max(applied) over (partition by slot_id), 0) + sum(wanted) over (partition by slot_id order by sort_order, kind, id rows unbounded preceding) - wanted)::int as rank
      from counted) every where wanted > 0),
    room as materialized (${rooms(input)}),
    recorded as (
      insert into slot_template_materialisations (slot_id, template_id, count, materialised_at, created_at, updated_at)
      select slot_id, id, max(number), ${at}, ${at}, ${at} from room group by slot_id, id
      on conflict (slot_id, template_id) do update set count = greatest(slot_template_materialisations.count, excluded.count), updated_at = excluded.updated_at),
    made as (
      insert into allocation_resources (id, slot_id, label, template_id, template_index, starts_on, ends_on, created_at, updated_at, ${copied})
      select ${orderedId(at)}, slot_id, ${labelOf(sql`stem`, sql`number`)}, id, number, date_local + (first_day - 1), date_local + (last_day - 1), ${at}, ${at}, ${copied}
      from room returning id),
    told as (${event})
    select jsonb_build_object(
      'created', (select count(*) from room), 'slots', (select count(distinct slot_id) from numbered),
      'ids', ${input.exactly ? sql`(select coalesce(jsonb_agg(id order by id), '[]'::jsonb) from made)` : sql`'[]'::jsonb`},
      'skipped', ${
        input.fresh
          ? sql`'[]'::jsonb`
          : sql`(select coalesce(jsonb_agg(jsonb_build_object('slotId', slot_id, 'templateId', id, 'reason', reason) order by slot_id, sort_order, kind, id), '[]'::jsonb)
        from judged where reason is not null)`
      }) as result`
}

/** Runs it. Throws `resource_label_taken` where two patterns of names come to one label. */
export async function materialize(tx: OperationsDb, input: Materialization, context: WriteContext): Promise<Answer> {
  const taken = () => resourceLabelTaken({ slotId: input.slotIds[0] ?? "", labels: [] })
  const [answer] = await translating({ allocation_resources_label_key: taken }, () => jsonOf<Answer>(tx, materialization(input, context)))
  return answer ?? { created: 0, slots: 0, ids: [], skipped: [] }
}
