import { and, asc, eq } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { lockSlot } from "../../slot/lock.js"
import { differs, type StopRow, type StopWrite, writeStops } from "../attach/write.js"
import { pickupOrderStale } from "../errors.js"
import { resolveStop } from "../resolve.js"
import { slotPickups as stop } from "../schema.js"
import { orderSlotPickupsBody, type SlotPickup } from "./contract.js"
import { readStops } from "./read.js"

const input = orderSlotPickupsBody.extend({ slotId: idSchema("avsl"), ...writeContext })
type Input = z.output<typeof input>

/** Every stop once, in the order given. Throws `pickup_order_stale`. */
function inOrder(rows: readonly StopRow[], { slotId, kind, slotPickupIds }: Input): StopRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const unknown = slotPickupIds.filter((id) => !byId.has(id))
  const missing = rows.map(({ id }) => id).filter((id) => !slotPickupIds.includes(id))
  if (unknown.length > 0 || missing.length > 0) throw pickupOrderStale({ slotId, kind, missing, unknown })
  return slotPickupIds.map((id) => byId.get(id) as StopRow)
}

const timeOf = ({ timing, localTime, localTimeUntil, dayOffset, offsetMinutes, offsetUntilMinutes }: StopRow) => ({
  ...{ timing, localTime, localTimeUntil, dayOffset, offsetMinutes, offsetUntilMinutes },
})

/** The times of a run stay as they are, the stops change places among them; a stop that moved in time is a person's from then on. */
function wanted(rows: readonly StopRow[], ordered: readonly StopRow[], slot: Parameters<typeof resolveStop>[2]): StopWrite[] {
  const writes = ordered.map((row, sequence): StopWrite => {
    const time = timeOf(rows[sequence] as StopRow)
    const { instants } = resolveStop(time, row.cutoffMinutes, slot)
    const next = { ...row, ...time, ...instants, sequence }
    const moved = row.pickupAt.getTime() !== instants.pickupAt.getTime() || row.pickupUntil?.getTime() !== instants.pickupUntil?.getTime()
    return { ...next, customised: row.customised || moved }
  })
  return writes.filter((write, index) => differs(ordered[index] as StopRow, write))
}

/**
 * Puts a departure's stops of one kind into another order: the times of the run are handed out anew, so the first stop is served first.
 * Answers all of them. Throws `slot_not_found`, `pickup_order_stale` when the stops are others than those named.
 */
export async function orderSlotPickups(db: OperationsDb, raw: z.input<typeof input>): Promise<SlotPickup[]> {
  const given = parseInput(input, raw)
  const { slotId, kind } = given
  const ofKind = and(eq(stop.slotId, slotId), eq(stop.kind, kind))
  return db.transaction(async (tx) => {
    const slot = await lockSlot(tx, slotId)
    const rows = await tx
      .select()
      .from(stop)
      .where(ofKind)
      .orderBy(asc(stop.pickupAt), asc(stop.sequence), asc(stop.id))
      .for("no key update")
    const ordered = inOrder(rows, given)
    const writes = wanted(rows, ordered, slot)
    if (writes.length > 0) {
      await writeStops(tx, writes, given)
      const order = (stops: readonly { id: string }[]) => ({ kind, slotPickupIds: stops.map(({ id }) => id) })
      await recordEvents(tx, given, [
        {
          type: "availability.slot_pickup.ordered",
          subject: slotId,
          touches: [slot.productId, ...writes.map(({ id }) => id)],
          before: order(rows),
          after: order(ordered),
          data: { slotId, productId: slot.productId, startsAt: slot.startsAt.toISOString() },
        },
      ])
    }
    return readStops(tx, { where: ofKind, now: given.now })
  })
}
