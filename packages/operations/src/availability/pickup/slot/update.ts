import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { SlotRow } from "../../slot/lock.js"
import { differs, type StopRow, type StopWrite, writeStops } from "../attach/write.js"
import { pickupCapacityBelowTaken } from "../errors.js"
import { columnsOfTime } from "../stop-time.js"
import { type SlotPickup, updateSlotPickupBody } from "./contract.js"
import { lockedInstants } from "./instants.js"
import { lockStop, stopEvent } from "./lock.js"
import { requireStop } from "./read.js"

const input = updateSlotPickupBody.extend({ slotPickupId: idSchema("slpk"), ...writeContext })

type Patch = Partial<Pick<z.output<typeof input>, "time" | "sequence" | "capacity" | "cutoffMinutes" | "status" | "customised">>

/** What the stop becomes. A time, a limit or a cut-off that a person sets stays where groups and moves of the departure would change it. */
function wantedOf(row: StopRow, { time, customised, ...patch }: Patch, slot: SlotRow): StopWrite {
  const next = { ...row, ...patch, ...(time && columnsOfTime(time)) }
  const instants = time || patch.cutoffMinutes !== undefined ? lockedInstants(next, next.cutoffMinutes, slot) : {}
  const { capacity } = next
  if (capacity !== null && capacity < row.taken) throw pickupCapacityBelowTaken({ slotPickupId: row.id, capacity, taken: row.taken })
  const wanted = { ...next, ...instants }
  const decided = differs({ ...row, status: wanted.status, sequence: wanted.sequence }, wanted)
  return { ...wanted, customised: customised ?? (row.customised || decided) }
}

const changes = (before: SlotPickup, after: SlotPickup) => {
  const fields = Object.keys(after).filter((key) => {
    const field = key as keyof SlotPickup
    return field !== "updatedAt" && JSON.stringify(before[field]) !== JSON.stringify(after[field])
  })
  const pick = (stop: SlotPickup) =>
    JSON.parse(JSON.stringify(Object.fromEntries(fields.map((key) => [key, stop[key as keyof SlotPickup]]))))
  return { before: pick(before), after: pick(after) }
}

/**
 * Changes a stop of one departure; omitted stays, `null` clears. A time, a limit or a cut-off makes it customised, `customised: false` lets
 * it follow again. Throws `slot_pickup_not_found`, `pickup_capacity_below_taken`, `nonexistent_local_time`, `revision_conflict`.
 */
export async function updateSlotPickup(db: OperationsDb, raw: z.input<typeof input>): Promise<SlotPickup> {
  const { slotPickupId, expectedRevision, now, actor, reason, correlationId, ...fields } = parseInput(input, raw)
  const patch = patchOf(fields)
  const context = { now, actor, reason, correlationId }
  return db.transaction(async (tx) => {
    const { row, slot } = await lockStop(tx, slotPickupId, expectedRevision)
    const wanted = wantedOf(row, patch, slot)
    const before = await requireStop(tx, row.id, now)
    await writeStops(tx, [wanted], context)
    const after = await requireStop(tx, row.id, now)
    await recordEvents(tx, context, [{ ...stopEvent("updated", after, slot), ...changes(before, after) }])
    return after
  })
}
