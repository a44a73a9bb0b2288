import { type SQL, sql } from "drizzle-orm"
import { clockOnce, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { windowOf } from "../../../kernel/paging.js"
import { getSlot } from "../../slot/get.js"
import { isLapsed } from "../../slot/sellability.js"
import { readSharingGroups } from "../sharing-group/read.js"
import { versionOf } from "../slot.js"
import { holdingJoin, isLive, readTravelers } from "../traveler/record.js"
import {
  type GetSlotManifest,
  getSlotManifestInput,
  type ManifestAllocation,
  type ManifestTraveler,
  type SlotManifest,
} from "./contract.js"
import { withPickups } from "./pickups.js"
import { readManifests } from "./read.js"

const hold = sql.raw("hold")

type Holding = Omit<ManifestAllocation, "travelers">

/** Live bookings and holds in the order in which they came, with their place in it. */
const allocationsOf = (slotId: string, at: SQL, limit: number, offset: number): SQL => sql`
  select jsonb_build_object('id', id, 'status', status, 'lapsed', false, 'pax', pax, 'named', named, 'bookingId', booking_id, 'bookingItemId', booking_item_id,
    'bookingRef', booking_ref, 'holderRef', holder_ref, 'sequence', sequence) as result
  from (select hold.*, row_number() over (order by hold.created_at, hold.id) as sequence from slot_allocations hold
    where hold.slot_id = ${slotId} and hold.ended_at is null and not ${isLapsed(hold, at)}) numbered
  order by sequence limit ${limit} offset ${offset}`

type Totals = SlotManifest["totals"] & { version: SlotManifest["version"] }

/** Counts of the whole departure, whatever the page. */
const totalsOf = (slotId: string, at: SQL): SQL => sql`
  with standing as (select hold.pax, hold.named from slot_allocations hold where hold.slot_id = ${slotId} and hold.ended_at is null and not ${isLapsed(hold, at)}),
    person as materialized (select slot_travelers.id, slot_travelers.role, slot_travelers.attendance from slot_travelers ${holdingJoin}
      where slot_travelers.slot_id = ${slotId} and ${isLive(at)}),
    part as (select distinct room.family, room.segment from allocation_resources room where room.slot_id = ${slotId}
      and not exists (select 1 from allocation_resources seat where seat.slot_id = room.slot_id and seat.parent_id = room.id)),
    placed as (select place.family, place.segment, count(*) as people from traveler_assignments place join person on person.id = place.slot_traveler_id
      where place.slot_id = ${slotId} and place.status = 'live' and person.role = 'traveler' group by place.family, place.segment)
  select jsonb_build_object(
    'version', ${versionOf(sql`${slotId}::text`)},
    'allocations', (select count(*) from standing), 'pax', (select coalesce(sum(pax), 0) from standing), 'named', (select coalesce(sum(named), 0) from standing),
    'missing', (select coalesce(sum(pax - named), 0) from standing),
    'travelers', count(*) filter (where role = 'traveler'), 'crew', count(*) filter (where role = 'crew'),
    'expected', count(*) filter (where attendance = 'expected'), 'arrived', count(*) filter (where attendance = 'arrived'),
    'noShow', count(*) filter (where attendance = 'no_show'),
    'unassigned', (select coalesce(jsonb_agg(jsonb_build_object('family', part.family, 'segment', part.segment,
        'count', (select count(*) from person where person.role = 'traveler') - coalesce(placed.people, 0)) order by part.family, part.segment), '[]'::jsonb)
      from part left join placed on placed.family = part.family and placed.segment = part.segment)) as result
  from person`

function withPeople(holdings: readonly Holding[], people: readonly ManifestTraveler[]): ManifestAllocation[] {
  const byHolding = new Map<string | null, ManifestTraveler[]>()
  for (const person of people) byHolding.set(person.slotAllocationId, [...(byHolding.get(person.slotAllocationId) ?? []), person])
  return holdings.map((holding) => ({ ...holding, travelers: byHolding.get(holding.id) ?? [] }))
}

/**
 * Who is on a departure and where: bookings in the order in which they came with their people, rooms and seats, groups, crew, and counts of
 * the whole departure. Pages are of bookings. Health texts, birth dates and document numbers only with `include: ["details"]`. Eight
 * statements, whatever the number of people. Throws `slot_not_found`.
 */
export async function getSlotManifest(db: OperationsDb, input: GetSlotManifest): Promise<SlotManifest> {
  const { slotId, include, now, ...window } = parseInput(getSlotManifestInput, input)
  const { limit, offset } = windowOf(window)
  const details = include?.includes("details")
  const at = clockOnce(now)
  const slot = await getSlot(db, { slotId, now })
  const rooms = (await readManifests(db, [slotId], now))[slotId]
  const holdings = await jsonOf<Holding>(db, allocationsOf(slotId, at, limit, offset))
  const ids = sql.join([sql`''`, ...holdings.map(({ id }) => sql`${id}`)], sql`, `)
  const named = await readTravelers(db, {
    where: sql`slot_travelers.slot_id = ${slotId} and ${isLive(at)} and (slot_travelers.slot_allocation_id is null or slot_travelers.slot_allocation_id in (${ids}))`,
    now,
    details,
  })
  const people = await withPickups(db, slotId, named)
  const [counted] = await jsonOf<Totals>(db, totalsOf(slotId, at))
  const { version, ...totals } = counted as Totals
  return {
    slot,
    version,
    at: rooms?.at ?? new Date(),
    kinds: rooms?.kinds ?? [],
    resources: rooms?.resources ?? [],
    sharingGroups: await readSharingGroups(db, slotId, now),
    allocations: withPeople(holdings, people),
    crew: people.filter(({ role }) => role === "crew"),
    totals,
    total: totals.allocations,
    limit,
    offset,
  }
}
