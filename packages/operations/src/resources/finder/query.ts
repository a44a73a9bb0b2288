import { type SQL, sql } from "drizzle-orm"
import { commitmentsExclude, nextFreeDays } from "../../calendar/index.js"
import { instantText } from "../../kernel/database.js"
import { statement } from "../../kernel/statement.js"
import { resourceJson } from "../resource/json.js"

const raw = (text: string) => sql.raw(text)

/** What one question carries; ids and codes as JSON arrays, instants as text. */
export type FinderValue =
  | "ids"
  | "selPool"
  | "selKind"
  | "selPlace"
  | "needKind"
  | "needPool"
  | "codes"
  | "minCapacity"
  | "from"
  | "to"
  | "zone"
  | "shareKey"
  | "units"
  | "slotId"
  | "before"
  | "after"
  | "minFree"
  | "exType"
  | "exId"
  | "now"
  | "only"
  | "limit"
  | "offset"

type Value = (name: FinderValue) => SQL

/** The question as one row, so that every part of the statement reads the same. */
const question = (value: Value): SQL => sql`
  select array(select jsonb_array_elements_text(${value("ids")}::text::jsonb)) as ids, ${value("ids")}::text is null as all_ids,
    ${value("selPool")}::text as sel_pool, ${value("selKind")}::text as sel_kind, ${value("selPlace")}::text as sel_place,
    ${value("needKind")}::text as need_kind, ${value("needPool")}::text as need_pool, coalesce(${value("selPool")}::text, ${value("needPool")}::text) as pool,
    ${value("minCapacity")}::text::int as min_capacity, tstzrange(${value("from")}::text::timestamptz, ${value("to")}::text::timestamptz) as core,
    ${value("zone")}::text as zone, ${value("shareKey")}::text as share_key, coalesce(${value("units")}::text::int, 1) as units, ${value("slotId")}::text as slot_id,
    ${value("before")}::text::int as before, ${value("after")}::text::int as after, ${value("minFree")}::text::int as min_free,
    ${value("exType")}::text as ex_type, ${value("exId")}::text as ex_id, coalesce(${value("now")}::text::timestamptz, statement_timestamp()) as at,
    coalesce(${value("only")}::text = 'free', false) as only_free, ${value("limit")}::text::int as max_rows, ${value("offset")}::text::int as skip,
    daterange((${value("from")}::text::timestamptz at time zone ${value("zone")}::text)::date,
      ((${value("to")}::text::timestamptz - interval '1 microsecond') at time zone ${value("zone")}::text)::date, '[]') as days,
    tstzrange(date_trunc('week', ${value("from")}::text::timestamptz at time zone ${value("zone")}::text) at time zone ${value("zone")}::text,
      (date_trunc('week', ${value("from")}::text::timestamptz at time zone ${value("zone")}::text) + interval '7 days') at time zone ${value("zone")}::text) as week`

/** A job as it would be committed: the side that `excludes` compares with what is there. */
const asked = raw(`select 'work'::text as side, 'slot_assignment'::text as source_type, false as over_closeout,
  coalesce('s:' || q.share_key, 'x:') as conflict_key, (q.share_key is null or q.share_key like 'own:%') as exclusive`)

const current = raw(
  `c.live and (c.expires_at is null or c.expires_at > q.at) and (q.ex_id is null or c.source_type <> q.ex_type or c.source_id <> q.ex_id)`,
)

/** Work that keeps the job out; also the resource's own assignment on the same departure, whatever it is shared with. */
const keepsOut: SQL = sql`(c.side = 'work' and (${commitmentsExclude("a", "c")}
  or (c.source_type = 'slot_assignment' and q.slot_id is not null and c.refs->>'slotId' = q.slot_id)))`

const minutesOf = (range: string) => raw(`(extract(epoch from upper(${range}) - lower(${range})) / 60)`)

const qualifies = (code: string) =>
  raw(
    `coalesce((select range_agg(v.valid) from resource_qualifications v where v.resource_id = b.id and v.code = ${code}), '{}'::datemultirange) @> q.days`,
  )

const isCounted = raw("(not a.exclusive and b.capacity is not null and q.min_free is null)")

/** The most units that others share at one instant of a range of resource `b`. */
const peakWithin = (range: string): SQL => sql`(select coalesce(max(running), 0)::int from (
  select sum(delta) over (order by at, delta) as running from (
    select greatest(lower(c.during), lower(${raw(range)})) as at, c.units as delta from asset_commitments c
      where c.asset_id = b.id and c.during && ${raw(range)} and c.side = 'work' and not c.exclusive and ${current}
    union all select upper(c.during), -c.units from asset_commitments c
      where c.asset_id = b.id and c.during && ${raw(range)} and c.side = 'work' and not c.exclusive and ${current}) steps) sums)`

/** Free stretches of the window: what no commitment touches, shrunk by the buffers. */
const gaps: SQL = sql`select tstzrange(lower(piece) + make_interval(mins => b.before), upper(piece) - make_interval(mins => b.after)) as gap
  from unnest(tstzmultirange(b.wanted) - coalesce((select range_agg(c.during) from asset_commitments c
    where c.asset_id = b.id and c.during && b.wanted and ${current}), '{}'::tstzmultirange)) as piece
  where lower(piece) + make_interval(mins => b.before) < upper(piece) - make_interval(mins => b.after)`

const candidateRange = raw(
  "tstzrange(f.start - make_interval(mins => b.before), f.start + (upper(q.core) - lower(q.core)) + make_interval(mins => b.after))",
)
const horizon = raw(`tstzrange(lower(b.wanted), upper(b.wanted) + interval '${nextFreeDays} days')`)

const nextFree: SQL = sql`(select min(f.start) from (
    select distinct upper(c.during) + make_interval(mins => b.before) as start from asset_commitments c
    where c.asset_id = b.id and c.during && ${horizon} and upper(c.during) is not null and ${current} and (c.side = 'closeout' or ${keepsOut} or not c.exclusive)) f
  where f.start > lower(q.core) and f.start <= lower(q.core) + interval '${raw(String(nextFreeDays))} days'
    and not exists (select from asset_commitments c where c.asset_id = b.id and c.during && ${candidateRange} and ${current} and (c.side = 'closeout' or ${keepsOut}))
    and (not ${isCounted} or ${peakWithin("tstzrange(f.start - make_interval(mins => b.before), f.start + (upper(q.core) - lower(q.core)) + make_interval(mins => b.after))")} + q.units <= b.capacity))`

const span = (range: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${range})`))}, 'to', ${instantText(raw(`upper(${range})`))})`

/** Every reason against one resource of the page, in the order of the verdicts. */
const reasons: SQL = sql`
  case when b.inactive then '[{"code":"inactive"}]'::jsonb else '[]'::jsonb end
  || case when b.wrong_kind then jsonb_build_array(jsonb_build_object('code', 'wrong_kind', 'kind', b.kind)) else '[]'::jsonb end
  || case when b.not_in_pool then '[{"code":"not_in_pool"}]'::jsonb else '[]'::jsonb end
  || coalesce((select jsonb_agg(jsonb_build_object('code', 'unqualified', 'qualification', n.code,
      'state', case when k.agg is null then 'missing' when k.agg @> lower(q.days) then 'expires_during'
        when k.later is not null then 'not_yet_valid' else 'expired' end,
      'date', case when k.agg is null then null
        when k.agg @> lower(q.days) then (select upper(piece) - 1 from unnest(k.agg) piece where piece @> lower(q.days))
        when k.later is not null then k.later else upper(k.agg) - 1 end) order by n.code)
    from needed n cross join lateral (select range_agg(v.valid) as agg, min(lower(v.valid)) filter (where lower(v.valid) > lower(q.days)) as later
      from resource_qualifications v where v.resource_id = b.id and v.code = n.code) k
    where b.unqualified and not coalesce(k.agg, '{}'::datemultirange) @> q.days), '[]'::jsonb)
  || case when b.too_small then jsonb_build_array(jsonb_build_object('code', 'too_small', 'capacity', b.capacity, 'needed', q.min_capacity)) else '[]'::jsonb end
  || coalesce((select jsonb_agg(jsonb_build_object('code', 'closed', 'closeoutId', c.source_id, 'category', k.category, 'reason', k.reason,
      'from', ${instantText(raw("lower(c.core)"))}, 'to', ${instantText(raw("upper(c.core)"))}) order by lower(c.core), c.id)
    from asset_commitments c left join resource_closeouts k on k.id = c.source_id
    where b.closed and c.asset_id = b.id and c.during && b.wanted and c.side = 'closeout' and ${current}), '[]'::jsonb)
  || coalesce((select jsonb_agg(jsonb_build_object('code', 'busy', 'commitmentId', c.id, 'sourceType', c.source_type, 'sourceId', c.source_id, 'title', c.title,
      'refs', c.refs, 'core', ${span("c.core")}, 'during', ${span("c.during")}, 'bufferOnly', not c.core && q.core, 'tentative', c.tentative)
      order by lower(c.core), c.id)
    from asset_commitments c where b.busy and c.asset_id = b.id and c.during && b.wanted and ${keepsOut} and ${current}), '[]'::jsonb)
  || case when b.peak + q.units > b.capacity then jsonb_build_array(jsonb_build_object('code', 'share_full', 'peak', b.peak, 'capacity', b.capacity, 'wanted', q.units))
    else '[]'::jsonb end`

/**
 * Who is free, with every reason against the others. One statement: each resource is judged by one scan of its own calendar; reasons,
 * free stretches and the next free start are made for the rows of the page alone.
 */
export const finderQuery = statement<FinderValue>(
  (value) => sql`
  with q as materialized (${question(value)}),
  a as (${asked} from q),
  needed as (select code from jsonb_array_elements_text(${value("codes")}::text::jsonb) as code
    union select unnest(p.required_qualifications) from resource_pools p join q on p.id = q.pool),
  base as (
    select r.*, m.priority, m.id is not null as member, coalesce(q.before, r.buffer_before_min) as before, coalesce(q.after, r.buffer_after_min) as after
    from q join resources r on (q.all_ids or r.id = any(q.ids)) and (q.sel_kind is null or r.kind = q.sel_kind or r.also_kinds @> array[q.sel_kind])
      and (q.sel_place is null or r.facility_id = q.sel_place)
    left join resource_pool_members m on m.pool_id = q.pool and m.resource_id = r.id
    where q.sel_pool is null or m.id is not null
  ),
  ranged as (select base.*, tstzrange(lower(q.core) - make_interval(mins => base.before), upper(q.core) + make_interval(mins => base.after)) as wanted from base, q),
  judged as materialized (
    select b.*, not b.active as inactive, q.need_kind is not null and b.kind <> q.need_kind and not b.also_kinds @> array[q.need_kind] as wrong_kind,
      q.need_pool is not null and not b.member as not_in_pool, exists (select from needed n where not ${qualifies("n.code")}) as unqualified,
      q.min_capacity is not null and coalesce(b.capacity, 0) < q.min_capacity as too_small, h.closed, h.busy, h.week_minutes,
      case when ${isCounted} then ${peakWithin("b.wanted")} end as peak,
      case when q.min_free is null then null else coalesce((select max(${minutesOf("g.gap")}) from (${gaps}) g) >= q.min_free, false) end as gap_found
    from ranged b cross join q cross join a cross join lateral (
      select coalesce(bool_or(c.side = 'closeout' and c.during && b.wanted), false) as closed, coalesce(bool_or(c.during && b.wanted and ${keepsOut}), false) as busy,
        coalesce(sum(${minutesOf("(c.core * q.week)")}) filter (where c.side = 'work' and c.core && q.week), 0)::int as week_minutes
      from asset_commitments c where c.asset_id = b.id and c.during && range_merge(b.wanted, q.week) and ${current}) h
  ),
  ruled as (
    select j.*, case when j.inactive then 'inactive' when j.wrong_kind then 'wrong_kind' when j.not_in_pool then 'not_in_pool' when j.unqualified then 'unqualified'
      when j.too_small then 'too_small' when j.gap_found then 'free' when j.closed then 'closed' when j.busy then 'busy'
      when j.peak + q.units > j.capacity then 'share_full' when j.gap_found is null then 'free' else 'busy' end as verdict
    from judged j, q
  ),
  shown as (select r.* from ruled r, q where not q.only_free or r.verdict = 'free'
    order by (r.verdict = 'free') desc, r.priority nulls last, r.week_minutes, r.name, r.id
    limit (select max_rows from q) offset (select skip from q))
  select jsonb_build_object('asOf', ${instantText(raw("q.at"))}, 'total', (select count(*) from ruled r where not q.only_free or r.verdict = 'free'),
    'counts', (select jsonb_build_object('free', count(*) filter (where verdict = 'free'), 'busy', count(*) filter (where verdict in ('busy', 'share_full')),
      'closed', count(*) filter (where verdict = 'closed'), 'unqualified', count(*) filter (where verdict = 'unqualified'),
      'other', count(*) filter (where verdict in ('inactive', 'wrong_kind', 'not_in_pool', 'too_small'))) from ruled),
    'data', coalesce((select jsonb_agg(jsonb_build_object('resource', ${resourceJson("b")}, 'available', b.verdict = 'free', 'verdict', b.verdict, 'priority', b.priority,
      'reasons', ${reasons}, 'minutesThatWeek', b.week_minutes, 'freeMinutes', coalesce((select sum(${minutesOf("g.gap")})::int from (${gaps}) g), 0),
      'freeWindows', coalesce((select jsonb_agg(${span("g.gap")} order by lower(g.gap)) from (${gaps}) g), '[]'::jsonb),
      'nextFreeFrom', case when b.closed or b.busy or b.peak + q.units > b.capacity then ${instantText(nextFree)} end)
      order by (b.verdict = 'free') desc, b.priority nulls last, b.week_minutes, b.name, b.id)
      from shown b cross join a), '[]'::jsonb)) as result
  from q`,
)
