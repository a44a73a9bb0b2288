import { sql } from "drizzle-orm"
import { clockOnce, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { slotNotFound } from "../../slot/errors.js"
import { isLapsed } from "../../slot/sellability.js"
import type { SlotStatus } from "../../slot/words.js"
import type { AllocationStatus } from "../../slot-allocation/words.js"
import type { PlanResource, PlanTraveler } from "../plan/contract.js"
import { ageOn } from "../rules/age.js"
import { holdingJoin, isLive, manifestOrder } from "../traveler/record.js"
import type { TravelerRole } from "../words.js"
import { chosenPickups, type SnapshotPickup } from "./pickups.js"

/** A room or seat with what lists and plans say of it. */
export interface SnapshotResource extends PlanResource {
  id: Id<"alrs">
  label: string
  sortOrder: number
  externalCode: string | null
  blockedReason: string | null
  startsOn: string | null
  endsOn: string | null
  notes: string | null
  /** Its days are neither those that its template gives nor within those of the departure, or they stayed where the departure was before. */
  staleDates: boolean
}

/** A live traveler, as lists and plans see them. */
export interface SnapshotTraveler extends PlanTraveler {
  id: Id<"sltr">
  slotAllocationId: Id<"slal"> | null
  bookingId: string | null
  bookingRef: string | null
  bookingStatus: AllocationStatus | null
  role: TravelerRole
  countsPax: boolean
  externalKey: string | null
  firstName: string | null
  lastName: string
  title: string | null
  isPlaceholder: boolean
  birthDate: string | null
  nationality: string | null
  documentNumber: string | null
  email: string | null
  phone: string | null
  accessNeeds: string[]
  accessibilityNotes: string | null
  dietaryNotes: string | null
  notes: string | null
  sharingGroupId: Id<"shgr"> | null
}

export interface SnapshotPlacement {
  travelerId: Id<"sltr">
  resourceId: Id<"alrs">
  family: string
  segment: string
  pinned: boolean
}

/** Everything about the people of one departure and where they are, at one instant. */
export interface Snapshot {
  slot: { id: Id<"avsl">; dateLocal: string; endDateLocal: string; status: SlotStatus; optionId: string | null }
  /** By kind, sort order, age and id. */
  resources: SnapshotResource[]
  /** By booking, the lead first, then by name; crew last. */
  travelers: SnapshotTraveler[]
  placements: SnapshotPlacement[]
  groups: { id: Id<"shgr">; label: string }[]
  /** By traveler and kind; only where it was asked for. */
  pickups: SnapshotPickup[]
  /** Bookings and holds that count, oldest first. */
  bookings: { id: Id<"slal">; bookingId: string | null; bookingRef: string | null; pax: number }[]
}

const holding = sql.raw("holding")

const asTemplated = sql`room.starts_on is not distinct from slot.date_local + (template.first_day - 1) and room.ends_on is not distinct from slot.date_local + (template.last_day - 1)`
const outside = sql`coalesce(room.starts_on not between slot.date_local and slot.end_date_local or room.ends_on not between slot.date_local and slot.end_date_local, false)`
/** As long as its template says, on other days: the departure was moved without it. */
const shifted = sql`coalesce(room.starts_on - template.first_day = room.ends_on - template.last_day, false)`

const resources = sql`select coalesce(json_agg(json_build_object(
    'id', room.id, 'kind', room.kind, 'family', room.family, 'segment', room.segment, 'label', room.label, 'capacity', room.capacity,
    'status', room.status, 'blockedReason', room.blocked_reason, 'parentId', room.parent_id, 'seatRow', room.seat_row, 'seatColumn', room.seat_column,
    'seatPosition', room.seat_position, 'assignable', not exists (select 1 from allocation_resources seat where seat.slot_id = room.slot_id and seat.parent_id = room.id),
    'occupancyMin', room.occupancy_min, 'roomType', room.room_type, 'bedConfiguration', room.bed_configuration, 'accessible', room.accessible,
    'smoking', room.smoking, 'minAge', room.min_age, 'maxAge', room.max_age, 'genderPolicy', room.gender_policy, 'optionId', room.option_id,
    'optionUnitId', room.option_unit_id, 'startsOn', room.starts_on, 'endsOn', room.ends_on, 'sortOrder', room.sort_order,
    'externalCode', room.external_code, 'notes', room.notes,
    'staleDates', not (${asTemplated}) and (${outside} or ${shifted})
  ) order by room.kind, room.sort_order, room.created_at, room.id), '[]'::json)
  from allocation_resources room left join product_option_resource_templates template on template.id = room.template_id where room.slot_id = slot.id`

const people = sql`json_build_object(
    'id', slot_travelers.id, 'slotAllocationId', slot_travelers.slot_allocation_id, 'bookingId', slot_travelers.booking_id, 'bookingRef', holding.booking_ref, 'bookingStatus', holding.status,
    'role', slot_travelers.role, 'countsPax', slot_travelers.counts_pax, 'externalKey', slot_travelers.external_key, 'firstName', slot_travelers.first_name, 'lastName', slot_travelers.last_name,
    'title', slot_travelers.title, 'isLead', slot_travelers.is_lead, 'isPlaceholder', slot_travelers.is_placeholder, 'category', slot_travelers.category, 'birthDate', slot_travelers.birth_date,
    'gender', slot_travelers.gender, 'nationality', slot_travelers.nationality, 'documentNumber', slot_travelers.document_number, 'email', slot_travelers.email, 'phone', slot_travelers.phone,
    'roomType', slot_travelers.room_type, 'bedPreference', slot_travelers.bed_preference, 'optionUnitId', slot_travelers.option_unit_id, 'smoking', slot_travelers.smoking,
    'accessNeeds', slot_travelers.access_needs, 'accessibilityNotes', slot_travelers.accessibility_notes, 'dietaryNotes', slot_travelers.dietary_notes, 'notes', slot_travelers.notes, 'sharingGroupId', slot_travelers.sharing_group_id, 'keepApart', slot_travelers.keep_apart)`

/** A traveler's placements; `offset 0` keeps one look into the index for each, where a planner without statistics would compare all with all. */
const placedOf = sql`select placed.* from traveler_assignments placed where placed.slot_traveler_id = live.id and placed.status = 'live' offset 0`

/**
 * Reads a departure's rooms, seats, people and placements in one statement, so that they agree. People whose booking has ended or whose
 * hold has lapsed are not in it, nor are their placements. Throws `slot_not_found`.
 */
export async function readSnapshot(
  db: OperationsDb,
  slotId: Id<"avsl">,
  now?: Date,
  { pickups = false }: { pickups?: boolean } = {},
): Promise<Snapshot> {
  const at = clockOnce(now)
  const [found] = await jsonOf<Snapshot>(
    db,
    sql`with live as materialized (
      select slot_travelers.id, ${people} as told, row_number() over (order by ${manifestOrder}) as place
      from slot_travelers ${holdingJoin} where slot_travelers.slot_id = ${slotId} and ${isLive(at)})
    select json_build_object(
      'slot', json_build_object('id', slot.id, 'dateLocal', slot.date_local, 'endDateLocal', slot.end_date_local, 'status', slot.status, 'optionId', slot.option_id),
      'resources', (${resources}),
      'travelers', (select coalesce(json_agg(live.told order by live.place), '[]'::json) from live),
      'placements', (select coalesce(json_agg(json_build_object('travelerId', placed.slot_traveler_id, 'resourceId', placed.allocation_resource_id, 'family', placed.family,
          'segment', placed.segment, 'pinned', placed.pinned) order by placed.id), '[]'::json)
        from live cross join lateral (${placedOf}) placed),
      'groups', (select coalesce(json_agg(json_build_object('id', company.id, 'label', company.label) order by company.label, company.id), '[]'::json)
        from sharing_groups company where company.slot_id = slot.id),
      'pickups', ${pickups ? chosenPickups : sql`'[]'::json`},
      'bookings', (select coalesce(json_agg(json_build_object('id', holding.id, 'bookingId', holding.booking_id, 'bookingRef', holding.booking_ref, 'pax', holding.pax)
          order by holding.created_at, holding.id), '[]'::json)
        from slot_allocations holding where holding.slot_id = slot.id and holding.status in ('held', 'confirmed', 'fulfilled') and not ${isLapsed(holding, at)})
    ) as result from availability_slots slot where slot.id = ${slotId}`,
  )
  if (!found) throw slotNotFound({ id: slotId })
  for (const traveler of found.travelers) traveler.age = ageOn(traveler.birthDate, found.slot.dateLocal)
  return found
}
