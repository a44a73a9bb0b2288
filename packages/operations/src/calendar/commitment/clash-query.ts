import { type SQL, sql } from "drizzle-orm"
import { instantText } from "../../kernel/database.js"
import { statement } from "../../kernel/statement.js"
import { nextFreeDays } from "../words.js"
import { askedRows } from "./asked.js"

const raw = (text: string) => sql.raw(text)

const range = (value: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${value})`))}, 'to', ${instantText(raw(`upper(${value})`))})`

/** The three exclusion constraints as a condition: these two may not overlap. */
export const excludes = (a: string, b: string): SQL =>
  raw(`((${a}.side = 'work' and ${b}.side = 'work' and (${a}.conflict_key <> ${b}.conflict_key
      or (${a}.exclusive and ${b}.exclusive and ${a}.source_type = ${b}.source_type and ${a}.source_type in ('slot_assignment', 'dispatch'))))
    or (${a}.side <> ${b}.side and not ${a}.over_closeout and not ${b}.over_closeout))`)

const columns = (of: string) =>
  raw(
    `${of}.asset_id, ${of}.source_type, ${of}.source_id, ${of}.title, ${of}.refs, ${of}.core, ${of}.during, ${of}.side, ${of}.conflict_key, ${of}.exclusive, ${of}.share_key, ${of}.units, ${of}.over_closeout, ${of}.tentative`,
  )

/** Live rows of the asset of `a` and the other items of the request, within a range. */
const others = (within: SQL, earlierOnly: boolean): SQL => sql`
  select c.id, ${columns("c")}, null::int as idx from asset_commitments c
    where c.live and c.asset_id = a.asset_id and c.during && ${within} and (c.expires_at is null or c.expires_at > (select at from clock))
      and not exists (select from looked_past p where p.source_type = c.source_type and p.source_id = c.source_id)
  union all
  select null, ${columns("b")}, b.idx from asked b where b.asset_id = a.asset_id and ${raw(earlierOnly ? "b.idx < a.idx" : "b.idx <> a.idx")} and b.during && ${within}`

const isCounted = (of: string) => raw(`(${of}.side = 'work' and not ${of}.exclusive)`)

/** The most units that others share at one instant of a range. */
const peakWithin = (within: SQL): SQL => sql`
  (select coalesce(max(running), 0)::int from (select sum(delta) over (order by at, delta) as running from (
    select greatest(lower(o.during), lower(${within})) as at, o.units as delta from (${others(within, false)}) o where ${isCounted("o")}
    union all
    select upper(o.during), -o.units from (${others(within, false)}) o where ${isCounted("o")}) steps) sums)`

const overAsked = raw("a.during")
const shifted = raw(
  "tstzrange(f.start - make_interval(mins => a.before), f.start + (upper(a.core) - lower(a.core)) + make_interval(mins => a.after))",
)
const horizon = raw(`tstzrange(lower(a.during), upper(a.during) + interval '${nextFreeDays} days')`)

/** The earliest start after the wanted one, within the horizon, at which nothing excludes the item and its units fit. */
const nextFree: SQL = sql`
  select min(f.start) as start from (
    select distinct upper(o.during) + make_interval(mins => a.before) as start from (${others(horizon, false)}) o
    where upper(o.during) is not null and (${excludes("a", "o")} or (${isCounted("a")} and ${isCounted("o")}))
  ) f
  where f.start > lower(a.core) and f.start <= lower(a.core) + interval '${raw(String(nextFreeDays))} days'
    and not exists (select from (${others(shifted, false)}) o where ${excludes("a", "o")})
    and (not ${isCounted("a")} or asset.share_capacity is null or ${peakWithin(shifted)} + a.units <= asset.share_capacity)`

/**
 * Everything that stands in the way of the wanted commitments, as JSON rows in the order of the request: stored rows and earlier items of
 * the same request that exclude each item, shared units that do not suffice, assets that take no work. One statement for any number.
 */
export const clashQuery = statement<"items" | "past" | "now">(
  (value) => sql`
  with asked as materialized (${askedRows(value("items"))}),
  looked_past as (select p.source_type, p.source_id from jsonb_to_recordset(${value("past")}::text::jsonb) as p(source_type text, source_id text)),
  clock as (select coalesce(${value("now")}::text::timestamptz, statement_timestamp()) as at),
  found as (
    select a.idx, 1 as place, case when o.side = a.side then 'resource_double_booked' else 'resource_closed' end as code, o.during as clash_at,
      jsonb_build_object('commitmentId', o.id, 'sourceType', o.source_type, 'sourceId', o.source_id, 'title', o.title, 'refs', o.refs,
        'core', ${range("o.core")}, 'during', ${range("o.during")}, 'tentative', o.tentative, 'inThisRequest', o.idx is not null) as clash,
      not (o.core && a.core) as buffer_only, null::int as capacity, null::int as peak
    from asked a cross join lateral (${others(overAsked, true)}) o where ${excludes("a", "o")}
    union all
    select a.idx, 0, 'resource_inactive', a.during, null, false, null, null
    from asked a join calendar_assets asset on asset.id = a.asset_id where a.side = 'work' and not asset.committable
    union all
    select s.idx, 2, 'resource_share_capacity_exceeded', s.during, null, false, s.share_capacity, s.peak
    from (select a.idx, a.during, a.units, asset.share_capacity, ${peakWithin(overAsked)} as peak
      from asked a join calendar_assets asset on asset.id = a.asset_id
      where ${isCounted("a")} and asset.share_capacity is not null) s
    where s.peak + s.units > s.share_capacity
  ),
  refused as (
    select a.idx, (select n.start from (${nextFree}) n) as start from asked a join calendar_assets asset on asset.id = a.asset_id
    where a.side = 'work' and asset.committable and a.idx in (select found.idx from found)
  )
  select jsonb_build_object('code', f.code, 'index', f.idx, 'assetId', a.asset_id,
    'requested', ${range("a.core")} || jsonb_build_object('during', ${range("a.during")}),
    'timezone', a.timezone, 'clash', f.clash, 'bufferOnly', f.buffer_only, 'wouldSucceed', jsonb_build_object('nextFreeFrom', ${instantText(raw("r.start"))}))
    || case when f.peak is null then '{}'::jsonb else jsonb_build_object('capacity', f.capacity, 'peak', f.peak, 'wanted', a.units) end as result
  from found f join asked a on a.idx = f.idx left join refused r on r.idx = f.idx
  order by f.idx, f.place, lower(f.clash_at), f.clash->>'commitmentId'`,
)
