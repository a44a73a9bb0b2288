import { sql } from "drizzle-orm"
import { instantParam, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { ShortNight } from "../grid/take.js"

interface Shifted {
  holdIds: readonly string[]
  days: number
  keepDeadlines: boolean
}

/**
 * Moves what holds take from inventories by so many days: everything is given back and taken again, counted as one difference per night, so
 * that a block may overlap its old self. Answers the nights that are missing or full; then nothing was moved.
 */
export async function moveTaken(tx: OperationsDb, { holdIds, days }: Shifted, now: Date): Promise<ShortNight[]> {
  const at = instantParam(now)
  const [result] = await jsonOf<ShortNight[]>(
    tx,
    sql`with grid as materialized (
      select h.facility_id, h.room_kind, g.night, g.held - g.released as units from resource_holds h join resource_hold_nights g on g.hold_id = h.id
      where h.consuming and h.backing = 'inventory' and h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))
    ), per as materialized (
      select facility_id, room_kind, night, sum(units)::int as units from (
        select facility_id, room_kind, night, -units as units from grid union all select facility_id, room_kind, night + ${days}::int, units from grid
      ) sides group by 1, 2, 3
    ), short as materialized (
      select per.*, i.capacity, i.taken from per left join room_inventory_nights i using (facility_id, room_kind, night)
      where per.units > 0 and (i.night is null or i.capacity - i.taken < per.units)
    ), moved as (
      update room_inventory_nights i set taken = i.taken + per.units, updated_at = ${at} from per
      where i.facility_id = per.facility_id and i.room_kind = per.room_kind and i.night = per.night and per.units <> 0 and not exists (select 1 from short)
    )
    select coalesce(jsonb_agg(jsonb_build_object('placeId', facility_id, 'roomKind', room_kind, 'night', night, 'wanted', units,
      'capacity', capacity, 'taken', taken) order by night), '[]') as result from short`,
  )
  return result ?? []
}

/** Far enough away that no night meets another one while all of them move. */
const aside = 1_000_000

/** Moves grids, ledgers and windows; in two steps, because a night may move onto the next one's place. */
export async function moveNights(tx: OperationsDb, { holdIds, days }: Shifted): Promise<void> {
  const ids = sql`(select jsonb_array_elements_text(${jsonParam(holdIds)}))`
  for (const by of [days + aside, -aside]) {
    await tx.execute(sql`with grid as (
        update resource_hold_nights set night = night + ${by}::int where hold_id in ${ids}
      )
      update resource_hold_movement_nights n set night = n.night + ${by}::int from resource_hold_movements m where m.id = n.movement_id and m.hold_id in ${ids}`)
  }
}

/** Moves windows by local days, so that they keep their wall-clock times over a clock change; their nights have moved by then. */
export async function moveWindows(tx: OperationsDb, { holdIds, days }: Shifted): Promise<void> {
  const moved = (instant: string) =>
    sql`(${sql.raw(instant)} at time zone h.timezone + make_interval(days => ${days}::int)) at time zone h.timezone`
  await tx.execute(sql`update resource_hold_windows w set core = tstzrange(${moved("lower(w.core)")}, ${moved("upper(w.core)")}),
      during = tstzrange(${moved("lower(w.core)")} - (lower(w.core) - lower(w.during)), ${moved("upper(w.core)")} + (upper(w.during) - upper(w.core)))
    from resource_holds h where h.id = w.hold_id and h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))`)
}

/** Moves dates and, unless they stay, the option by its wall-clock time, cutoff and dated steps. */
export async function moveDates(tx: OperationsDb, { holdIds, days, keepDeadlines }: Shifted, now: Date): Promise<void> {
  const ids = sql`(select jsonb_array_elements_text(${jsonParam(holdIds)}))`
  const option = keepDeadlines
    ? sql``
    : sql`, option_on = option_on + ${days}::int, expires_at = case when option_on is not null then operations_day_end(option_on + ${days}::int, timezone)
        else (expires_at at time zone coalesce(timezone, 'UTC') + make_interval(days => ${days}::int)) at time zone coalesce(timezone, 'UTC') end`
  await tx.execute(sql`with steps as (
      update resource_hold_steps set due_on = due_on + ${days}::int where hold_id in ${ids} and due_on is not null and not ${keepDeadlines}::boolean
    )
    update resource_holds set arrival = arrival + ${days}::int, departure = departure + ${days}::int, revision = revision + 1,
      updated_at = ${instantParam(now)}${option} where id in ${ids}`)
}
