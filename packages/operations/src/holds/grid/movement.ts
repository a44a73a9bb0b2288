import { sql } from "drizzle-orm"
import { concurrentUpdate } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { instantParam, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import type { MovementKind } from "../words.js"
import { refuseShort } from "./take.js"

export interface Cell {
  night: string
  unitId: string
  units: number
}

/** A row of the ledger that a command is about to write. */
export interface NewMovement {
  id: Id<"rhmv">
  holdId: Id<"rhld">
  kind: MovementKind
  pickupKey?: string
  bookingId?: string | null
  sessionId?: string | null
  reason?: string | null
  cells: readonly Cell[]
}

type Clocked = WriteContext & { now: Date }

/** Movements, the counters of their grids and, for what is released, the inventory: one statement. */
export async function writeMovements(tx: OperationsDb, movements: readonly NewMovement[], { now, actor }: Clocked): Promise<void> {
  if (movements.length === 0) return
  const at = instantParam(now)
  const heads = movements.map(({ id, holdId, kind, pickupKey, bookingId, sessionId, reason }) => ({
    ...{ id, kind, hold_id: holdId, pickup_key: pickupKey ?? null },
    ...{ booking_id: bookingId ?? null, session_id: sessionId ?? null, reason: reason ?? null },
  }))
  const cells = movements.flatMap(({ id, holdId, kind, cells: rows }) =>
    rows.map(({ night, unitId, units }) => ({
      movement_id: id,
      hold_id: holdId,
      picked: kind === "pickup",
      night,
      unit_id: unitId,
      units,
    })),
  )
  await tx.execute(sql`with head as materialized (
      select * from jsonb_to_recordset(${jsonParam(heads)}) as m(id text, hold_id text, kind text, pickup_key text, booking_id text, session_id text, reason text)
    ), cell as materialized (
      select * from jsonb_to_recordset(${jsonParam(cells)}) as c(movement_id text, hold_id text, picked boolean, night date, unit_id text, units int)
    ), moved as (
      insert into resource_hold_movements (id, hold_id, kind, pickup_key, booking_id, session_id, reason, created_by, created_at, updated_at)
      select id, hold_id, kind, pickup_key, booking_id, session_id, reason, ${actor ?? null}::text, ${at}, ${at} from head
    ), cells as (
      insert into resource_hold_movement_nights (movement_id, night, unit_id, units) select movement_id, night, unit_id, units from cell
    ), per as materialized (
      select hold_id, night, unit_id, coalesce(sum(units) filter (where picked), 0)::int as picked, coalesce(sum(units) filter (where not picked), 0)::int as released
      from cell group by 1, 2, 3
    ), grid as (
      update resource_hold_nights g set picked_up = g.picked_up + per.picked, released = g.released + per.released, updated_at = ${at}
      from per where g.hold_id = per.hold_id and g.night = per.night and g.unit_id = per.unit_id
    )
    update room_inventory_nights i set taken = i.taken - d.units, updated_at = ${at}
    from (
      select h.facility_id, h.room_kind, per.night, sum(per.released)::int as units from per join resource_holds h on h.id = per.hold_id
      where h.consuming and h.backing = 'inventory' group by 1, 2, 3 having sum(per.released) > 0
    ) d
    where i.facility_id = d.facility_id and i.room_kind = d.room_kind and i.night = d.night`)
}

/**
 * Reverses active movements: what was picked up returns to the hold, what was released is taken again, all or none, in one statement.
 * Throws `hold_capacity_unavailable` with every night that has become full.
 */
export async function reverseMovements(tx: OperationsDb, ids: readonly string[], { now, actor, reason }: Clocked): Promise<void> {
  const at = instantParam(now)
  const [result] = await jsonOf<{ short: Parameters<typeof refuseShort>[0]; reversed: number }>(
    tx,
    sql`with back as materialized (
      select m.id, m.hold_id, m.kind, n.night, n.unit_id, n.units, h.facility_id, h.room_kind, h.consuming and h.backing = 'inventory' as counted
      from resource_hold_movements m join resource_hold_movement_nights n on n.movement_id = m.id join resource_holds h on h.id = m.hold_id
      where m.id in (select jsonb_array_elements_text(${jsonParam(ids)})) and m.status = 'active'
    ), need as materialized (
      select facility_id, room_kind, night, sum(units)::int as units from back where counted and kind <> 'pickup' group by 1, 2, 3
    ), short as materialized (
      select need.*, i.capacity, i.taken from need left join room_inventory_nights i using (facility_id, room_kind, night)
      where i.night is null or i.capacity - i.taken < need.units
    ), taken as (
      update room_inventory_nights i set taken = i.taken + need.units, updated_at = ${at} from need
      where i.facility_id = need.facility_id and i.room_kind = need.room_kind and i.night = need.night and not exists (select 1 from short)
    ), per as materialized (
      select hold_id, night, unit_id, coalesce(sum(units) filter (where kind = 'pickup'), 0)::int as picked,
        coalesce(sum(units) filter (where kind <> 'pickup'), 0)::int as released
      from back where not exists (select 1 from short) group by 1, 2, 3
    ), grid as (
      update resource_hold_nights g set picked_up = g.picked_up - per.picked, released = g.released - per.released, updated_at = ${at}
      from per where g.hold_id = per.hold_id and g.night = per.night and g.unit_id = per.unit_id
    ), ended as (
      update resource_hold_movements m set status = 'reversed', reversed_at = ${at}, reversed_by = ${actor ?? null}::text,
        reverse_reason = ${reason ?? null}::text, updated_at = ${at}
      where m.id in (select id from back) and m.status = 'active' and not exists (select 1 from short) returning m.id
    )
    select jsonb_build_object('reversed', (select count(*) from ended), 'short', (select coalesce(jsonb_agg(jsonb_build_object('placeId', facility_id,
      'roomKind', room_kind, 'night', night, 'wanted', units, 'capacity', capacity, 'taken', taken) order by night, room_kind), '[]') from short)) as result`,
  )
  if (result && result.short.length > 0) refuseShort(result.short)
  if (result?.reversed !== ids.length) throw concurrentUpdate({})
}
