import { getSlotResourceAvailability, validateSlotAllocationCapacity } from "@voyant-travel/operations/availability"
import { sql } from "drizzle-orm"
import { rowsOf } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"
import type { BenchDatabase, Case } from "../case.js"

const reads = 200
const departures = 501
export const rooms = 40
const perRoom = 5

/** 501 departures of 40 rooms with 200 travelers each: 100,000 others beside those of the first. */
export async function crowd(db: BenchDatabase["db"]): Promise<Id<"avsl">> {
  await db.execute(sql`insert into availability_slots (id, product_id, timezone, date_local, end_date_local, starts_at, cutoff_at, booked_pax)
    select 'avsl_' || n, 'prod_1', 'UTC', '2026-07-01', '2026-07-01', '2026-07-01T09:00:00Z', '2026-07-01T09:00:00Z', 200 from generate_series(1, ${departures}::int) n`)
  await db.execute(sql`insert into slot_allocations (id, slot_id, status, pax, named, booking_id, confirmed_at)
    select 'slal_' || n, 'avsl_' || n, 'confirmed', 200, 200, 'bkng_' || n, now() from generate_series(1, ${departures}::int) n`)
  await db.execute(sql`insert into slot_travelers (id, slot_id, slot_allocation_id, booking_id, last_name)
    select 'sltr_' || n || 'x' || t, 'avsl_' || n, 'slal_' || n, 'bkng_' || n, 'Guest' from generate_series(1, ${departures}::int) n, generate_series(0, 199) t`)
  await db.execute(sql`insert into allocation_resources (id, slot_id, kind, label, capacity, assigned)
    select 'alrs_' || n || 'x' || r, 'avsl_' || n, 'room_fam', 'Room ' || r, 6, ${perRoom}::int from generate_series(1, ${departures}::int) n, generate_series(0, ${rooms - 1}::int) r`)
  await db.execute(sql`insert into traveler_assignments (id, slot_id, slot_traveler_id, allocation_resource_id, kind, family, source)
    select 'tasg_' || n || 'x' || t, 'avsl_' || n, 'sltr_' || n || 'x' || t, 'alrs_' || n || 'x' || (t / ${perRoom}::int), 'room_fam', 'room', 'person'
    from generate_series(1, ${departures}::int) n, generate_series(0, 199) t`)
  await db.execute(sql`analyze`)
  return "avsl_1"
}

async function repeat(read: () => Promise<unknown>) {
  for (let count = 0; count < reads; count++) await read()
}

/** Who is in each room, counted from the people. */
const aggregate = (slotId: string) => sql`
  select room.id, room.kind, room.capacity, count(distinct place.slot_traveler_id)::int as assigned
  from allocation_resources room
  left join (traveler_assignments place join slot_travelers person on person.id = place.slot_traveler_id and person.status = 'live'
    join slot_allocations holding on holding.id = person.slot_allocation_id and holding.status in ('held', 'confirmed', 'fulfilled'))
    on place.allocation_resource_id = room.id and place.status = 'live'
  where room.slot_id = ${slotId} group by room.id order by room.id`

export const slotManifest: Case = {
  name: "manifest",
  title: "the rooms of 200 travelers among 100,000 others",
  connections: 1,
  operations: reads,
  most: 1.5,
  prepare: async ({ db }) => {
    const slotId = await crowd(db)
    const counted = await rowsOf<{ id: string; assigned: number }>(db, aggregate(slotId))
    const { resources } = await getSlotResourceAvailability(db, { slotId })
    if (counted.some(({ id, assigned }) => resources.find((room) => room.id === id)?.assigned !== assigned))
      throw new Error("The two sides count differently.")
    return {
      baseline: () => repeat(() => rowsOf(db, aggregate(slotId))),
      ours: () => repeat(() => getSlotResourceAvailability(db, { slotId })),
    }
  },
}

/** Forty wishes summed per room against what is free, in one statement: the people of lapsed holds do not count, a closed room takes nobody. */
const wishes = (slotId: string, ids: string[]) => sql`
  select room.id, room.capacity, count(holding.id)::int as assigned, wanted.people,
    room.status = 'open' and count(holding.id) + wanted.people <= room.capacity as fits from
    (select id, count(*)::int as people from unnest(${`{${ids.join(",")}}`}::text::text[]) as asked(id) group by id) wanted
  join allocation_resources room on room.id = wanted.id and room.slot_id = ${slotId}
  left join (traveler_assignments place join slot_travelers person on person.id = place.slot_traveler_id and person.status = 'live'
    join slot_allocations holding on holding.id = person.slot_allocation_id and holding.status in ('held', 'confirmed', 'fulfilled')
      and (holding.expires_at is null or holding.expires_at > now()))
    on place.allocation_resource_id = room.id and place.status = 'live'
  group by room.id, wanted.people`

export const plannedPlacements: Case = {
  name: "placements",
  title: "forty planned placements, checked",
  connections: 1,
  operations: reads,
  most: 1.5,
  prepare: async ({ db }) => {
    const slotId = await crowd(db)
    const ids = Array.from({ length: rooms }, (_, room) => `alrs_1x${room}` as Id<"alrs">)
    const request = { travelers: ids.map((id) => ({ allocations: { room_fam: id } })) }
    const check = async () => validateSlotAllocationCapacity(await getSlotResourceAvailability(db, { slotId }), request)
    if (!(await check()).ok || (await rowsOf(db, wishes(slotId, ids))).length !== rooms) throw new Error("The two sides judge differently.")
    return { baseline: () => repeat(() => rowsOf(db, wishes(slotId, ids))), ours: () => repeat(check) }
  },
}
