import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { instantParam, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { eventInsert, generatedEventId } from "../../kernel/outbox/record.js"
import type { MovementKind } from "../words.js"
import type { InventoryNight } from "./lock.js"

export interface Settled {
  hold_id: string
  cause: MovementKind
  units: number
}

const ofHolds = (ids: readonly string[]) => sql`h.id in (select jsonb_array_elements_text(${jsonParam(ids)}))`

const onNights = (
  nights: readonly InventoryNight[],
) => sql`h.consuming and h.backing = 'inventory' and (h.facility_id, h.room_kind, l.night) in (
  select n.facility_id, n.room_kind, n.night from jsonb_to_recordset(${jsonParam(
    nights.map(({ placeId, roomKind, night }) => ({ facility_id: placeId, room_kind: roomKind, night })),
  )}) as n(facility_id text, room_kind text, night date))`

const settledEvent = (context: WriteContext, at: SQL) =>
  eventInsert(
    { ...context, now: undefined },
    {
      type: "holds.resource_hold.settled",
      id: generatedEventId,
      subject: sql`s.first`,
      subjects: sql`s.ids`,
      data: sql`s.data`,
      from: sql`(select min(due.hold_id) as first,
        array_agg(distinct due.hold_id) || array_agg(distinct due.program_id) || array_agg(distinct due.facility_id) || array_agg(distinct due.slot_id) as ids,
        jsonb_build_object('from', min(due.night), 'to', max(due.night), 'units', sum(due.lapsed), 'at', ${at},
          'holds', (select jsonb_agg(jsonb_build_object('holdId', hold_id, 'kind', cause, 'units', units)) from heads)) as data
        from due having count(*) > 0) s`,
    },
  )

/**
 * Writes down what has lapsed on these holds or inventory nights: movements, counters, inventory and one event, in one statement. Whoever
 * calls it has locked the inventory nights before. It never writes a hold row. Answers what it gave back.
 */
export async function settleLapsed(
  tx: OperationsDb,
  which: { holdIds: readonly string[]; nights: readonly InventoryNight[] },
  context: WriteContext & { now: Date },
): Promise<Settled[]> {
  if (which.holdIds.length === 0 && which.nights.length === 0) return []
  const at = instantParam(context.now)
  const rows = await rowsOf<{ hold_id: string; cause: MovementKind; units: unknown }>(
    tx,
    sql`with due as materialized (
      select l.hold_id, l.night, l.unit_id, l.lapsed, l.cause, h.program_id, h.facility_id, h.room_kind, h.slot_id, h.backing = 'inventory' and h.consuming as counted
      from operations_hold_lapsed(${at}) l join resource_holds h on h.id = l.hold_id
      where l.lapsed > 0 and (${ofHolds(which.holdIds)} or (${onNights(which.nights)}))
    ), heads as materialized (
      select hold_id, cause, sum(lapsed) as units, 'rhmv_' || replace(gen_random_uuid()::text, '-', '') as id from due group by hold_id, cause
    ), moved as (
      insert into resource_hold_movements (id, hold_id, kind, reason, created_by, created_at, updated_at)
      select id, hold_id, cause, case when cause = 'release' then (select case s.status when 'cancelled' then 'slot_cancelled' else 'slot_allocation_ended' end
        from resource_holds h join availability_slots s on s.id = h.slot_id where h.id = heads.hold_id) end, ${context.actor ?? null}::text, ${at}, ${at} from heads
    ), cells as (
      insert into resource_hold_movement_nights (movement_id, night, unit_id, units)
      select heads.id, due.night, due.unit_id, due.lapsed from due join heads using (hold_id, cause)
    ), grid as (
      update resource_hold_nights g set released = g.released + due.lapsed, updated_at = ${at} from due
      where g.hold_id = due.hold_id and g.night = due.night and g.unit_id = due.unit_id
    ), rooms as (
      update room_inventory_nights i set taken = i.taken - d.units, updated_at = ${at}
      from (select facility_id, room_kind, night, sum(lapsed)::int as units from due where counted group by 1, 2, 3) d
      where i.facility_id = d.facility_id and i.room_kind = d.room_kind and i.night = d.night
    ), event as (${settledEvent(context, at)})
    select hold_id, cause, units from heads`,
  )
  return rows.map((row) => ({ ...row, units: Number(row.units) }))
}
