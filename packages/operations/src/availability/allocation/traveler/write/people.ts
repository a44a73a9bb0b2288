import { and, eq, inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../../kernel/context.js"
import { arrayParam, type OperationsDb, rowsOf } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import { reclaimLapsedHolds } from "../../../slot-allocation/settle/reclaim.js"
import { slotTravelerNotFound, travelerNotOnSlot } from "../../errors.js"
import { lockDeparture } from "../../slot.js"
import type { TravelerRow } from "../record.js"
import { slotTravelers } from "../schema.js"

const ofHost = (slotId: Id<"avsl">, keys: readonly string[]) =>
  and(eq(slotTravelers.slotId, slotId), eq(slotTravelers.status, "live"), inArray(slotTravelers.bookingTravelerId, [...keys]))

/** Live travelers by the host's own ids. Those of lapsed holds leave first: they count no more. */
export async function knownTravelers(
  tx: OperationsDb,
  slotId: Id<"avsl">,
  keys: readonly string[],
  context: WriteContext,
): Promise<Map<string, TravelerRow>> {
  if (keys.length === 0) return new Map()
  const read = () => tx.select().from(slotTravelers).where(ofHost(slotId, keys))
  const found = await read()
  if (found.length === 0) return new Map()
  const ended = await reclaimLapsedHolds(tx, [slotId], context)
  const rows = ended.length > 0 ? await read() : found
  return new Map(rows.map((row) => [row.bookingTravelerId as string, row]))
}

/** Throws `traveler_not_on_slot` unless everybody who is named to be kept apart is on the departure. */
export async function requireOnSlot(tx: OperationsDb, slotId: Id<"avsl">, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select id from slot_travelers where slot_id = ${slotId} and id = any(${arrayParam([...ids], "text")})`,
  )
  const missing = [...new Set(ids)].filter((id) => !rows.some((row) => row.id === id))
  if (missing.length > 0) throw travelerNotOnSlot({ slotId, ids: missing })
}

/** Locks a traveler for a change, the departure first. Throws `slot_traveler_not_found`. */
export async function lockTraveler(tx: OperationsDb, travelerId: Id<"sltr">): Promise<TravelerRow> {
  const [of] = await tx.select({ slotId: slotTravelers.slotId }).from(slotTravelers).where(eq(slotTravelers.id, travelerId))
  if (!of) throw slotTravelerNotFound({ id: travelerId })
  await lockDeparture(tx, of.slotId)
  const [row] = await tx.select().from(slotTravelers).where(eq(slotTravelers.id, travelerId)).for("no key update")
  if (!row) throw slotTravelerNotFound({ id: travelerId })
  return row
}
