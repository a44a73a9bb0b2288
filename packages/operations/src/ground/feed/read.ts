import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { clock, instantParam, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { instant } from "../../kernel/values.js"
import { feedDetails } from "../words.js"

const workSchema = z.object({
  /** Of the dispatch or slot assignment. */
  sourceId: z.string(),
  state: z.enum(["confirmed", "tentative", "cancelled"]),
  sequence: z.int(),
  changedAt: instant,
  from: instant,
  to: instant,
  timezone: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** What anybody may read. */
  facts: z.array(z.string()),
  /** What only the full feed says: names, telephones, notes. */
  personal: z.array(z.string()),
})
export type FeedWork = z.output<typeof workSchema>

const answerSchema = z.object({
  resourceId: z.string(),
  name: z.string(),
  detail: z.enum(feedDetails),
  changedAt: instant,
  work: z.array(workSchema),
})
export type StoredFeed = z.output<typeof answerSchema>

const at = (expression: string): SQL => instantText(sql.raw(expression))
const lines = (items: string) =>
  sql.raw(`(select coalesce(jsonb_agg(line), '[]'::jsonb) from unnest(array[${items}]) as line where line is not null)`)

/** One row for each dispatch, however often it was given to this person: the assignment that counts, else the last one. */
const runs: SQL = sql`select distinct on (d.id) d.id as source, lower(s.wanted) as begins, jsonb_build_object('sourceId', d.id,
    'state', case when d.status = 'cancelled' or s.status in ('ended', 'declined') then 'cancelled' when s.status = 'accepted' or d.status in ('completed', 'no_show') then 'confirmed' else 'tentative' end,
    'sequence', d.revision, 'changedAt', ${at("greatest(d.updated_at, s.assigned_at, s.responded_at, s.ended_at)")},
    'from', ${at("d.scheduled_at")}, 'to', ${at("d.ends_at")}, 'timezone', d.timezone,
    'title', concat_ws(' → ', coalesce(a.name, d.pickup_text), coalesce(b.name, d.dropoff_text)),
    'place', coalesce(a.name, d.pickup_text), 'latitude', a.latitude, 'longitude', a.longitude,
    'facts', ${lines("d.passenger_count || ' pax', d.transport_number, nullif(concat_ws(', ', vr.name, v.plate), '')")},
    'personal', (select coalesce(jsonb_agg(line order by position), '[]'::jsonb) from (
        select nullif(concat_ws(', ', p.display_name, p.phone), '') as line, row_number() over (order by p.id) as position
          from ground_dispatch_passengers p where p.dispatch_id = d.id and p.status in ('expected', 'boarded')
        union all select d.greeting_sign, 10001 union all select d.notes, 10002) told where line is not null)) as work
  from feed join ground_dispatch_assignments s on s.resource_id = feed.resource_id join ground_dispatches d on d.id = s.dispatch_id
    left join facilities a on a.id = d.pickup_facility_id left join facilities b on b.id = d.dropoff_facility_id
    left join ground_vehicles v on v.id = d.vehicle_id left join resources vr on vr.id = v.resource_id, span
  where d.scheduled_at < span.ends and d.ends_at > span.starts
  order by d.id, s.status in ('assigned', 'accepted') desc, s.assigned_at desc, s.id desc`

/** Departures: one row for each, or for each share of one that has times of its own. */
const departures: SQL = sql`select distinct on (case when a.follows_slot then a.slot_id else a.id end) a.id as source, lower(c.core) as begins, jsonb_build_object('sourceId', a.id,
    'state', case when a.status in ('released', 'cancelled') or s.status = 'cancelled' then 'cancelled' when a.status = 'reserved' then 'tentative' else 'confirmed' end,
    'sequence', a.revision + s.revision, 'changedAt', ${at("greatest(a.updated_at, s.updated_at)")},
    'from', ${at("lower(c.core)")}, 'to', ${at("upper(c.core)")}, 'timezone', s.timezone, 'title', coalesce(nullif(c.title, ''), s.product_id),
    'place', f.name, 'latitude', f.latitude, 'longitude', f.longitude, 'facts', '[]'::jsonb,
    'personal', ${lines("a.notes")}) as work
  from feed join resource_slot_assignments a on a.resource_id = feed.resource_id join availability_slots s on s.id = a.slot_id
    cross join span
    join lateral (select core, title from asset_commitments k where k.source_type = 'slot_assignment' and k.source_id = a.id and k.asset_id = a.resource_id
      order by k.live desc, k.created_at desc, k.seq desc limit 1) c on c.core && tstzrange(span.starts, span.ends)
    left join facilities f on f.id = s.facility_id
  order by case when a.follows_slot then a.slot_id else a.id end, a.status in ('released', 'cancelled'), a.assigned_at desc, a.id desc`

/** How exactly the last reading is told. */
const readEvery = "1 minute"

/** The work of whoever owns this hash, in one statement that also notes that it was read. Null where no feed answers to it. */
export async function readFeed(
  db: OperationsDb,
  hash: string,
  { from, to, now }: { from?: Date; to?: Date; now?: Date },
): Promise<StoredFeed | null> {
  const [answer] = await jsonOf<z.input<typeof answerSchema>>(
    db,
    sql`with feed as materialized (select * from ground_calendar_feeds where token_hash = ${hash} and revoked_at is null),
      span as materialized (select coalesce(${instantParam(from)}, ${clock(now)} - interval '30 days') as starts, coalesce(${instantParam(to)}, ${clock(now)} + interval '180 days') as ends),
      noted as (update ground_calendar_feeds f set last_read_at = ${clock(now)} from feed where f.resource_id = feed.resource_id
        and (f.last_read_at is null or f.last_read_at < ${clock(now)} - ${sql.raw(`interval '${readEvery}'`)})),
      all_work as (select * from (${runs}) r union all select * from (${departures}) s)
      select jsonb_build_object('resourceId', feed.resource_id, 'name', r.name, 'detail', feed.detail, 'changedAt', ${at("feed.updated_at")},
        'work', (select coalesce(jsonb_agg(work order by begins, source), '[]'::jsonb) from all_work)) as result
      from feed join resources r on r.id = feed.resource_id`,
  )
  return answer ? answerSchema.parse(answer) : null
}
