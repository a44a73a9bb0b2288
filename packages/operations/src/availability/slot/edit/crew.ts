import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { cancelSlotAssignments, reopenSlotAssignments, rescheduleSlotAssignments, slotsWithResources } from "../../../resources/index.js"
import type { SlotWrite } from "./write.js"

const isCancelled = ({ slot, set }: SlotWrite) => set.status === "cancelled" && slot.status !== "cancelled"
const isReopened = ({ slot, set }: SlotWrite) => slot.status === "cancelled" && set.status !== undefined && set.status !== "cancelled"
const isRetimed = ({ set }: SlotWrite) => set.startsAt !== undefined || set.endsAt !== undefined

/**
 * Who and what does a departure goes along with it, in the same transaction: re-timing takes them to the new times or is refused with every
 * clash, cancelling frees them, opening again tries to get them back. One question says which departures have anybody at all.
 */
export async function moveCrew(tx: OperationsDb, writes: readonly SlotWrite[], given: WriteContext): Promise<void> {
  const concerned = writes.filter((write) => isCancelled(write) || isReopened(write) || isRetimed(write))
  if (concerned.length === 0) return
  const { now, actor, reason, correlationId } = given
  const context = { now, actor, reason, correlationId }
  const staffed = await slotsWithResources(
    tx,
    concerned.map(({ slot }) => slot.id),
  )
  for (const write of concerned) {
    const slotId = write.slot.id
    if (!staffed.has(slotId)) continue
    if (isCancelled(write)) await cancelSlotAssignments(tx, { slotId, ...context })
    else if (isReopened(write)) await reopenSlotAssignments(tx, { slotId, ...context })
    else await rescheduleSlotAssignments(tx, { slotId, previousStartsAt: write.slot.startsAt, ...context })
  }
}
