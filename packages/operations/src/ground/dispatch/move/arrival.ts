import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { lateArrival } from "../../board/conflict.js"
import type { GroundConflict } from "../../board/contract.js"
import type { DispatchDetail } from "../contract.js"

/** The hotel, or another place that receives them, is to be told of a late arrival. */
export async function arrivalConflicts(tx: OperationsDb, dispatch: DispatchDetail): Promise<GroundConflict[]> {
  if (!dispatch.originalEndsAt || !dispatch.dropoffPlaceId) return []
  const [place] = await rowsOf<{ kind: string; name: string }>(
    tx,
    sql`select kind, name from facilities where id = ${dispatch.dropoffPlaceId}`,
  )
  return lateArrival(dispatch, place)
}
