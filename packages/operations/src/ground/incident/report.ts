import { and, eq } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../kernel/database.js"
import { idSchema, newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { lockDispatch } from "../dispatch/lock.js"
import { actorOf } from "../event/actor-of.js"
import { appendEvents } from "../event/append.js"
import { requireNotAhead } from "../event/judge.js"
import { groundExecutionEvents } from "../event/schema.js"
import { reportIncidentBody, type ServiceIncident } from "./contract.js"
import { groundServiceIncidents } from "./schema.js"

const input = reportIncidentBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext })

/** The device sent it before: the incident that it made then. */
async function earlier(tx: OperationsDb, { dispatchId, clientEventId }: z.output<typeof input>): Promise<ServiceIncident | undefined> {
  if (clientEventId === undefined) return undefined
  const [row] = await tx
    .select({ incident: groundServiceIncidents })
    .from(groundExecutionEvents)
    .innerJoin(groundServiceIncidents, eq(groundServiceIncidents.id, groundExecutionEvents.incidentId))
    .where(and(eq(groundExecutionEvents.dispatchId, dispatchId), eq(groundExecutionEvents.clientEventId, clientEventId)))
  return row?.incident
}

/**
 * Something went wrong on a dispatch: kept as an incident and as an event of its history, whatever its state. The same `clientEventId` again answers the
 * first one. Throws `dispatch_not_found`, `event_in_future`, `actor_not_assigned`.
 */
export async function reportIncident(db: OperationsDb, raw: z.input<typeof input>): Promise<ServiceIncident> {
  const given = parseInput(input, raw)
  const {
    dispatchId,
    incidentType,
    severity = "warning",
    description = null,
    evidence = [],
    clientEventId,
    actorKind = "user",
    now,
    actor,
  } = given
  const context = { now, actor, reason: given.reason, correlationId: given.correlationId }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId)
    const before = await earlier(tx, given)
    if (before) return before
    const at = await readClock(tx, now)
    const openedAt = given.occurredAt ?? at
    requireNotAhead(openedAt, at)
    const actorResourceId = await actorOf(tx, given)
    const stamps = { createdAt: clock(now) as never, updatedAt: clock(now) as never }
    const [incident] = await tx
      .insert(groundServiceIncidents)
      .values({
        id: newId("gsin"),
        dispatchId,
        incidentType,
        severity,
        description,
        evidence,
        openedAt,
        reportedBy: actor ?? actorResourceId,
        ...stamps,
      })
      .returning()
    const told = incident as ServiceIncident
    const event = {
      eventType: "incident" as const,
      occurredAt: openedAt,
      actorKind,
      actorResourceId,
      incidentId: told.id,
      clientEventId: clientEventId ?? null,
    }
    await appendEvents(tx, dispatch, [{ ...event, metadata: { severity, incidentType } }], context)
    await recordEvents(tx, context, [
      {
        ...{ type: "ground.service_incident.reported", subject: told.id, data: { severity, incidentType } },
        touches: [dispatchId, dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId],
      },
    ])
    return told
  })
}
