import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { jsonOf, type OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { cancelAllocationsOfSlots } from "../../slot-allocation/settle/of-slots.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { slotHasCommitments } from "../errors.js"
import type { CommitmentPolicy } from "../words.js"

interface Commitments {
  heldPax: number
  bookedPax: number
  bookingIds: string[]
  /** Guides, vehicles and things that are on it; cancelling frees them. */
  assignments: number
}

/** Who still counts on the departure. Its first hundred bookings are named. */
async function commitmentsOf(tx: OperationsDb, slotId: Id<"avsl">): Promise<Commitments> {
  const [found] = await jsonOf<Commitments>(
    tx,
    sql`select jsonb_build_object(
        'heldPax', coalesce(sum(pax) filter (where status = 'held'), 0),
        'bookedPax', coalesce(sum(pax) filter (where status <> 'held'), 0),
        'bookingIds', coalesce(to_jsonb((array_agg(distinct booking_id) filter (where booking_id is not null))[1:100]), '[]'::jsonb),
        'assignments', (select count(*) from resource_slot_assignments a where a.slot_id = ${slotId} and a.status in ('reserved', 'assigned'))) as result
      from slot_allocations where slot_id = ${slotId} and status in ('held', 'confirmed', 'fulfilled')`,
  )
  return found ?? { heldPax: 0, bookedPax: 0, bookingIds: [], assignments: 0 }
}

/** Settles what people hold and have booked before their departure is cancelled. Throws `slot_has_commitments` under `refuse`. */
export async function settleCommitments(
  tx: OperationsDb,
  slotId: Id<"avsl">,
  policy: CommitmentPolicy,
  context: WriteContext,
): Promise<void> {
  await reclaimLapsedHolds(tx, [slotId], context)
  if (policy === "cancel") await cancelAllocationsOfSlots(tx, [slotId], context)
  if (policy !== "refuse") return
  const found = await commitmentsOf(tx, slotId)
  if (found.heldPax + found.bookedPax > 0) throw slotHasCommitments({ slotIds: [slotId], ...found })
}
