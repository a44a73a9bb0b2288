import { inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { slotTravelers } from "../traveler/schema.js"
import { travelerEvent } from "../traveler/write/statement.js"

export interface RemovePlaceholders extends WriteContext {
  slotAllocationId: string
  count: number
}

/**
 * Takes so many placeholders off a hold, the last ones first; their beds and seats are free again in the same statement. People with a name
 * stay. The caller has locked the departure. Answers how many left.
 */
export async function removePlaceholders(tx: OperationsDb, { slotAllocationId, count, ...context }: RemovePlaceholders): Promise<number> {
  if (count <= 0) return 0
  const at = clock(context.now)
  const last = sql`(select leaving.id from slot_travelers leaving
    where leaving.slot_allocation_id = ${slotAllocationId} and leaving.status = 'live' and leaving.is_placeholder
    order by length(leaving.last_name) desc, leaving.last_name desc, leaving.id desc limit ${count})`
  const gone = await tx
    .update(slotTravelers)
    .set({
      ...{ status: "removed", removedReason: context.reason ?? "resource_hold", revision: sql`${slotTravelers.revision} + 1` },
      ...({ removedAt: at, updatedAt: at } as object),
    })
    .where(inArray(slotTravelers.id, last))
    .returning()
  await recordEvents(
    tx,
    context,
    gone.map((row) => travelerEvent("removed", row, ["status"])),
  )
  return gone.length
}
