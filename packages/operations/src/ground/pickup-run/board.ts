import { sql } from "drizzle-orm"
import { jsonParam, type OperationsDb } from "../../kernel/database.js"

/** Gives the travelers of a run the legs of the stops at which they wait, or get out. One statement. */
export async function boardAtStops(
  tx: OperationsDb,
  dispatchId: string,
  kind: string,
  boards: readonly { traveler: string; stop: string }[],
): Promise<void> {
  const side = sql.raw(kind === "dropoff" ? "dropoff_leg_id" : "pickup_leg_id")
  await tx.execute(sql`update ground_dispatch_passengers p set ${side} = leg.id
    from jsonb_to_recordset(${jsonParam(boards)}) as b(traveler text, stop text), ground_dispatch_legs leg
    where p.dispatch_id = ${dispatchId} and p.slot_traveler_id = b.traveler and p.status <> 'removed' and leg.dispatch_id = p.dispatch_id
      and leg.slot_pickup_id = b.stop`)
}
