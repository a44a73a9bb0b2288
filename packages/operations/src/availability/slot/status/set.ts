import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import type { Slot } from "../contract.js"
import { type Writable, writeSlots } from "../edit/write.js"
import { getSlot } from "../get.js"
import { lockSlot, type SlotRow } from "../lock.js"
import type { SlotStatus } from "../words.js"
import { settleCommitments } from "./commitments.js"
import { setSlotStatusInput } from "./contract.js"

const input = setSlotStatusInput.safeExtend({ slotId: idSchema("avsl"), ...writeContext })

function columnsOf(status: SlotStatus, reason: string | undefined, at: Date): Writable {
  if (status === "open") return { status, statusReason: null, cancelSource: null, cancelledAt: null }
  if (status === "closed") return { status, statusReason: reason ?? null, cancelSource: null, cancelledAt: null }
  return { status, statusReason: reason ?? null, cancelSource: "person", cancelledAt: at }
}

/** A departure that a rule cancelled may be cancelled once more by a person: the rule then no longer revives it. */
const isAlready = (slot: SlotRow, status: SlotStatus) => slot.status === status && slot.cancelSource !== "rule"

/**
 * Opens, closes or cancels a departure. Closing stops sales and touches nobody; cancelling asks what becomes of held and booked places
 * (`onCommitments`: `refuse` them, `keep` them, `cancel` them as well). A cancelled departure may be opened again. Repeating a status
 * changes nothing. Throws `slot_not_found`, `slot_has_commitments`, `revision_conflict`.
 */
export async function setSlotStatus(db: OperationsDb, raw: z.input<typeof input>): Promise<Slot> {
  const { slotId, status, expectedRevision, onCommitments = "refuse", ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const slot = await lockSlot(tx, slotId, { expectedRevision })
    const changes = !isAlready(slot, status)
    if (status === "cancelled" && (changes || onCommitments === "cancel")) await settleCommitments(tx, slotId, onCommitments, context)
    if (changes) {
      const set = columnsOf(status, context.reason, await readClock(tx, context.now))
      await writeSlots(tx, [{ slot, set, edited: true }], context)
    }
    return getSlot(tx, { slotId, now: context.now })
  })
}
