import { sql } from "drizzle-orm"
import { arrayParam, clockOnce, jsonOf, type OperationsDb } from "../../../../kernel/database.js"
import { isLapsed } from "../../../slot/sellability.js"
import type { SlotResourceAvailability } from "../../manifest/contract.js"
import { readManifests } from "../../manifest/read.js"
import type { RuleTraveler } from "../../rules/contract.js"

/** A place that somebody has. */
export interface StandingPlace {
  assignmentId: string
  resourceId: string
  kind: string
  family: string
  segment: string
  pinned: boolean
}

export type Person = RuleTraveler & { places: StandingPlace[]; birthDate: string | null }

export interface PlaceState {
  manifest: SlotResourceAvailability
  /** The travelers in question, who shares a room with them, and the members of their groups. */
  people: Person[]
  /** People of lapsed holds still stand in the counters. */
  lapsed: boolean
  /** First local day of the departure, from which ages count. */
  date: string
}

const hold = sql.raw("hold")

/**
 * What a change of places is judged by, in two statements: the rooms in numbers, and the people concerned. The caller has locked the
 * departure, so nothing moves until the change is written.
 */
export async function readPlaceState(
  tx: OperationsDb,
  slotId: string,
  asked: { travelerIds: readonly string[]; resourceIds: readonly string[] },
  now?: Date,
): Promise<PlaceState> {
  const manifest = (await readManifests(tx, [slotId], now))[slotId] as SlotResourceAvailability
  const at = clockOnce(now)
  const [found] = await jsonOf<Omit<PlaceState, "manifest">>(
    tx,
    sql`with person as materialized (
        select traveler.* from slot_travelers traveler left join slot_allocations hold on hold.id = traveler.slot_allocation_id
        where traveler.slot_id = ${slotId} and traveler.status = 'live' and (hold.id is null or (hold.ended_at is null and not ${isLapsed(hold, at)}))),
      place as materialized (select * from traveler_assignments where slot_id = ${slotId} and status = 'live'),
      asked as (select unnest(${arrayParam([...asked.travelerIds], "text")}) as id),
      room as (select unnest(${arrayParam([...asked.resourceIds], "text")}) as id
        union select place.allocation_resource_id from place join asked on asked.id = place.slot_traveler_id),
      near as (select asked.id from asked union select place.slot_traveler_id from place join room on room.id = place.allocation_resource_id),
      grouped as (select distinct person.sharing_group_id as id from person join near on near.id = person.id where person.sharing_group_id is not null),
      concerned as (select person.* from person where person.id in (select near.id from near) or person.sharing_group_id in (select grouped.id from grouped))
      select jsonb_build_object(
        'date', (select date_local from availability_slots where id = ${slotId}),
        'lapsed', exists (select 1 from place where not exists (select 1 from person where person.id = place.slot_traveler_id)),
        'people', coalesce((select jsonb_agg(jsonb_build_object(
          'id', concerned.id, 'bookingId', concerned.booking_id, 'sharingGroupId', concerned.sharing_group_id, 'keepApart', to_jsonb(concerned.keep_apart),
          'category', concerned.category, 'birthDate', concerned.birth_date, 'gender', concerned.gender, 'roomType', concerned.room_type,
          'bedPreference', concerned.bed_preference, 'smoking', concerned.smoking, 'accessNeeds', to_jsonb(concerned.access_needs),
          'optionUnitId', concerned.option_unit_id,
          'places', coalesce((select jsonb_agg(jsonb_build_object('assignmentId', place.id, 'resourceId', place.allocation_resource_id, 'kind', place.kind,
            'family', place.family, 'segment', place.segment, 'pinned', place.pinned) order by place.id) from place where place.slot_traveler_id = concerned.id), '[]'::jsonb)
        ) order by concerned.id) from concerned), '[]'::jsonb)) as result`,
  )
  return { manifest, ...(found ?? { people: [], lapsed: false, date: "" }) }
}
