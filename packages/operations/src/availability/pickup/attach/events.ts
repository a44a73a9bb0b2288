import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { type NewEvent, recordEvents } from "../../../kernel/outbox/record.js"

const slotsPerEvent = 500

type Verb = "attached" | "refreshed" | "moved"

/** One event per product and 500 departures whose stops a command made or moved, naming the departures. One statement. */
export async function recordStopEvents(
  tx: OperationsDb,
  context: WriteContext,
  verb: Verb,
  slots: readonly { id: Id<"avsl">; productId: string }[],
): Promise<void> {
  const events: NewEvent[] = []
  for (const productId of new Set(slots.map((slot) => slot.productId))) {
    const ofProduct = slots.filter((slot) => slot.productId === productId)
    for (let from = 0; from < ofProduct.length; from += slotsPerEvent) {
      const slotIds = ofProduct.slice(from, from + slotsPerEvent).map(({ id }) => id)
      const subject = slotIds.length === 1 ? (slotIds[0] as string) : productId
      events.push({ type: `availability.slot_pickup.${verb}`, subject, touches: [productId, ...slotIds], data: { productId, slotIds } })
    }
  }
  await recordEvents(tx, context, events)
}
