import { getSlotsResourceAvailability } from "@voyant-travel/operations/availability"
import { sql } from "drizzle-orm"
import { rowsOf } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"
import type { Case } from "../case.js"
import { crowd, rooms } from "./rooms.js"

const asked = Array.from({ length: 500 }, (_, n) => `avsl_${n + 1}` as Id<"avsl">)

/** Who is in each room of many departures, counted from the people: those of lapsed holds do not count. */
const aggregate = sql`
  select room.slot_id, room.id, room.kind, room.label, room.capacity, room.status, room.sort_order, count(holding.id)::int as assigned,
    greatest(room.capacity - count(holding.id), 0)::int as available
  from allocation_resources room
  left join (traveler_assignments place join slot_travelers person on person.id = place.slot_traveler_id and person.status = 'live'
    join slot_allocations holding on holding.id = person.slot_allocation_id and holding.status in ('held', 'confirmed', 'fulfilled')
      and (holding.expires_at is null or holding.expires_at > now()))
    on place.allocation_resource_id = room.id and place.status = 'live'
  where room.slot_id in (select unnest(${`{${asked.join(",")}}`}::text::text[])) group by room.id order by room.slot_id, room.sort_order, room.id`

export const roomsOfManyDepartures: Case = {
  name: "many-rooms",
  title: "the 20,000 rooms of 500 departures with 100,000 travelers",
  note: "counts the live travelers of each room in one statement and answers its rows; it sums nothing by kind and says nothing of the departures",
  connections: 1,
  operations: 1,
  most: 1.5,
  prepare: async ({ db }) => {
    await crowd(db)
    const ours = () => getSlotsResourceAvailability(db, { slotIds: asked })
    const baseline = () => rowsOf<{ slot_id: string; id: string; assigned: number }>(db, aggregate)
    const [answer, counted] = [await ours(), await baseline()]
    const assigned = new Map(Object.values(answer).flatMap(({ resources }) => resources.map((room) => [room.id as string, room.assigned])))
    if (counted.length !== asked.length * rooms || counted.some((room) => assigned.get(room.id) !== room.assigned))
      throw new Error("The two sides count differently.")
    return { ours, baseline }
  },
}
