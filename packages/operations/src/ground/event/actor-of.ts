import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { actorNotAssigned } from "../errors.js"

interface Actor {
  dispatchId: string
  actorKind?: "user" | "driver" | "guide"
  driverId?: Id<"gdrv">
  resourceId?: Id<"res">
}

/** A driver or guide says who they are and serves this dispatch. Throws `actor_not_assigned`. */
export async function actorOf(
  tx: OperationsDb,
  { dispatchId, actorKind = "user", driverId, resourceId }: Actor,
): Promise<Id<"res"> | null> {
  if (actorKind === "user") return resourceId ?? null
  const [row] = await rowsOf<{ id: Id<"res"> }>(
    tx,
    sql`select a.resource_id as id from ground_dispatch_assignments a left join ground_drivers g on g.resource_id = a.resource_id
      where a.dispatch_id = ${dispatchId} and a.status in ('assigned', 'accepted')
        and (a.resource_id = ${resourceId ?? null}::text or g.id = ${driverId ?? null}::text)`,
  )
  if (!row) throw actorNotAssigned({ id: dispatchId, resourceId: resourceId ?? driverId ?? null })
  return row.id
}
