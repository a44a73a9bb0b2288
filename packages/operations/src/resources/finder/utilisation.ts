import { sql } from "drizzle-orm"
import type * as z from "zod"
import { timezoneInvalid } from "../../kernel/common-errors.js"
import { clock, instantParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { isTimezone } from "../../kernel/time.js"
import { instantInput } from "../../kernel/values.js"
import { type ResourceUtilisation, utilisationQuery, utilisationSchema } from "./contract.js"
import { assetOrder, requireCalendars, selectedAssets } from "./timeline.js"

const input = utilisationQuery.extend({ now: instantInput.optional() })
const raw = (text: string) => sql.raw(text)

const minutesOf = (multirange: string) =>
  raw(`(select coalesce(sum(extract(epoch from upper(piece) - lower(piece)) / 60), 0) from unnest(${multirange}) piece)`)

const union = (condition: string, range: string) =>
  raw(`coalesce(range_agg(${range} * b.during) filter (where ${condition} and ${range} && b.during), '{}'::tstzmultirange)`)

/**
 * How much of their open time assets work, per local day, week (from Monday), month or in total: overlapping shares count once, closed time
 * is no open time, a 25-hour day has 1 500 minutes. One statement. Throws `invalid_range`, `timezone_invalid`.
 */
export async function getResourceUtilisation(db: OperationsDb, given: z.input<typeof input>): Promise<ResourceUtilisation[]> {
  const query = parseInput(input, given)
  requireCalendars(query)
  const { from, to, timezone, bucket, limit = 200, offset = 0, now } = query
  if (!isTimezone(timezone)) throw timezoneInvalid({ timezone })
  const unit = bucket === "total" ? null : bucket
  const rows = await jsonOf(
    db,
    sql`with asked as (select ${instantParam(from)} as from_at, ${instantParam(to)} as to_at, ${timezone}::text as zone),
      starts as (
        select day, row_number() over (order by day) as number, lead(day) over (order by day) as next from (
          select distinct ${unit === null ? sql`(from_at at time zone zone)::date` : sql`greatest(date_trunc(${unit}::text, d), date_trunc('day', from_at at time zone zone))::date`} as day
          from asked, generate_series(date_trunc('day', from_at at time zone zone), (to_at - interval '1 microsecond') at time zone zone, interval '1 day') d) days),
      buckets as (select day, tstzrange(greatest(from_at, day::timestamp at time zone zone), least(to_at, coalesce(next::timestamp at time zone zone, to_at))) as during from starts, asked),
      page as materialized (select * from (${selectedAssets(query)}) chosen order by ${assetOrder} limit ${limit} offset ${offset}),
      sums as (
        select p.id, p.name, p.priority, b.day, b.during,
          ${union("c.side = 'closeout'", "c.during")} as closed, ${union("c.side = 'work'", "c.core")} as busy, ${union("c.side = 'work'", "c.during")} as kept,
          ${union("c.side = 'work' and c.tentative", "c.core")} as pencilled,
          coalesce(sum(c.units * extract(epoch from upper(c.core * b.during) - lower(c.core * b.during)) / 60) filter (where c.side = 'work' and c.core && b.during), 0) as unit_minutes
        from page p cross join buckets b left join asset_commitments c on c.live and c.asset_id = p.id and c.during && b.during
          and (c.expires_at is null or c.expires_at > ${clock(now)})
        group by p.id, p.name, p.priority, b.day, b.during),
      counted as (select s.*, ${minutesOf("tstzmultirange(s.during)")} as window_minutes, ${minutesOf("s.closed")} as closed_minutes, ${minutesOf("s.busy")} as busy_minutes,
        ${minutesOf("(s.kept - s.busy)")} as buffer_minutes, ${minutesOf("s.pencilled")} as tentative_minutes from sums s)
    select jsonb_build_object('assetId', id, 'name', name, 'bucket', day, 'windowMinutes', round(window_minutes), 'closedMinutes', round(closed_minutes),
      'availableMinutes', round(window_minutes - closed_minutes), 'busyMinutes', round(busy_minutes), 'bufferMinutes', round(buffer_minutes),
      'tentativeMinutes', round(tentative_minutes), 'unitMinutes', round(unit_minutes),
      'ratio', case when window_minutes - closed_minutes > 0 then round(busy_minutes / (window_minutes - closed_minutes), 4) end) as result
    from counted order by priority nulls last, name, id, day`,
  )
  return rows.map((row) => utilisationSchema.parse(row))
}
