import {
  createPickupGroup,
  createPickupPoint,
  listSlotPickups,
  type PickupGroup,
  type SetPickupGroupPoints,
  setPickupGroupPoints,
} from "../../src/availability/index.js"
import { slotTravelers } from "../../src/availability/schema.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { type Id, newId } from "../../src/kernel/ids.js"
import { ledgerRows } from "./departure.js"

type PointOf = Omit<SetPickupGroupPoints["points"][number], "pointId"> & { name: string }

/** A point that every product may use, at a place in words. */
export const pointNamed = (db: OperationsDb, name: string, over: Partial<Parameters<typeof createPickupPoint>[1]> = {}) =>
  createPickupPoint(db, { name, locationText: `${name}, main entrance`, ...over })

/** A group of `prod_1` with a new point for each stop of its run. */
export async function runOf(
  db: OperationsDb,
  stops: PointOf[],
  over: Partial<Parameters<typeof createPickupGroup>[1]> = {},
): Promise<PickupGroup> {
  const group = await createPickupGroup(db, { productId: "prod_1", kind: "pickup", name: "Hotels", ...over })
  const points: SetPickupGroupPoints["points"] = []
  for (const { name, ...stop } of stops) points.push({ pointId: (await pointNamed(db, name)).id, ...stop })
  return setPickupGroupPoints(db, { id: group.id, points })
}

/** The stops of a departure as a driver would read them. */
export async function stopsOf(db: OperationsDb, slotId: Id<"avsl">): Promise<string[]> {
  const { data } = await listSlotPickups(db, { slotId, limit: 200 })
  return data.map(({ name, fromLocal, untilLocal }) => `${name} ${fromLocal}${untilLocal ? `–${untilLocal.slice(11)}` : ""}`)
}

/** Travelers of a booking on a departure, as they came to be; their places are held until `expiresAt`, or booked. */
export async function travelersOn(
  db: OperationsDb,
  slotId: Id<"avsl">,
  names: string[],
  { expiresAt, ...traveler }: Partial<typeof slotTravelers.$inferInsert> & { expiresAt?: Date } = {},
): Promise<Id<"sltr">[]> {
  const bookingId = traveler.bookingId ?? `bkng_${names[0]}`
  const hold = expiresAt && { holdToken: newId("slal"), expiresAt, maxExpiresAt: expiresAt }
  const row = {
    status: hold ? "held" : "confirmed",
    pax: names.length,
    named: names.length,
    bookingRef: `R-${names[0]}`,
    bookingId,
    ...hold,
  } as const
  const [slotAllocationId] = await ledgerRows(db, slotId, [row])
  const rows = names.map((lastName, index) => ({
    id: newId("sltr"),
    slotId,
    slotAllocationId,
    bookingId,
    lastName,
    isLead: index === 0,
    ...traveler,
  }))
  await db.insert(slotTravelers).values(rows)
  return rows.map(({ id }) => id)
}
