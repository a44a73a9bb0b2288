import { type SQL, sql } from "drizzle-orm"
import { arrayParam, clock, clockOnce, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { availablePax, isLapsed } from "../../slot/sellability.js"
import type { SlotStatus } from "../../slot/words.js"
import type { KindAvailability, ResourceAvailability, SlotResourceAvailability } from "./contract.js"

const lapsed = sql.raw("hold")

/** Places that people of lapsed holds still have: they stand in `assigned`, and the next taker gets them. */
export const lapsedPlaces = (slots: SQL, at: SQL): SQL => sql`
  select place.allocation_resource_id as id, count(*)::int as places
  from slot_allocations hold
  join slot_travelers person on person.slot_allocation_id = hold.id and person.status = 'live'
  join traveler_assignments place on place.slot_traveler_id = person.id and place.status = 'live'
  where hold.slot_id in (${slots}) and ${isLapsed(lapsed, at)}
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
  ["sortOrder", "sort_order"],
  ["revision", "revision"],
]
const listed = sql.raw(columns.map(([, name]) => `resource.${name}`).join(", "))

const manifests = (slotIds: readonly string[], now: Date | undefined): SQL => {
  const at = clockOnce(now)
  return sql`with departure as materialized (
      select id, status as slot_status, capacity_pax, remaining_pax, ${availablePax(at)} as available_pax from availability_slots
      where id = any(${arrayParam([...slotIds], "text")})),
    lapsed as (${lapsedPlaces(sql`select departure.id from departure`, at)})
    select departure.id as slot_id, departure.slot_status, departure.capacity_pax, departure.remaining_pax, departure.available_pax,
      to_char(${clock(now)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      ${listed}, resource.starts_on::text as starts_on, resource.ends_on::text as ends_on,
      resource.assigned - coalesce(lapsed.places, 0) as assigned,
      not exists (select 1 from allocation_resources seat where seat.slot_id = resource.slot_id and seat.parent_id = resource.id) as assignable
    from departure left join allocation_resources resource on resource.slot_id = departure.id left join lapsed on lapsed.id = resource.id
    order by departure.id, resource.kind, resource.sort_order, resource.created_at, resource.id`
}

type Row = Record<string, unknown> & { slot_id: string; id: string | null; slot_status: SlotStatus; at: string }

const number = (value: unknown) => (value === null ? null : Number(value))

function toResourceAvailability(row: Row): ResourceAvailability {
  const fields = Object.fromEntries(columns.map(([field, name]) => [field, row[name]]))
  const assigned = Number(row.assigned)
  const assignable = row.assignable === true
  const free = row.status === "open" && assignable ? Math.max(Number(row.capacity) - assigned, 0) : 0
  return { ...fields, startsOn: row.starts_on, endsOn: row.ends_on, assigned, available: free, assignable } as ResourceAvailability
}

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

function toManifest(rows: readonly Row[]): SlotResourceAvailability | undefined {
  const [first] = rows
  if (!first) return undefined
  const resources = rows.filter(({ id }) => id !== null).map(toResourceAvailability)
  const [capacityPax, remainingPax, availablePax] = [first.capacity_pax, first.remaining_pax, first.available_pax].map(number)
  return {
    slotId: first.slot_id as SlotResourceAvailability["slotId"],
    at: new Date(first.at),
    slot: {
      status: first.slot_status,
      unlimited: capacityPax === null,
      capacityPax: capacityPax ?? null,
      remainingPax: remainingPax ?? null,
      availablePax: availablePax ?? null,
    },
    kinds: kindsOf(resources),
    resources,
  }
}

/** What these departures have of rooms and seats, by id; one statement. Every reader of rooms goes through here, the writers under locks. */
export async function readManifests(
  db: OperationsDb,
  slotIds: readonly string[],
  now?: Date,
): Promise<Record<string, SlotResourceAvailability>> {
  const bySlot = new Map<string, Row[]>()
  for (const row of await rowsOf<Row>(db, manifests(slotIds, now))) {
    const rows = bySlot.get(row.slot_id)
    if (rows) rows.push(row)
    else bySlot.set(row.slot_id, [row])
  }
  return Object.fromEntries([...bySlot].map(([id, rows]) => [id, toManifest(rows) as SlotResourceAvailability]))
}
