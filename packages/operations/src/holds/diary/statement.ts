import { type SQL, sql } from "drizzle-orm"
import { clock, dateParam, jsonParam } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"

export interface DiaryQuestion {
  placeId?: Id<"plac"> | undefined
  functionSpaceIds?: Id<"fnsp">[] | undefined
  date: string
  days: number
  includeWaitlisted: boolean
  now?: Date | undefined
}

const range = (of: SQL, over: SQL = of) => sql`jsonb_build_object('from', lower(${of}), 'to', upper(${over}))`
const spanOr = (from: SQL, to: SQL) => sql`case when ${from} < ${to} then jsonb_build_object('from', ${from}, 'to', ${to}) end`

/** Windows of blocks that are kept at the instant asked for, and second options where they are wanted. */
const windows = (includeWaitlisted: boolean) => sql`
  select w.function_space_id as space_id, w.during, jsonb_build_object('functionSpaceId', w.function_space_id, 'kind', 'hold', 'sourceId', h.id, 'holdId', h.id,
    'night', w.night, 'unitId', w.unit_id, 'programId', h.program_id, 'name', h.name, 'status', operations_hold_status(h, day.at), 'optionRank', h.option_rank,
    'tentative', h.status in ('held', 'waitlisted'), 'core', ${range(sql`w.core`)}, 'setup', ${spanOr(sql`lower(w.during)`, sql`lower(w.core)`)},
    'teardown', ${spanOr(sql`upper(w.core)`, sql`upper(w.during)`)}, 'layout', w.layout, 'attendees', w.attendees, 'expiresAt', h.expires_at,
    'pickedUp', l.picked_up > 0, 'revision', h.revision, 'overCloseout', exists (
      select 1 from asset_commitments c where c.live and c.over_closeout and c.source_type = 'space_hold' and c.source_id = h.id and c.seq = w.seq)) as item
  from day join resource_hold_windows w on w.during && day.during and w.function_space_id in (select id from tree)
  join resource_holds h on h.id = w.hold_id
  cross join lateral (select l.picked_up from operations_hold_lapsed(day.at) l
    where l.hold_id = h.id and l.night = w.night and l.unit_id = w.unit_id and l.live > 0) l
  where h.status <> 'cancelled' and (${includeWaitlisted}::boolean or h.status <> 'waitlisted')`

const closeouts = sql`
  select c.asset_id as space_id, c.during, jsonb_build_object('functionSpaceId', c.asset_id, 'kind', 'closeout', 'sourceId', c.source_id, 'holdId', null, 'night', null,
    'unitId', null, 'programId', null, 'name', nullif(c.title, ''), 'status', null, 'optionRank', null, 'tentative', c.tentative, 'core', ${range(sql`c.core`)},
    'setup', null, 'teardown', null, 'layout', null, 'attendees', null, 'expiresAt', c.expires_at, 'pickedUp', false, 'revision', null, 'overCloseout', false) as item
  from day join asset_commitments c on c.during && day.during and c.asset_id in (select id from tree)
  where c.live and c.side = 'closeout' and (c.expires_at is null or c.expires_at > day.at)`

/** What is left of the days once everything on the smallest parts of a space is taken off. */
const free = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('from', lower(part), 'to', upper(part)) order by lower(part)), '[]')
  from unnest(tstzmultirange(day.during) - coalesce((
    select range_agg(c.during) from operations_space_leaves(s.id) as leaf join asset_commitments c on c.asset_id = leaf
    where c.live and c.during && day.during and (c.expires_at is null or c.expires_at > day.at)), '{}'::tstzmultirange)) as part
  where s.active and not exists (
    select 1 from operations_space_leaves(s.id) as leaf join calendar_assets a on a.id = leaf where not a.committable))`

/** The days of a place with each of its spaces, in any order, as one JSON row; no row where there is no such place. */
export function diaryStatement({ placeId, functionSpaceIds, date, days, includeWaitlisted, now }: DiaryQuestion): SQL {
  const wanted = functionSpaceIds ? sql`s.id in (select jsonb_array_elements_text(${jsonParam(functionSpaceIds)}))` : sql`true`
  const place = placeId
    ? sql`p.id = ${placeId}`
    : sql`p.id in (select s.facility_id from function_spaces s where s.id in (select jsonb_array_elements_text(${jsonParam(functionSpaceIds)})))`
  return sql`with recursive place as materialized (
      select p.id, coalesce(p.timezone, 'UTC') as zone from facilities p where ${place}
    ), day as materialized (
      select place.id as place_id, place.zone, ${clock(now)} as at, tstzrange(operations_day_end(${dateParam(date)} - 1, place.zone),
        operations_day_end(${dateParam(date)} + ${days - 1}::int, place.zone)) as during from place
    ), tree as (
      select s.id, array[]::text[] as above from function_spaces s where s.facility_id in (select id from place) and s.parent_space_id is null
      union all
      select s.id, tree.above || s.parent_space_id from function_spaces s join tree on s.parent_space_id = tree.id where cardinality(tree.above) < 32
    ), item as materialized (${windows(includeWaitlisted)} union all ${closeouts}
    )
    select jsonb_build_object('placeId', day.place_id, 'timezone', day.zone, 'from', lower(day.during), 'to', upper(day.during), 'spaces', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'parentId', s.parent_space_id, 'depth', cardinality(tree.above), 'active', s.active,
        'sortOrder', s.sort_order, 'setupMinutes', s.setup_minutes, 'teardownMinutes', s.teardown_minutes, 'shown', ${wanted},
        'capacities', (select coalesce(jsonb_agg(jsonb_build_object('layout', c.layout, 'capacity', c.capacity, 'minCapacity', c.min_capacity)
          order by c.capacity desc, c.layout), '[]') from function_space_capacities c where c.space_id = s.id),
        'freeWindows', ${free},
        'items', (select coalesce(jsonb_agg(jsonb_build_object('via', case when item.space_id = s.id then 'self' when item.space_id = any(tree.above) then 'parent'
            else 'child' end) || item.item order by lower(item.during), item.item->>'optionRank', item.item->>'sourceId', item.item->>'unitId'), '[]')
          from item join tree other on other.id = item.space_id
          where item.space_id = s.id or item.space_id = any(tree.above) or s.id = any(other.above)))), '[]')
      from tree join function_spaces s on s.id = tree.id)) as result
    from day`
}
