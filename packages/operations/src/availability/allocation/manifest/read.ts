import { type SQL, sql } from "drizzle-orm"
import { arrayParam, clock, clockOnce, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { availablePax, isLapsed } from "../../slot/sellability.js"
import type { KindAvailability, ResourceAvailability, SlotResourceAvailability } from "./contract.js"

const lapsed = sql.raw("hold")

/** Places that people of lapsed holds still have: they stand in `assigned`, and the next taker gets them. */
export const lapsedPlaces = (ofHold: SQL, at: SQL): SQL => sql`
  select place.allocation_resource_id as id, count(*)::int as places
  from slot_allocations hold
  join slot_travelers person on person.slot_allocation_id = hold.id and person.status = 'live'
  join traveler_assignments place on place.slot_traveler_id = person.id and place.status = 'live'
  where ${ofHold} and ${isLapsed(lapsed, at)}
  group by place.allocation_resource_id`

/** Columns of a resource that a manifest shows, under the names that it gives them. */
const columns: [keyof ResourceAvailability, string][] = [
  ["id", "id"],
  ["kind", "kind"],
  ["family", "family"],
  ["segment", "segment"],
  ["label", "label"],
  ["capacity", "capacity"],
  ["status", "status"],
  ["parentId", "parent_id"],
  ["refType", "ref_type"],
  ["refId", "ref_id"],
  ["optionId", "option_id"],
  ["optionUnitId", "option_unit_id"],
  ["roomType", "room_type"],
  ["bedConfiguration", "bed_configuration"],
  ["accessible", "accessible"],
  ["smoking", "smoking"],
  ["occupancyMin", "occupancy_min"],
  ["minAge", "min_age"],
  ["maxAge", "max_age"],
  ["genderPolicy", "gender_policy"],
  ["designation", "designation"],
  ["seatRow", "seat_row"],
  ["seatColumn", "seat_column"],
  ["seatPosition", "seat_position"],
  ["layout", "layout"],
  ["startsOn", "starts_on"],
  ["endsOn", "ends_on"],
  ["sortOrder", "sort_order"],
  ["revision", "revision"],
]
const listed = sql.raw(columns.map(([field, name]) => `resource.${name} as "${field}"`).join(", "))

/** One JSON value for each departure: a room has thirty fields, and rows of that width take a driver longer than a server. */
const manifests = (slotIds: readonly string[], now: Date | undefined): SQL => {
  const at = clockOnce(now)
  return sql`select json_build_object('slotId', availability_slots.id,
      'at', to_char(${clock(now)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'slot', json_build_object('status', status, 'unlimited', capacity_pax is null, 'capacityPax', capacity_pax, 'remainingPax', remaining_pax,
        'availablePax', ${availablePax(at)}),
      'resources', (select coalesce(json_agg(room), '[]'::json) from (
        select ${listed}, resource.assigned - coalesce(lapsed.places, 0) as assigned, vehicle.id is null as assignable,
          case when resource.status = 'open' and vehicle.id is null then greatest(resource.capacity - resource.assigned + coalesce(lapsed.places, 0), 0) else 0 end as available
        from allocation_resources resource
          left join (select distinct parent_id as id from allocation_resources seat where seat.slot_id = availability_slots.id and seat.parent_id is not null) vehicle on vehicle.id = resource.id
          left join (${lapsedPlaces(sql`hold.slot_id = availability_slots.id`, at)}) lapsed on lapsed.id = resource.id
        where resource.slot_id = availability_slots.id
        order by resource.kind, resource.sort_order, resource.created_at, resource.id) room)) as result
    from availability_slots where id = any(${arrayParam([...slotIds], "text")})`
}

type Told = Omit<SlotResourceAvailability, "at" | "kinds"> & { at: string }

/** One row per kind over what people may be placed in. */
export function kindsOf(resources: readonly ResourceAvailability[]): KindAvailability[] {
  const kinds = new Map<string, KindAvailability>()
  for (const { kind, capacity, assigned, status, assignable } of resources) {
    if (status === "blocked" || !assignable) continue
    const sum = kinds.get(kind) ?? { kind, capacity: 0, assigned: 0, available: 0 }
    sum.capacity += capacity
    sum.assigned += assigned
    sum.available = sum.capacity - sum.assigned
    kinds.set(kind, sum)
  }
  return [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** What these departures have of rooms and seats, by id; one statement. Every reader of rooms goes through here, the writers under locks. */
export async function readManifests(
  db: OperationsDb,
  slotIds: readonly string[],
  now?: Date,
): Promise<Record<string, SlotResourceAvailability>> {
  const told = await jsonOf<Told>(db, manifests(slotIds, now))
  return Object.fromEntries(told.map((one) => [one.slotId, { ...one, at: new Date(one.at), kinds: kindsOf(one.resources) }]))
}
