import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { instant, text } from "../../kernel/values.js"
import { actorFields } from "../event/actor.js"
import { groundFindingSchema } from "../finding/contract.js"
import { assignmentRoles, assignmentSources, assignmentStatuses } from "../words.js"

export const dispatchAssignmentSchema = z
  .object({
    id: idSchema("gdas"),
    dispatchId: idSchema("gdsp"),
    role: z.enum(assignmentRoles),
    resourceId: idSchema("res"),
    vehicleId: idSchema("gveh").nullable(),
    driverId: idSchema("gdrv").nullable(),
    name: z.string(),
    status: z.enum(assignmentStatuses),
    source: z.enum(assignmentSources),
    assignedAt: instant,
    assignedBy: z.string().nullable(),
    respondedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endReason: z.string().nullable(),
    /** The time that the dispatch needs the asset, buffers included. */
    wanted: z.object({ from: instant, to: instant }),
    /** What the calendar holds of it; null = nothing (ended, or its time is taken). */
    held: z.object({ from: instant, to: instant }).nullable(),
    findings: z.array(groundFindingSchema),
    overrideReason: z.string().nullable(),
  })
  .meta({ id: "DispatchAssignment" })
export type DispatchAssignment = z.output<typeof dispatchAssignmentSchema>

/** `reason` of at least three characters: why it is done all the same. */
export const overrideInput = z.strictObject({ reason: z.string().trim().min(3).max(500) })

/** Who serves the dispatch: null takes the role off, omitted leaves it. */
export const assignBody = z.strictObject({
  vehicleId: idSchema("gveh").nullable().optional(),
  driverId: idSchema("gdrv").nullable().optional(),
  secondDriverId: idSchema("gdrv").nullable().optional(),
  guideResourceIds: z.array(idSchema("res")).max(20).optional(),
  source: z.enum(assignmentSources).optional(),
  override: overrideInput.optional(),
  reason: text(500).optional(),
  dryRun: z.boolean().optional(),
  ...revisionField,
})
export type AssignDispatch = z.input<typeof assignBody>

export const unassignBody = z.strictObject({
  role: z.enum(assignmentRoles).optional(),
  resourceId: idSchema("res").optional(),
  reason: text(500).optional(),
  ...revisionField,
})
export type UnassignDispatch = z.input<typeof unassignBody>

/** Exchanges the asset of one role with another dispatch. */
export const swapBody = z.strictObject({
  otherDispatchId: idSchema("gdsp"),
  role: z.enum(["vehicle", "driver", "second_driver"]),
  override: overrideInput.optional(),
  reason: text(500).optional(),
})
export type SwapAssignments = z.input<typeof swapBody>

/** The answer of who was assigned; a driver or guide names themselves, and answers for nobody else. */
export const respondBody = z.strictObject({ response: z.enum(["accept", "decline"]), reason: text(500).optional(), ...actorFields })

export const dispatchAssignmentCheckSchema = z
  .object({ ok: z.boolean(), violations: z.array(z.record(z.string(), z.unknown())), findings: z.array(groundFindingSchema) })
  .meta({ id: "DispatchAssignmentCheck" })
export type DispatchAssignmentCheck = z.output<typeof dispatchAssignmentCheckSchema>
