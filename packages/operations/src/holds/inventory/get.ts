import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { clock, dateParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { daysBetween } from "../../kernel/time.js"
import { maxInventoryNights, type RoomInventoryNight, type RoomInventoryQuery, roomInventoryInput } from "./contract.js"

type Parsed = z.output<typeof roomInventoryInput>

const holdsJson = sql`, 'holds', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'programId', f.program_id, 'name', f.name,
  'effectiveStatus', f.status, 'live', f.live, 'pickedUp', f.picked_up) order by f.id) from filled f
  where f.room_kind = i.room_kind and f.night = i.night and f.live > 0), '[]')`

/** Inventory of a place night by night, with what has lapsed and, on request, the holds that fill it. One statement. */
export function readInventory(db: OperationsDb, { placeId, roomKind, from, to, with: extra, now }: Parsed): Promise<RoomInventoryNight[]> {
  return jsonOf<RoomInventoryNight>(
    db,
    sql`with asked as materialized (select ${clock(now)} as at), filled as materialized (
        select h.id, h.program_id, h.name, h.room_kind, operations_hold_status(h, (select at from asked)) as status, l.night, l.live, l.lapsed, l.picked_up
        from resource_holds h cross join lateral (
          select l.* from operations_hold_lapsed((select at from asked)) l where l.hold_id = h.id and l.night between ${dateParam(from)} and ${dateParam(to)}) l
        where h.consuming and h.backing = 'inventory' and h.facility_id = ${placeId}
      ), gone as materialized (select room_kind, night, sum(lapsed)::int as lapsed from filled group by 1, 2)
      select jsonb_build_object('placeId', i.facility_id, 'roomKind', i.room_kind, 'night', i.night, 'capacity', i.capacity, 'taken', i.taken,
        'lapsed', coalesce(g.lapsed, 0), 'available', i.capacity - i.taken + coalesce(g.lapsed, 0)${extra ? holdsJson : sql``}) as result
      from room_inventory_nights i left join gone g on g.room_kind = i.room_kind and g.night = i.night
      where i.facility_id = ${placeId} and i.night between ${dateParam(from)} and ${dateParam(to)}
        ${roomKind ? sql`and i.room_kind = ${roomKind}` : sql``}
      order by i.room_kind, i.night`,
  )
}

/**
 * What a place has, what is taken and what is free on each night: `available` is what a take would get now, lapsed blocks counted as free.
 * Nights without inventory are not there. Throws `invalid_range`.
 */
export async function getRoomInventory(db: OperationsDb, raw: RoomInventoryQuery & { now?: Date }): Promise<RoomInventoryNight[]> {
  const query = parseInput(roomInventoryInput, raw)
  const { from, to } = query
  const length = daysBetween(from, to) + 1
  if (length < 1 || length > maxInventoryNights) throw refusingField(invalidRange({ from, to, limitDays: maxInventoryNights }), "to")
  return readInventory(db, query)
}
