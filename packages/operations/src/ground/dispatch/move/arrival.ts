import { sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { lateArrival } from "../../board/conflict.js"
import type { GroundConflict } from "../../board/contract.js"
import type { DispatchDetail } from "../contract.js"

/** The hotels, or other places that receive them, are to be told of late arrivals. At most one statement. */
export async function arrivalConflicts(tx: OperationsDb, dispatches: readonly DispatchDetail[]): Promise<GroundConflict[]> {
  const moved = dispatches.filter(({ originalEndsAt, dropoffPlaceId }) => originalEndsAt && dropoffPlaceId)
  if (moved.length === 0) return []
  const places = await rowsOf<{ id: string; kind: string; name: string }>(
    tx,
    sql`select id, kind, name from facilities where id in (select unnest(${arrayParam(
      moved.map(({ dropoffPlaceId }) => dropoffPlaceId),
      "text",
    )}))`,
  )
  return moved.flatMap((dispatch) =>
    lateArrival(
      dispatch,
      places.find(({ id }) => id === dispatch.dropoffPlaceId),
    ),
  )
}
