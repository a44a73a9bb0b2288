import { and, asc, isNotNull } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { isOneOf } from "../../slot/list/filter.js"
import { resolveStop } from "../resolve.js"
import { slotPickups } from "../schema.js"
import type { AppliedPickupGroups } from "./contract.js"
import type { RunPoint, StopSlot } from "./runs.js"
import { differs, type StopRow, type StopWrite, writeStops } from "./write.js"

const key = ({ groupId, pointId }: { groupId: string | null; pointId: string }) => `${groupId} ${pointId}`

/** The stop as its group has it now; null where its local time does not exist. A limit never goes below who chose it. */
function wantedOf(row: StopRow, run: RunPoint, slot: StopSlot): StopWrite | null {
  const { instants, gap } = resolveStop(run, run.cutoffMinutes, slot)
  if (gap) return null
  const { timing, localTime, localTimeUntil, dayOffset, offsetMinutes, offsetUntilMinutes, sequence, cutoffMinutes } = run
  const time = { timing, localTime, localTimeUntil, dayOffset, offsetMinutes, offsetUntilMinutes }
  const capacity = run.capacity !== null && run.capacity < row.taken ? row.capacity : run.capacity
  return { ...row, ...time, ...instants, sequence, cutoffMinutes, capacity }
}

/** Gives stops that nobody customised what their group says now. Two statements whatever their number. */
export async function refreshStops(
  tx: OperationsDb,
  slots: readonly StopSlot[],
  runs: readonly RunPoint[],
  context: WriteContext,
): Promise<{ stops: number; slotIds: Set<string>; kept: AppliedPickupGroups["kept"] }> {
  const kept: AppliedPickupGroups["kept"] = []
  const writes: StopWrite[] = []
  const slotIds = new Set<string>()
  if (slots.length === 0 || runs.length === 0) return { stops: 0, slotIds, kept }
  const bySlot = new Map(slots.map((slot) => [slot.id, slot]))
  const byPoint = new Map(runs.map((run) => [key(run), run]))
  const rows = await tx
    .select()
    .from(slotPickups)
    .where(and(isOneOf(slotPickups.slotId, [...bySlot.keys()]), isNotNull(slotPickups.groupId)))
    .orderBy(asc(slotPickups.id))
    .for("no key update")
  for (const row of rows) {
    const run = byPoint.get(key(row))
    if (!run) continue
    const { id: slotPickupId, slotId } = row
    const wanted = wantedOf(row, run, bySlot.get(slotId) as StopSlot)
    if (!wanted) continue
    const changes = differs(row, wanted)
    if (row.customised && changes) kept.push({ slotId, slotPickupId, reason: "customised" })
    if (row.customised) continue
    if (wanted.capacity !== run.capacity) kept.push({ slotId, slotPickupId, reason: "capacity_below_taken" })
    if (!changes) continue
    writes.push(wanted)
    slotIds.add(slotId)
  }
  await writeStops(tx, writes, context)
  return { stops: writes.length, slotIds, kept }
}
