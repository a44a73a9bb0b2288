import { and, eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { clock, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { localTimeOf } from "../../../kernel/time.js"
import { instantInput } from "../../../kernel/values.js"
import { slotNotFound } from "../../slot/errors.js"
import { availabilitySlots } from "../../slot/schema.js"
import { pickupGroups as group, slotPickups as stop } from "../schema.js"
import { readStops } from "../slot/read.js"
import { type PickupList, type PickupTraveler, pickupListQuery } from "./contract.js"
import { isLiveTraveler } from "./live.js"

const input = pickupListQuery.extend({ slotId: idSchema("avsl"), now: instantInput.optional() })
type Input = z.output<typeof input>
export type GetPickupList = z.input<typeof input>

interface Row {
  traveler: PickupTraveler
  slotPickupId: string | null
  placeId: string | null
  placeName: string | null
  customText: string | null
}

interface Where {
  id: string
  directions: string | null
  locationText: string | null
  address: string | null
}

/** Live travelers with what they have chosen: by booking, the lead first, then by name. */
const travelersOf = (db: OperationsDb, { slotId, kind, contacts = true, now }: Input) =>
  jsonOf<Row>(
    db,
    sql`select jsonb_build_object('slotPickupId', c.slot_pickup_id, 'placeId', c.facility_id, 'placeName', f.name, 'customText', c.custom_text,
      'traveler', jsonb_build_object('slotTravelerId', t.id, 'slotAllocationId', t.slot_allocation_id, 'bookingId', coalesce(t.booking_id, a.booking_id),
        'bookingRef', a.booking_ref, 'firstName', t.first_name, 'lastName', t.last_name, 'isLead', t.is_lead, 'isPlaceholder', t.is_placeholder,
        'category', t.category, 'phone', case when ${contacts} then t.phone end,
        'partySize', count(*) over (partition by t.slot_allocation_id), 'roomNumber', c.room_number, 'note', c.note)) as result
    from slot_travelers t
    left join slot_allocations a on a.id = t.slot_allocation_id
    left join slot_traveler_pickups c on c.slot_traveler_id = t.id and c.kind = ${kind}
    left join facilities f on f.id = c.facility_id
    where t.slot_id = ${slotId} and t.role = 'traveler' and ${isLiveTraveler(clock(now))}
    order by coalesce(a.booking_ref, t.booking_id, a.booking_id), t.slot_allocation_id, t.is_lead desc, t.last_name, t.first_name, t.id`,
  )

/** Where the points of a departure's stops are, in words. */
const wheresOf = (db: OperationsDb, slotId: string) =>
  jsonOf<Where>(
    db,
    sql`select distinct jsonb_build_object('id', p.id, 'directions', p.directions, 'locationText', p.location_text,
      'address', nullif(concat_ws(', ', f.address_line1, f.address_line2, f.city), '')) as result
    from slot_pickups s join pickup_points p on p.id = s.point_id left join facilities f on f.id = p.facility_id where s.slot_id = ${slotId}`,
  )

/** What the active groups of a departure say about the kind. */
const groupsOf = (db: OperationsDb, { productId, optionId }: { productId: string; optionId: string | null }, { kind }: Input) =>
  db
    .select({
      id: group.id,
      name: group.name,
      instructions: group.instructions,
      selectionRequired: group.selectionRequired,
      allowCustom: group.allowCustom,
    })
    .from(group)
    .where(
      and(
        eq(group.productId, productId),
        eq(group.kind, kind),
        eq(group.active, true),
        sql`(${group.optionId} is null or ${group.optionId} = ${optionId})`,
      ),
    )
    .orderBy(group.sortOrder, group.id)

const parties = (travelers: readonly PickupTraveler[]) => new Set(travelers.map(({ slotAllocationId }) => slotAllocationId)).size

/**
 * Who is picked up (or dropped off, or met) where on one departure: the stops in the order in which they are served with their travelers,
 * then those with a place of their own, then those who have chosen nothing. Each live traveler stands there once. Five statements.
 * Throws `slot_not_found`.
 */
export async function getPickupList(db: OperationsDb, raw: GetPickupList): Promise<PickupList> {
  const given = parseInput(input, raw)
  const { slotId, kind, now } = given
  const [slot] = await db.select().from(availabilitySlots).where(eq(availabilitySlots.id, slotId))
  if (!slot) throw slotNotFound({ id: slotId })
  const stops = await readStops(db, { where: and(eq(stop.slotId, slotId), eq(stop.kind, kind)), now })
  const wheres = new Map((await wheresOf(db, slotId)).map(({ id, ...where }) => [id, where]))
  const rows = await travelersOf(db, given)
  const nowhere = { directions: null, locationText: null, address: null }
  const listed = stops.map((one) => {
    const travelers = rows.filter(({ slotPickupId }) => slotPickupId === one.id).map(({ traveler }) => traveler)
    return { ...one, ...(wheres.get(one.pointId) ?? nowhere), parties: parties(travelers), travelers }
  })
  const custom = rows.flatMap(({ traveler, placeId, placeName, customText }) =>
    placeId !== null || customText !== null ? [{ ...traveler, placeId: placeId as never, placeName, customText }] : [],
  )
  const unassigned = rows
    .filter(({ slotPickupId, placeId, customText }) => slotPickupId === null && placeId === null && customText === null)
    .map(({ traveler }) => traveler)
  const { productId, label, dateLocal, timezone, allDay, startsAt } = slot
  return {
    ...{ slotId, productId, label, dateLocal, timezone, kind },
    startTimeLocal: allDay ? null : localTimeOf(startsAt, timezone),
    stops: listed,
    custom,
    unassigned,
    totals: {
      travelers: rows.length,
      atStops: rows.length - custom.length - unassigned.length,
      custom: custom.length,
      unassigned: unassigned.length,
    },
    groups: await groupsOf(db, slot, given),
  }
}
