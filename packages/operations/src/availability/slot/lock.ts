import { inArray, sql } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { slotNotFound } from "./errors.js"
import { getSlot } from "./get.js"
import { availabilitySlots } from "./schema.js"

export type SlotRow = typeof availabilitySlots.$inferSelect

/** Locks departures in id order, as every writer does. */
const lockSlots = (tx: OperationsDb, ids: readonly string[]): Promise<SlotRow[]> =>
  tx
    .select()
    .from(availabilitySlots)
    .where(inArray(availabilitySlots.id, [...ids] as Id<"avsl">[]))
    .orderBy(sql`${availabilitySlots.id}`)
    .for("update")

/** Refuses a stale change of a locked departure, with the departure as it is now. */
export async function checkRevision(tx: OperationsDb, { id, revision }: SlotRow, expected: number | undefined, now?: Date): Promise<void> {
  if (expected === undefined || expected === revision) return
  throw revisionConflict({ expected, current: await getSlot(tx, { slotId: id, now }) })
}

interface Expected {
  expectedRevision?: number | undefined
  now?: Date | undefined
}

/** Locks a departure for a change. Throws `slot_not_found`; `revision_conflict` with the departure as it is now. */
export async function lockSlot(tx: OperationsDb, slotId: string, { expectedRevision, now }: Expected = {}): Promise<SlotRow> {
  const [row] = await lockSlots(tx, [slotId])
  if (!row) throw slotNotFound({ id: slotId })
  await checkRevision(tx, row, expectedRevision, now)
  return row
}
