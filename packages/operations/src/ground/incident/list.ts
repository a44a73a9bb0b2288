import { and, asc, desc, eq, gte, inArray, lt } from "drizzle-orm"
import * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { incidentNotFound } from "../errors.js"
import { type IncidentListQuery, incidentListQuery, type incidentSortFields, type ServiceIncident } from "./contract.js"
import { groundServiceIncidents as incident } from "./schema.js"

const columns = { openedAt: incident.openedAt, severity: incident.severity, status: incident.status, updatedAt: incident.updatedAt }

/** Incidents within a filter, the newest first unless sorted otherwise. Throws `invalid_range`. */
export async function listIncidents(db: OperationsDb, raw: IncidentListQuery = {}): Promise<Page<ServiceIncident>> {
  const { dispatchId, severity, status, from, to, sort, ...query } = parseInput(incidentListQuery, raw)
  if (from && to && to <= from) throw invalidRange({ from: from.toISOString(), to: to.toISOString() })
  const { limit, offset } = windowOf(query)
  const order = parseSort(sort, [{ field: "openedAt" as (typeof incidentSortFields)[number], descending: true }])
  const where = and(
    dispatchId && eq(incident.dispatchId, dispatchId),
    severity && inArray(incident.severity, severity),
    status && inArray(incident.status, status),
    from && gte(incident.openedAt, from),
    to && lt(incident.openedAt, to),
  )
  const by = order.map(({ field, descending }) => (descending ? desc(columns[field]) : asc(columns[field])))
  const data = await db
    .select()
    .from(incident)
    .where(where)
    .orderBy(...by, asc(incident.id))
    .limit(limit)
    .offset(offset)
  return { data, total: await db.$count(incident, where), limit, offset }
}

const byId = z.strictObject({ id: idSchema("gsin") })

/** One incident. Throws `incident_not_found`. */
export async function getIncident(db: OperationsDb, raw: z.input<typeof byId>): Promise<ServiceIncident> {
  const { id } = parseInput(byId, raw)
  const [row] = await db.select().from(incident).where(eq(incident.id, id))
  if (!row) throw incidentNotFound({ id })
  return row
}
