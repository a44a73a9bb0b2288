import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { revisionConflict } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { incidentNotFound, statusTransitionInvalid } from "../errors.js"
import { requireReason } from "../event/reason.js"
import type { IncidentStatus } from "../words.js"
import { type ServiceIncident, setIncidentStatusBody, updateIncidentBody } from "./contract.js"
import { groundServiceIncidents as incident } from "./schema.js"

async function lock(tx: OperationsDb, id: Id<"gsin">, expectedRevision?: number): Promise<ServiceIncident> {
  const [row] = await tx.select().from(incident).where(eq(incident.id, id)).for("update")
  if (!row) throw incidentNotFound({ id })
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: row })
  return row
}

const raised = (now: Date | undefined) => ({ revision: sql`${incident.revision} + 1`, updatedAt: clock(now) as never })
const updateInput = updateIncidentBody.extend({ id: idSchema("gsin"), ...writeContext })

/** Changes what is known of an incident. Throws `incident_not_found`, `revision_conflict`, `empty_patch`. */
export async function updateIncident(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<ServiceIncident> {
  const { id, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(updateInput, raw)
  const patch = patchOf(given)
  return db.transaction(async (tx) => {
    const before = await lock(tx, id, expectedRevision)
    const [row] = await tx
      .update(incident)
      .set({ ...patch, ...raised(now) })
      .where(eq(incident.id, id))
      .returning()
    const event = {
      type: "ground.service_incident.updated",
      subject: id,
      touches: [before.dispatchId],
      data: { fields: Object.keys(patch) },
    }
    await recordEvents(tx, { now, actor, reason, correlationId }, [event])
    return row as ServiceIncident
  })
}

const allowed: Record<IncidentStatus, readonly IncidentStatus[]> = {
  open: ["mitigated", "resolved", "cancelled"],
  mitigated: ["resolved", "cancelled"],
  resolved: ["open"],
  cancelled: [],
}

const statusInput = setIncidentStatusBody.extend({ id: idSchema("gsin"), ...writeContext, reason: setIncidentStatusBody.shape.reason })

/**
 * Moves an incident on: open, mitigated, resolved; open or mitigated to cancelled; resolved to open again with a reason. The same status again
 * changes nothing. Throws `incident_not_found`, `status_transition_invalid`, `invalid_request` without the reason.
 */
export async function setIncidentStatus(db: OperationsDb, raw: z.input<typeof statusInput>): Promise<ServiceIncident> {
  const { id, status, resolution, now, actor, reason, correlationId } = parseInput(statusInput, raw)
  return db.transaction(async (tx) => {
    const before = await lock(tx, id)
    if (before.status === status) return before
    if (!allowed[before.status].includes(status)) {
      throw statusTransitionInvalid({ id, status: before.status, wanted: status, allowed: [...allowed[before.status]] })
    }
    if (before.status === "resolved") requireReason(reason)
    const resolvedAt = status === "resolved" ? (clock(now) as never) : null
    const [row] = await tx
      .update(incident)
      .set({ status, resolvedAt, ...(resolution !== undefined && { resolution }), ...raised(now) })
      .where(eq(incident.id, id))
      .returning()
    await recordEvents(tx, { now, actor, reason, correlationId }, [
      {
        ...{ type: "ground.service_incident.status_changed", subject: id, touches: [before.dispatchId] },
        ...{ before: { status: before.status }, after: { status } },
      },
    ])
    return row as ServiceIncident
  })
}
