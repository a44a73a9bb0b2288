import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { instant, instantInput, listOf, text } from "../../kernel/values.js"
import { demandFields, demandSchema, roleText } from "../requirement/contract.js"
import {
  countedAssignmentStatuses,
  requirementEnforcements,
  resourceAllocationStates,
  resourceAllocationStatuses,
  resourceKinds,
} from "../words.js"

/** What one departure needs, and how much of it is there. */
export const resourceAllocationSchema = z
  .object({
    id: idSchema("reqa"),
    revision: z.int(),
    slotId: idSchema("avsl"),
    requirementId: idSchema("rerq").nullable(),
    ...demandSchema,
    filled: z.int(),
    state: z.enum(resourceAllocationStates),
    status: z.enum(resourceAllocationStatuses),
    waiveReason: z.string().nullable(),
    customised: z.boolean(),
    /** The departure it belongs to. */
    productId: z.string(),
    dateLocal: z.iso.date(),
    timezone: z.string(),
    startsAt: instant,
    endsAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ResourceAllocation" })
export type ResourceAllocation = z.output<typeof resourceAllocationSchema>
export const resourceAllocationPageSchema = pageOf(resourceAllocationSchema)

export const createResourceAllocationInput = z.strictObject({ slotId: idSchema("avsl"), role: roleText, ...demandFields })
export type CreateResourceAllocation = z.input<typeof createResourceAllocationInput>
export const updateResourceAllocationInput = z.strictObject({ role: roleText.optional(), ...demandFields, ...revisionField })
export type UpdateResourceAllocation = z.input<typeof updateResourceAllocationInput>

export const waiveResourceAllocationBody = z.strictObject({ reason: text(500) })
export type WaiveResourceAllocation = z.input<typeof waiveResourceAllocationBody>

export const resourceAllocationSortFields = ["startsAt", "role", "createdAt", "updatedAt"] as const

export const resourceAllocationListQuery = z.strictObject({
  ids: listOf(idSchema("reqa")).optional(),
  slotIds: listOf(idSchema("avsl")).optional(),
  productId: listOf(foreignId).optional(),
  role: listOf(text(60)).optional(),
  state: listOf(z.enum(resourceAllocationStates)).optional(),
  status: listOf(z.enum(resourceAllocationStatuses)).optional(),
  kind: listOf(z.enum(resourceKinds)).optional(),
  poolId: listOf(idSchema("repl")).optional(),
  /** Only what this resource fits by kind, pool, qualifications on the days of the departure, and capacity. */
  resourceId: idSchema("res").optional(),
  /** Start of the departure, half-open. */
  from: instantInput.optional(),
  to: instantInput.optional(),
  ...paging,
  sort: sortBy(resourceAllocationSortFields),
})
export type ResourceAllocationListQuery = z.input<typeof resourceAllocationListQuery>

export const maxMaterializedSlots = 5_000
export const materializeResourceAllocationsBody = z.strictObject({ slotIds: z.array(idSchema("avsl")).min(1).max(maxMaterializedSlots) })
export type MaterializeResourceAllocations = z.input<typeof materializeResourceAllocationsBody>

export const materializedAllocationsSchema = z
  .object({ created: z.int(), existing: z.int(), customised: z.int() })
  .meta({ id: "MaterializedAllocations" })
export type MaterializedAllocations = z.output<typeof materializedAllocationsSchema>

export const resyncResourceAllocationsBody = z
  .strictObject({
    requirementIds: z.array(idSchema("rerq")).min(1).max(200).optional(),
    productId: foreignId.optional(),
    /** Start of the departure, half-open; never before now. */
    from: instantInput.optional(),
    to: instantInput.optional(),
    dryRun: z.boolean().optional(),
  })
  .refine(({ requirementIds, productId }) => (requirementIds === undefined) !== (productId === undefined), {
    path: ["productId"],
    message: "Name requirements or a product, one of the two.",
  })
export type ResyncResourceAllocations = z.input<typeof resyncResourceAllocationsBody>

const demandRecord = z.record(z.string(), z.json())
const resynced = { slotId: idSchema("avsl"), role: z.string() }

export const resyncSkips = ["customised", "below_filled", "past"] as const

export const resyncedAllocationsSchema = z
  .object({
    dryRun: z.boolean(),
    added: z.array(z.object({ ...resynced, allocationId: idSchema("reqa").nullable(), after: demandRecord })),
    changed: z.array(z.object({ ...resynced, allocationId: idSchema("reqa"), before: demandRecord, after: demandRecord })),
    cancelled: z.array(z.object({ ...resynced, allocationId: idSchema("reqa"), before: demandRecord })),
    skipped: z.array(z.object({ allocationId: idSchema("reqa"), why: z.enum(resyncSkips) })),
  })
  .meta({ id: "ResyncedAllocations" })
export type ResyncedAllocations = z.output<typeof resyncedAllocationsSchema>

export const slotReadinessStates = ["ready", "blocked", "advisory", "no_demand"] as const
export const atRiskCodes = ["closed", "inactive", "unqualified"] as const

/** Who or what is on a departure. */
export const slotCrewSchema = z
  .object({
    resourceId: idSchema("res"),
    name: z.string(),
    kind: z.enum(resourceKinds),
    /** What they are there as: the demand they fill, else their kind. */
    role: z.string(),
    status: z.enum(countedAssignmentStatuses),
  })
  .meta({ id: "SlotCrew" })
export type SlotCrew = z.output<typeof slotCrewSchema>

export const slotReadinessSchema = z
  .object({
    slotId: idSchema("avsl"),
    state: z.enum(slotReadinessStates),
    requirements: z.array(
      z.object({
        allocationId: idSchema("reqa"),
        role: z.string(),
        quantity: z.int(),
        filled: z.int(),
        state: z.enum(resourceAllocationStates),
        status: z.enum(resourceAllocationStatuses),
        enforcement: z.enum(requirementEnforcements),
      }),
    ),
    /** Assignments that fill no demand. */
    extra: z.int(),
    atRisk: z.array(z.object({ assignmentId: idSchema("resa"), resourceId: idSchema("res"), code: z.enum(atRiskCodes) })),
  })
  .meta({ id: "SlotReadiness" })
export type SlotReadiness = z.output<typeof slotReadinessSchema>

export const slotReadinessQuery = z.strictObject({ slotIds: listOf(idSchema("avsl"), 200) })
export type SlotReadinessQuery = z.input<typeof slotReadinessQuery>
