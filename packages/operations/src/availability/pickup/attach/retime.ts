import { asc } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { isOneOf } from "../../slot/list/filter.js"
import { resolveStop } from "../resolve.js"
import { slotPickups } from "../schema.js"
import { recordStopEvents } from "./events.js"
import type { StopSlot } from "./runs.js"
import { differs, type StopWrite, writeStops } from "./write.js"

/** A stop that did not simply follow its departure. */
export interface KeptStop {
  slotId: Id<"avsl">
  /** `customised` = stayed at the time that a person gave it; `gap` = its local time does not exist there, it is at the first one after. */
  reason: "customised" | "gap"
}

/**
 * Moves the stops of departures that were moved: offsets go along, local times are read anew on the new date and in the new zone, and what a
 * person changed stays and is reported, once per departure. Three statements whatever their number. The caller has locked the departures.
 */
export async function retimePickups(tx: OperationsDb, slots: readonly StopSlot[], context: WriteContext): Promise<KeptStop[]> {
  if (slots.length === 0) return []
  const byId = new Map(slots.map((slot) => [slot.id, slot]))
  const rows = await tx
    .select()
    .from(slotPickups)
    .where(isOneOf(slotPickups.slotId, [...byId.keys()]))
    .orderBy(asc(slotPickups.id))
    .for("no key update")
  const kept = new Map<string, KeptStop>()
  const writes: StopWrite[] = []
  const moved = new Set<Id<"avsl">>()
  for (const row of rows) {
    const { slotId } = row
    const keep = (reason: KeptStop["reason"]) => kept.set(`${slotId} ${reason}`, { slotId, reason })
    const { instants, gap } = resolveStop(row, row.cutoffMinutes, byId.get(slotId) as StopSlot)
    const wanted = { ...row, ...instants }
    if (!differs(row, wanted)) continue
    if (row.customised) {
      keep("customised")
      continue
    }
    if (gap) keep("gap")
    writes.push(wanted)
    moved.add(slotId)
  }
  await writeStops(tx, writes, context)
  await recordStopEvents(
    tx,
    context,
    "moved",
    slots.filter(({ id }) => moved.has(id)),
  )
  return [...kept.values()]
}
