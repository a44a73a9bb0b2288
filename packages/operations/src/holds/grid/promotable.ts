import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { instantParam, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { eventInsert, generatedEventId } from "../../kernel/outbox/record.js"
import type { InventoryNight } from "./lock.js"

/** Waiting room blocks `h` that would fit alone at an instant, lapsed units of others counted as free. */
export const fitsAlone = (at: SQL) => sql`(
  h.status = 'waitlisted' and h.backing = 'inventory' and operations_hold_status(h, ${at}) = 'waitlisted'
  and not exists (
    select 1 from resource_hold_nights g
    left join room_inventory_nights i on i.facility_id = h.facility_id and i.room_kind = h.room_kind and i.night = g.night
    where g.hold_id = h.id and g.held > coalesce(i.capacity - i.taken + (
      select coalesce(sum(l.lapsed), 0) from operations_hold_lapsed(${at}) l join resource_holds o on o.id = l.hold_id
      where o.consuming and o.facility_id = h.facility_id and o.room_kind = h.room_kind and l.night = g.night), 0)))`

/**
 * Says of each second option that waits for a night which a command has freed that it would now fit alone, oldest first. Nothing is
 * promoted by itself. One statement.
 */
export async function announcePromotable(
  tx: OperationsDb,
  freed: { holdIds: readonly string[]; nights: readonly InventoryNight[] },
  { now, ...context }: WriteContext & { now: Date },
): Promise<void> {
  const at = instantParam(now)
  const nights = freed.nights.map(({ placeId, roomKind, night }) => ({ facility_id: placeId, room_kind: roomKind, night }))
  await tx.execute(sql`with freed as materialized (
      select n.facility_id, n.room_kind, n.night from jsonb_to_recordset(${jsonParam(nights)}) as n(facility_id text, room_kind text, night date)
      union
      select h.facility_id, h.room_kind, g.night from resource_holds h join resource_hold_nights g on g.hold_id = h.id
      where h.id in (select jsonb_array_elements_text(${jsonParam(freed.holdIds)})) and h.backing = 'inventory'
    ), waiting as materialized (
      select h.*, (select min(night) from resource_hold_nights g where g.hold_id = h.id) as first_night,
        (select max(night) from resource_hold_nights g where g.hold_id = h.id) as last_night
      from resource_holds h
      where h.status = 'waitlisted' and exists (
        select 1 from freed f join resource_hold_nights g on g.night = f.night
        where g.hold_id = h.id and f.facility_id = h.facility_id and f.room_kind = h.room_kind
      ) and ${fitsAlone(at)}
    ) ${eventInsert(
      { ...context, now },
      {
        type: "holds.resource_hold.became_promotable",
        id: generatedEventId,
        subject: sql`w.id`,
        subjects: sql`array[w.id, w.program_id, w.facility_id]`,
        data: sql`jsonb_build_object('programId', w.program_id, 'placeId', w.facility_id, 'roomKind', w.room_kind, 'from', w.first_night, 'to', w.last_night, 'units', w.quantity)`,
        from: sql`(select * from waiting order by created_at, id) w`,
      },
    )}`)
}
