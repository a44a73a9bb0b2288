import { findAvailableResources, getResourceTimeline } from "@voyant-travel/operations/resources"
import { sql } from "drizzle-orm"
import type { PoolClient } from "pg"
import { rowsOf } from "../../src/kernel/database.js"
import type { BenchDatabase, Case } from "../case.js"

const guides = 5_000
const perGuide = 100
const from = "2026-05-28T09:00:00.000Z"
const to = "2026-05-28T17:00:00.000Z"
const week = sql.raw("tstzrange('2026-05-25T00:00:00Z', '2026-06-01T00:00:00Z')")

/** Drops the constraints and indexes of the calendar that are kept by tree descent, and answers what makes them anew: half a million rows go in faster without them. */
async function withoutTrees(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(`
    select format('alter table asset_commitments drop constraint %I', conname) as drop,
      format('alter table asset_commitments add constraint %I %s', conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where conrelid = 'asset_commitments'::regclass and contype = 'x'
    union all select format('drop index %I', indexname), indexdef from pg_indexes where tablename = 'asset_commitments' and indexdef like '%USING gist%'
      and indexname not in (select conname from pg_constraint)`)
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ make }) => make)
}

/** So many guides with a hundred tours each, one every second day, of which some fall into the window. Triggers rest, because they check each row by itself. */
async function busyGuides({ pool }: BenchDatabase, count: number): Promise<void> {
  const client = await pool.connect()
  try {
    const trees = await withoutTrees(client)
    await client.query("set session_replication_role = replica")
    await client.query(
      `insert into calendar_assets (id, kind) select 'res_' || lpad(n::text, 26, '0'), 'resource' from generate_series(1, ${count}) n`,
    )
    await client.query(`insert into resources (id, kind, name) select 'res_' || lpad(n::text, 26, '0'), 'guide', 'Guide ' || lpad(n::text, 5, '0')
      from generate_series(1, ${count}) n`)
    await client.query(`insert into asset_commitments (id, asset_id, source_type, source_id, core, during, title)
      select 'acmt_' || lpad((n * ${perGuide} + tour)::text, 26, '0'), 'res_' || lpad(n::text, 26, '0'), 'slot_assignment', 'resa_' || n || '_' || tour, day, day, 'Tour ' || tour
      from generate_series(1, ${count}) n cross join generate_series(0, ${perGuide - 1}) tour
      cross join lateral (select timestamptz '2026-03-01T08:00:00Z' + (tour * 2 + n % 2) * interval '1 day' + n % 7 * interval '1 hour' as start) at
      cross join lateral (select tstzrange(start, start + interval '4 hours') as day) span`)
    await client.query("set session_replication_role = origin")
    for (const make of trees) await client.query(make)
    await client.query("vacuum analyze")
  } finally {
    client.release()
  }
}

/** Who has nothing in the window, the least busy of the week first, with what the others are busy with; the first two hundred. */
const freeByHand = sql`
  with judged as (
    select r.*, c.minutes, c.clashes from resources r left join lateral (
      select sum(extract(epoch from upper(c.core * ${week}) - lower(c.core * ${week})) / 60) filter (where c.core && ${week})::int as minutes,
        jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'from', lower(c.core), 'to', upper(c.core)))
          filter (where c.during && tstzrange(${from}::text::timestamptz, ${to}::text::timestamptz)) as clashes
      from asset_commitments c where c.asset_id = r.id and c.live and c.during && ${week}) c on true
    where r.kind = 'guide')
  select jsonb_build_object('free', (select count(*) from judged where clashes is null)::int, 'data', (select jsonb_agg(to_jsonb(page)) from
    (select * from judged order by clashes is not null, minutes, name, id limit 200) page)) as result`

export const finder: Case = {
  name: "finder",
  title: "who is free, of 5,000 guides with 500,000 commitments",
  connections: 1,
  operations: 1,
  most: 2,
  prepare: async (database) => {
    const { db } = database
    await busyGuides(database, guides)
    const ours = () => findAvailableResources(db, { kind: "guide", from, to })
    const baseline = () => rowsOf<{ result: { free: number } }>(db, freeByHand)
    const [{ counts }, [raw]] = await Promise.all([ours(), baseline()])
    if (counts.free !== raw?.result.free || counts.free + counts.busy !== guides || counts.busy === 0)
      throw new Error(`The two sides find different guides free: ${counts.free} and ${raw?.result.free}.`)
    return { ours, baseline }
  },
}

const shown = 500
const since = "2026-05-01T00:00:00.000Z"
const until = "2026-06-30T00:00:00.000Z"

const calendarsByHand = sql`
  select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', r.kind, 'items', coalesce(c.items, '[]'::jsonb)) order by r.name) as result
  from resources r left join (
    select asset_id, jsonb_agg(to_jsonb(c) - 'created_at' - 'updated_at' order by lower(core)) as items from asset_commitments c
    where live and during && tstzrange(${since}::text::timestamptz, ${until}::text::timestamptz) group by asset_id) c on c.asset_id = r.id`

export const timeline: Case = {
  name: "timeline",
  title: "the calendars of 500 resources over 60 days",
  connections: 1,
  operations: 1,
  most: 2,
  prepare: async (database) => {
    const { db } = database
    await busyGuides(database, shown)
    const ours = () => getResourceTimeline(db, { from: since, to: until, limit: shown })
    const baseline = () => rowsOf<{ result: { items: unknown[] }[] }>(db, calendarsByHand)
    const count = (rows: readonly { items: readonly unknown[] }[]) => rows.reduce((sum, { items }) => sum + items.length, 0)
    const [{ data }, [raw]] = await Promise.all([ours(), baseline()])
    if (count(data) !== count(raw?.result ?? []) || count(data) < shown * 25) throw new Error("The two sides see different calendars.")
    return { ours, baseline }
  },
}
