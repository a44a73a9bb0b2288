import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { instantParam, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { eventInsert, generatedEventId } from "../../kernel/outbox/record.js"
import type { ResourceHold } from "../hold/contract.js"
import type { InventoryNight } from "./lock.js"

/** The house has enough on every night, what others have let lapse counted as free. */
const roomsFit = (at: SQL) => sql`not exists (
    select 1 from resource_hold_nights g
    left join room_inventory_nights i on i.facility_id = h.facility_id and i.room_kind = h.room_kind and i.night = g.night
    where g.hold_id = h.id and g.held > coalesce(i.capacity - i.taken + (
      select coalesce(sum(l.lapsed), 0) from operations_hold_lapsed(${at}) l join resource_holds o on o.id = l.hold_id
      where o.consuming and o.facility_id = h.facility_id and o.room_kind = h.room_kind and l.night = g.night), 0))`

/** Nobody has a leaf of any window, and none is closed or out of use. */
const spacesFit = (at: SQL) => sql`not exists (
    select 1 from resource_hold_windows w cross join operations_space_leaves(w.function_space_id) as leaf
    left join calendar_assets asset on asset.id = leaf
    where w.hold_id = h.id and (not coalesce(asset.committable, false) or exists (
      select 1 from asset_commitments c where c.asset_id = leaf and c.live and c.during && w.during and (c.expires_at is null or c.expires_at > ${at}))))`

/** A departure has the places, and in every part of the tour the beds, holds that have lapsed counted as free. */
const departureFits = (at: SQL) => sql`exists (
    select 1 from availability_slots s
    where s.id = h.slot_id and s.status = 'open' and s.starts_at > ${at} and (s.capacity_pax is null or s.remaining_pax + (
      select coalesce(sum(a.pax), 0) from slot_allocations a where a.slot_id = s.id and a.status = 'held' and a.expires_at <= ${at}) >= h.quantity)
    and h.quantity <= (select min(part.free) from (
      select sum(r.capacity - r.assigned + (
        select count(*) from traveler_assignments place join slot_travelers person on person.id = place.slot_traveler_id
        join slot_allocations a on a.id = person.slot_allocation_id and a.status = 'held' and a.expires_at <= ${at}
        where place.allocation_resource_id = r.id and place.status = 'live' and person.status = 'live')) as free
      from allocation_resources r where r.slot_id = s.id and r.kind = h.allocation_kind and r.status = 'open'
        and not exists (select 1 from allocation_resources seat where seat.parent_id = r.id)
      group by r.segment) part))`

/** Waiting blocks `h` that would fit alone at an instant; what others have let lapse counts as free. */
export const fitsAlone = (at: SQL) => sql`(
  h.status = 'waitlisted' and operations_hold_status(h, ${at}) = 'waitlisted' and case h.backing
    when 'inventory' then ${roomsFit(at)} when 'space' then ${spacesFit(at)} when 'slot' then ${departureFits(at)} else false end)`

/** That a waiting block `h` wants something that was freed. */
const wantsFreed = sql`(case h.backing
    when 'inventory' then exists (
      select 1 from freed f join resource_hold_nights g on g.night = f.night
      where g.hold_id = h.id and f.facility_id = h.facility_id and f.room_kind = h.room_kind)
    when 'slot' then exists (select 1 from freed_holds f where f.slot_id = h.slot_id)
    when 'space' then exists (
      select 1 from freed_hours f join resource_hold_windows w on w.during && f.during
      where w.hold_id = h.id and f.facility_id = h.facility_id)
    else false end)`

export interface Freed {
  /** Holds that gave something back. */
  holdIds: readonly string[]
  nights: readonly InventoryNight[]
  /** Hours of spaces that a hold had before it got others. */
  before?: readonly Pick<ResourceHold, "placeId" | "windows">[]
}

/**
 * Says of each second option that waits for what a command has freed that it would now fit alone, oldest first. Nothing is
 * promoted by itself. One statement.
 */
export async function announcePromotable(tx: OperationsDb, freed: Freed, { now, ...context }: WriteContext & { now: Date }): Promise<void> {
  const at = instantParam(now)
  const nights = freed.nights.map(({ placeId, roomKind, night }) => ({ facility_id: placeId, room_kind: roomKind, night }))
  const hours = (freed.before ?? []).flatMap(({ placeId, windows }) =>
    windows.map(({ setupFrom, teardownTo }) => ({ facility_id: placeId, starts: setupFrom, ends: teardownTo })),
  )
  await tx.execute(sql`with freed_holds as materialized (
      select h.* from resource_holds h where h.id in (select jsonb_array_elements_text(${jsonParam(freed.holdIds)}))
    ), freed_hours as materialized (
      select f.facility_id, w.during from freed_holds f join resource_hold_windows w on w.hold_id = f.id
      union all
      select x.facility_id, tstzrange(x.starts, x.ends) from jsonb_to_recordset(${jsonParam(hours)}) as x(facility_id text, starts timestamptz, ends timestamptz)
    ), freed as materialized (
      select n.facility_id, n.room_kind, n.night from jsonb_to_recordset(${jsonParam(nights)}) as n(facility_id text, room_kind text, night date)
      union
      select h.facility_id, h.room_kind, g.night from freed_holds h join resource_hold_nights g on g.hold_id = h.id where h.backing = 'inventory'
    ), waiting as materialized (
      select h.*, (select min(night) from resource_hold_nights g where g.hold_id = h.id) as first_night,
        (select max(night) from resource_hold_nights g where g.hold_id = h.id) as last_night
      from resource_holds h
      where h.status = 'waitlisted' and ${wantsFreed} and ${fitsAlone(at)}
    ) ${eventInsert(
      { ...context, now },
      {
        type: "holds.resource_hold.became_promotable",
        id: generatedEventId,
        subject: sql`w.id`,
        subjects: sql`array[w.id, w.program_id, w.facility_id, w.slot_id]`,
        data: sql`jsonb_build_object('programId', w.program_id, 'placeId', w.facility_id, 'roomKind', w.room_kind, 'slotId', w.slot_id, 'from', w.first_night, 'to', w.last_night, 'units', w.quantity)`,
        from: sql`(select * from waiting order by created_at, id) w`,
      },
    )}`)
}
