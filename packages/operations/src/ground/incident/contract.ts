import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { instant, instantInput, listOf, text } from "../../kernel/values.js"
import { actorFields } from "../event/actor.js"
import { evidenceInput } from "../passenger/contract.js"
import { incidentSeverities, incidentStatuses } from "../words.js"

/** Something that went wrong on a dispatch, and what became of it. */
export const incidentSchema = z
  .object({
    id: idSchema("gsin"),
    dispatchId: idSchema("gdsp"),
    severity: z.enum(incidentSeverities),
    incidentType: z.string(),
    status: z.enum(incidentStatuses),
    openedAt: instant,
    resolvedAt: instant.nullable(),
    description: z.string().nullable(),
    resolution: z.string().nullable(),
    evidence: z.array(z.record(z.string(), z.unknown())),
    reportedBy: z.string().nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ServiceIncident" })
export type ServiceIncident = z.output<typeof incidentSchema>
export const incidentPageSchema = pageOf(incidentSchema)

const fields = {
  severity: z.enum(incidentSeverities).optional(),
  description: text(4000).nullable().optional(),
  evidence: evidenceInput.optional(),
}
export const reportIncidentBody = z.strictObject({
  incidentType: text(60),
  ...fields,
  occurredAt: instantInput.optional(),
  clientEventId: text(100).optional(),
  ...actorFields,
})
export type ReportIncident = z.input<typeof reportIncidentBody>
export const updateIncidentBody = z.strictObject({
  incidentType: text(60).optional(),
  ...fields,
  resolution: text(4000).nullable().optional(),
  ...revisionField,
})
export type UpdateIncident = z.input<typeof updateIncidentBody>

export const setIncidentStatusBody = z.strictObject({
  status: z.enum(incidentStatuses),
  resolution: text(4000).optional(),
  reason: text(500).optional(),
})
export type SetIncidentStatus = z.input<typeof setIncidentStatusBody>

export const incidentSortFields = ["openedAt", "severity", "status", "updatedAt"] as const
export const incidentListQuery = z.strictObject({
  dispatchId: idSchema("gdsp").optional(),
  severity: listOf(z.enum(incidentSeverities)).optional(),
  status: listOf(z.enum(incidentStatuses)).optional(),
  /** Opened within this range, half-open. */
  from: instantInput.optional(),
  to: instantInput.optional(),
  ...paging,
  sort: sortBy(incidentSortFields),
})
export type IncidentListQuery = z.input<typeof incidentListQuery>
