import {
  createPickupGroup,
  createPickupPoint,
  listSlotPickups,
  type PickupGroup,
  type SetPickupGroupPoints,
  setPickupGroupPoints,
} from "../../src/availability/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"

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
