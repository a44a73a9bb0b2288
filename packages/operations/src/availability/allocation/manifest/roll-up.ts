import { sql } from "drizzle-orm"
import { arrayParam, clockOnce, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import type { SlotCrew, SlotReadiness } from "../../../resources/contract.js"
import { crewOf, readinessOf } from "../../../resources/index.js"
import { holdingJoin, isLive } from "../traveler/record.js"
import type { KindAvailability } from "./contract.js"
import { lapsedPlaces } from "./read.js"

/** What a board shows of the rooms, people and crew of a departure. */
export interface RollUp {
  kinds: KindAvailability[]
  named: number
  arrived: number
  noShow: number
  unassigned: { family: string; segment: string; count: number }[]
  crew: SlotCrew[]
  readiness: SlotReadiness["state"]
}

const nothing: RollUp = { kinds: [], named: 0, arrived: 0, noShow: 0, unassigned: [], crew: [], readiness: "no_demand" }
const asked = sql.raw("asked.id")

/** Rooms, people and crew of many departures, by id; the numbers of their manifests, in one statement. */
export async function readRollUps(db: OperationsDb, slotIds: readonly string[], now?: Date): Promise<(slotId: string) => RollUp> {
  if (slotIds.length === 0) return () => nothing
  const at = clockOnce(now)
  const found = await jsonOf<RollUp & { slotId: string }>(
    db,
    sql`with asked as materialized (select unnest(${arrayParam([...slotIds], "text")}) as id),
      lapsed as (${lapsedPlaces(sql`hold.slot_id in (select asked.id from asked)`, at)}),
      room as materialized (select resource.* from allocation_resources resource join asked on asked.id = resource.slot_id
        where not exists (select 1 from allocation_resources seat where seat.slot_id = resource.slot_id and seat.parent_id = resource.id)),
      kind as (select room.slot_id, room.kind, sum(room.capacity)::int as capacity, sum(room.assigned - coalesce(lapsed.places, 0))::int as assigned
        from room left join lapsed on lapsed.id = room.id where room.status = 'open' group by room.slot_id, room.kind),
      person as materialized (select slot_travelers.id, slot_travelers.slot_id, slot_travelers.role, slot_travelers.counts_pax, slot_travelers.attendance
        from slot_travelers ${holdingJoin} where slot_travelers.slot_id in (select asked.id from asked) and ${isLive(at)}),
      people as (select slot_id, count(*) filter (where counts_pax)::int as named, count(*) filter (where attendance = 'arrived')::int as arrived,
          count(*) filter (where attendance = 'no_show')::int as no_show, count(*) filter (where role = 'traveler')::int as travelers
        from person group by slot_id),
      placed as (select place.slot_id, place.family, place.segment, count(*)::int as people from traveler_assignments place
        join person on person.id = place.slot_traveler_id and person.role = 'traveler' where place.status = 'live' group by place.slot_id, place.family, place.segment),
      lacking as (select part.slot_id, jsonb_agg(jsonb_build_object('family', part.family, 'segment', part.segment,
          'count', coalesce(people.travelers, 0) - coalesce(placed.people, 0)) order by part.family, part.segment) as list
        from (select distinct slot_id, family, segment from room) part left join people on people.slot_id = part.slot_id
        left join placed on placed.slot_id = part.slot_id and placed.family = part.family and placed.segment = part.segment group by part.slot_id)
    select jsonb_build_object('slotId', asked.id,
      'kinds', coalesce((select jsonb_agg(jsonb_build_object('kind', kind.kind, 'capacity', kind.capacity, 'assigned', kind.assigned,
        'available', kind.capacity - kind.assigned) order by kind.kind collate "C") from kind where kind.slot_id = asked.id), '[]'::jsonb),
      'named', coalesce(people.named, 0), 'arrived', coalesce(people.arrived, 0), 'noShow', coalesce(people.no_show, 0),
      'unassigned', coalesce(lacking.list, '[]'::jsonb), 'crew', ${crewOf(asked)}, 'readiness', ${readinessOf(asked)}) as result
    from asked left join people on people.slot_id = asked.id left join lacking on lacking.slot_id = asked.id`,
  )
  const byId = new Map(found.map(({ slotId, ...rollUp }) => [slotId, rollUp]))
  return (slotId) => byId.get(slotId) ?? nothing
}
