import * as z from "zod"
import { commitmentRefs, rangeSchema } from "../../calendar/contract.js"
import { reasonField, revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, instantInput, listOf, queryInt, text } from "../../kernel/values.js"
import { resourceAllocationSchema } from "../allocation/contract.js"
import { unavailabilitySchema } from "../finder/contract.js"
import { resourceSchema } from "../resource/contract.js"
import { overridableCodes, resourceAssignmentStatuses, resourceKinds, shareScopes } from "../words.js"

/** One thing that stands in the way, or was only advised against, in the words of its error code. */
export const assignmentFindingSchema = z
  .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.json()) })
  .meta({ id: "AssignmentFinding" })
export type AssignmentFinding = z.output<typeof assignmentFindingSchema>

/** Who does a departure, and when. */
export const resourceAssignmentSchema = z
  .object({
    id: idSchema("resa"),
    revision: z.int(),
    slotId: idSchema("avsl"),
    resourceId: idSchema("res"),
    resourceName: z.string(),
    resourceKind: z.enum(resourceKinds),
    allocationId: idSchema("reqa").nullable(),
    role: z.string().nullable(),
    poolId: idSchema("repl").nullable(),
    bookingId: z.string().nullable(),
    productId: z.string(),
    status: z.enum(resourceAssignmentStatuses),
    /** Not pinned = floating: picked from a pool, may be moved to another member. */
    pinned: z.boolean(),
    followsSlot: z.boolean(),
    /** The job; null once nothing of it stands in the calendar. */
    core: rangeSchema.nullable(),
    during: rangeSchema.nullable(),
    units: z.int().nullable(),
    /** With whom it shares the resource; null = with nobody. */
    shareScope: z.enum(shareScopes).nullable(),
    title: z.string(),
    refs: commitmentRefs,
    /** Stays although the resource is closed. */
    overCloseout: z.boolean(),
    overrideCodes: z.array(z.string()),
    overrideReason: z.string().nullable(),
    warnings: z.array(assignmentFindingSchema),
    assignedAt: instant,
    assignedBy: z.string().nullable(),
    releasedAt: instant.nullable(),
    completedAt: instant.nullable(),
    endedReason: z.string().nullable(),
    notes: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ResourceAssignment" })
export type ResourceAssignment = z.output<typeof resourceAssignmentSchema>
export const resourceAssignmentPageSchema = pageOf(resourceAssignmentSchema)

const bufferMinutes = z.int().min(0).max(1440)

export const overrideInput = z.strictObject({ codes: z.array(z.enum(overridableCodes)).min(1), reason: text(500) })

const times = {
  /** Times of its own; the departure's unless given. */
  from: instantInput.optional(),
  to: instantInput.optional(),
  bufferBeforeMinutes: bufferMinutes.optional(),
  bufferAfterMinutes: bufferMinutes.optional(),
}

const assignFields = {
  slotId: idSchema("avsl"),
  /** A named resource, which pins it; else somebody is picked from the pool or the demand. */
  resourceId: idSchema("res").optional(),
  poolId: idSchema("repl").optional(),
  /** The demand it fills: left out = the first open one that the resource fits, null = an extra. */
  allocationId: idSchema("reqa").nullable().optional(),
  status: z.enum(["reserved", "assigned"]).optional(),
  bookingId: foreignId.optional(),
  ...times,
  shareScope: z.enum(shareScopes).optional(),
  units: z.int().min(1).max(1_000_000).optional(),
  title: text(300).optional(),
  override: overrideInput.optional(),
  /** Moves floating work out of the way, one level deep. */
  moveFloating: z.boolean().optional(),
  notes: text(10_000).optional(),
}

const somebody = (input: { resourceId?: unknown; poolId?: unknown; allocationId?: unknown }) =>
  Boolean(input.resourceId ?? input.poolId ?? input.allocationId)
const somebodyMissing = { path: ["resourceId"], message: "Name a resource, a pool or a demand." }
const namedOrPicked = (input: { resourceId?: unknown; poolId?: unknown }) => !(input.resourceId && input.poolId)
const twoWays = { path: ["poolId"], message: "Name a resource, or a pool from which one is picked: one of the two." }

export const assignResourceBody = z
  .strictObject({ ...assignFields, dryRun: z.boolean().optional() })
  .refine(somebody, somebodyMissing)
  .refine(namedOrPicked, twoWays)
export type AssignResource = z.input<typeof assignResourceBody>

export const movedAssignmentSchema = z.object({
  assignmentId: idSchema("resa"),
  fromResourceId: idSchema("res"),
  toResourceId: idSchema("res"),
})

export const assignedResourceSchema = z
  .object({
    assignment: resourceAssignmentSchema,
    allocation: resourceAllocationSchema.nullable(),
    warnings: z.array(assignmentFindingSchema),
    /** Floating work that was moved out of the way. */
    moved: z.array(movedAssignmentSchema),
  })
  .meta({ id: "AssignedResource" })
export type AssignedResource = z.output<typeof assignedResourceSchema>

export const assignmentCheckSchema = z
  .object({ ok: z.boolean(), violations: z.array(assignmentFindingSchema), warnings: z.array(assignmentFindingSchema) })
  .meta({ id: "AssignmentCheck" })
export type AssignmentCheck = z.output<typeof assignmentCheckSchema>

export const updateResourceAssignmentInput = z.strictObject({
  notes: text(10_000).nullable().optional(),
  bookingId: foreignId.nullable().optional(),
  title: text(300).optional(),
  pinned: z.boolean().optional(),
  /** Runs the transition of that name. */
  status: z.enum(resourceAssignmentStatuses).optional(),
  ...revisionField,
})
export type UpdateResourceAssignment = z.input<typeof updateResourceAssignmentInput>

export const settleAssignmentBody = z.strictObject({ ...reasonField, ...revisionField })
export type SettleAssignment = z.input<typeof settleAssignmentBody>

const moveFields = {
  resourceId: idSchema("res").optional(),
  from: instantInput.optional(),
  to: instantInput.optional(),
  /** Gives up times of its own for those of the departure, and goes along when that is re-timed. */
  followsSlot: z.literal(true).optional(),
  slotId: idSchema("avsl").optional(),
  allocationId: idSchema("reqa").nullable().optional(),
  override: overrideInput.optional(),
  moveFloating: z.boolean().optional(),
}
const anyMove = (input: Record<string, unknown>) =>
  ["resourceId", "from", "to", "followsSlot", "slotId", "allocationId"].some((field) => input[field] !== undefined)
const oneTime = ({ followsSlot, from, to }: Record<string, unknown>) => !(followsSlot && (from ?? to))
const twoTimes = { path: ["followsSlot"], message: "Times of its own, or those of the departure: one of the two." }
const moveMissing = { path: ["resourceId"], message: "Say where to: another resource, time, departure or demand." }

export const moveResourceAssignmentBody = z
  .strictObject({ ...moveFields, dryRun: z.boolean().optional(), ...revisionField, ...reasonField })
  .refine(anyMove, moveMissing)
  .refine(oneTime, twoTimes)
export type MoveResourceAssignment = z.input<typeof moveResourceAssignmentBody>

const byAssignment = { assignmentId: idSchema("resa") }
export const assignmentOperation = z.discriminatedUnion("op", [
  z
    .strictObject({ op: z.literal("assign"), ...assignFields })
    .refine(somebody, somebodyMissing)
    .refine(namedOrPicked, twoWays),
  z.strictObject({ op: z.literal("move"), ...byAssignment, ...moveFields }).refine(oneTime, twoTimes),
  z.strictObject({ op: z.literal("release"), ...byAssignment }),
  z.strictObject({ op: z.literal("cancel"), ...byAssignment }),
  z.strictObject({ op: z.literal("confirm"), ...byAssignment }),
  z.strictObject({ op: z.literal("unconfirm"), ...byAssignment }),
])
export type AssignmentOperation = z.input<typeof assignmentOperation>

/** Each operation is judged by how its assignment stood before the batch, so none may be named twice. */
const eachOnce = z
  .array(assignmentOperation)
  .min(1)
  .max(200)
  .superRefine((operations, context) => {
    const named = new Set<string>()
    for (const [index, operation] of operations.entries()) {
      if (operation.op === "assign") continue
      if (named.has(operation.assignmentId))
        context.addIssue({ code: "custom", path: [index, "assignmentId"], message: "Name each assignment once in a batch." })
      named.add(operation.assignmentId)
    }
  })

export const applyAssignmentBatchBody = z.strictObject({
  operations: eachOnce,
  dryRun: z.boolean().optional(),
  ...reasonField,
})
export type ApplyAssignmentBatch = z.input<typeof applyAssignmentBatchBody>

export const assignmentBatchSchema = z
  .object({
    dryRun: z.boolean(),
    results: z.array(z.object({ index: z.int(), op: z.string(), assignment: resourceAssignmentSchema })),
    /** The operations that undo the batch. */
    inverse: z.array(z.record(z.string(), z.json())),
  })
  .meta({ id: "AssignmentBatch" })
export type AssignmentBatch = z.output<typeof assignmentBatchSchema>

export const substituteSchema = z
  .object({
    resource: resourceSchema,
    available: z.boolean(),
    reasons: z.array(unavailabilitySchema),
    /** Floating work that has to move first. */
    moves: z.array(z.object({ assignmentId: idSchema("resa"), toResourceId: idSchema("res") })),
    score: z.object({
      priority: z.int().nullable(),
      samePlace: z.boolean(),
      minutesThatWeek: z.int(),
      spareQualifications: z.int(),
    }),
  })
  .meta({ id: "Substitute" })
export type Substitute = z.output<typeof substituteSchema>

export const assignmentSubstitutesQuery = z.strictObject({ limit: queryInt(1, 100).optional(), includeMoves: flag.optional() })
export type AssignmentSubstitutesQuery = z.input<typeof assignmentSubstitutesQuery>
export const substitutesQuery = assignmentSubstitutesQuery.extend({ slotId: idSchema("avsl"), allocationId: idSchema("reqa") })
export type SubstitutesQuery = z.input<typeof substitutesQuery>

export const resourceAssignmentSortFields = ["startsAt", "assignedAt", "createdAt", "updatedAt"] as const

export const resourceAssignmentListQuery = z.strictObject({
  ids: listOf(idSchema("resa")).optional(),
  slotId: listOf(idSchema("avsl")).optional(),
  poolId: listOf(idSchema("repl")).optional(),
  resourceId: listOf(idSchema("res")).optional(),
  bookingId: listOf(foreignId).optional(),
  allocationId: listOf(idSchema("reqa")).optional(),
  status: listOf(z.enum(resourceAssignmentStatuses)).optional(),
  /** Jobs that overlap from … to. */
  from: instantInput.optional(),
  to: instantInput.optional(),
  ...paging,
  sort: sortBy(resourceAssignmentSortFields),
})
export type ResourceAssignmentListQuery = z.input<typeof resourceAssignmentListQuery>
