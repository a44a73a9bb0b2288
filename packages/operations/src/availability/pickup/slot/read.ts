import { asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots as slot } from "../../slot/schema.js"
import { slotPickupNotFound } from "../errors.js"
import { pickupPoints as point, slotPickups as stop } from "../schema.js"
import { timeOfColumns } from "../stop-time.js"
import { lapsedTravelers } from "../traveler/live.js"
import type { SlotPickup } from "./contract.js"

const localText = (instant: SQL) => sql<string>`to_char(${instant} at time zone ${slot.timezone}, 'YYYY-MM-DD"T"HH24:MI')`

const columns = (at: SQL) => ({
  ...getTableColumns(stop),
  name: point.name,
  placeId: point.placeId,
  fromLocal: localText(sql`${stop.pickupAt}`),
  untilLocal: sql<string | null>`${localText(sql`${stop.pickupUntil}`)}`,
  departure: slot.status,
  lapsed: lapsedTravelers(sql`${stop.id}`, at),
})

type Row = typeof stop.$inferSelect &
  Pick<SlotPickup, "name" | "placeId" | "fromLocal" | "untilLocal"> & { departure: string; lapsed: number }

function toSlotPickup({
  departure,
  lapsed,
  timing,
  localTime,
  localTimeUntil,
  dayOffset,
  offsetMinutes,
  offsetUntilMinutes,
  ...row
}: Row): SlotPickup {
  return {
    ...row,
    taken: row.taken - Number(lapsed),
    time: timeOfColumns({ timing, localTime, localTimeUntil, dayOffset, offsetMinutes, offsetUntilMinutes }),
    available: row.capacity === null ? null : row.capacity - row.taken + Number(lapsed),
    status: departure === "cancelled" ? "closed" : row.status,
  }
}

interface ReadStops {
  where: SQL | undefined
  now?: Date
  limit?: number
  offset?: number
}

/** Stops in the order in which they are served, in one statement. Every reader of them goes through here. */
export async function readStops(db: OperationsDb, { where, now, limit, offset = 0 }: ReadStops): Promise<SlotPickup[]> {
  const query = db
    .select(columns(clock(now)))
    .from(stop)
    .innerJoin(point, eq(point.id, stop.pointId))
    .innerJoin(slot, eq(slot.id, stop.slotId))
    .where(where)
    .orderBy(asc(stop.pickupAt), asc(stop.sequence), asc(stop.id))
    .offset(offset)
  return (await (limit === undefined ? query : query.limit(limit))).map(toSlotPickup)
}

/** One stop. Throws `slot_pickup_not_found`. */
export async function requireStop(db: OperationsDb, id: Id<"slpk">, now?: Date): Promise<SlotPickup> {
  const [found] = await readStops(db, { where: eq(stop.id, id), now })
  if (!found) throw slotPickupNotFound({ id })
  return found
}
