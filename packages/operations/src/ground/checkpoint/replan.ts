import { sql } from "drizzle-orm"
import { arrayParam, clock, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { planCheckpoints } from "../dispatch/plan/checkpoints.js"
import type { PlannedLeg } from "../dispatch/plan/legs.js"
import { insertRows } from "../row.js"
import { readCheckpoints, readTimes } from "./read.js"
import { groundDispatchCheckpoints } from "./schema.js"

/** A new automatic checkpoint with every column that it needs. */
export const checkpointRow = (dispatchId: Id<"gdsp">, point: ReturnType<typeof planCheckpoints>[number]) => ({
  ...{ ...point, dispatchId, revision: 1, auto: true, actualAt: null, warnMinutes: 20, status: "pending" as const },
})

/**
 * The automatic checkpoints of a locked dispatch as its stops ask for them; those that were reached stay, and so do the operator's own. All are
 * numbered anew by their planned time.
 */
export async function replanCheckpoints(
  tx: OperationsDb,
  dispatchId: Id<"gdsp">,
  legs: readonly PlannedLeg[],
  now: Date | undefined,
): Promise<void> {
  const times = await readTimes(tx, dispatchId)
  if (!times) return
  const stays = (await readCheckpoints(tx, dispatchId)).filter(({ auto, status }) => !auto || status !== "pending")
  const reached = (type: string, legId: string | null) =>
    stays.some((point) => point.auto && point.checkpointType === type && (type !== "stop" || point.legId === legId))
  const fresh = planCheckpoints(times, legs).filter(({ checkpointType, legId }) => !reached(checkpointType, legId))
  const order = [...stays, ...fresh]
    .sort((a, b) => (a.plannedAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.plannedAt?.getTime() ?? Number.POSITIVE_INFINITY))
    .map(({ id }) => id)
  await tx.execute(sql`delete from ground_dispatch_checkpoints where dispatch_id = ${dispatchId} and auto and status = 'pending'`)
  if (fresh.length > 0) {
    const rows = fresh.map((point) => checkpointRow(dispatchId, { ...point, sequence: 100_000 + order.indexOf(point.id) }))
    await tx.execute(insertRows(groundDispatchCheckpoints, rows, clock(now)))
  }
  await tx.execute(sql`update ground_dispatch_checkpoints k set sequence = ranked.place - 1 from unnest(${arrayParam(order, "text")}) with ordinality as ranked(id, place)
    where k.id = ranked.id and k.sequence <> ranked.place - 1`)
}
