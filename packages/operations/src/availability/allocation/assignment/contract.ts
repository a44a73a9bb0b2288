import * as z from "zod"
import { reasonField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { slotResourceAvailabilitySchema } from "../manifest/contract.js"
import { ruleViolationSchema } from "../rules/contract.js"
import { override, resourceKind, segment } from "../values.js"
import { travelerAssignmentSources } from "../words.js"

const slotId = idSchema("avsl")
const travelerId = idSchema("sltr")
const resourceId = idSchema("alrs")

/** One change of who sits where. */
const moveSchema = z
  .strictObject({
    travelerId,
    /** Null takes the place away; then `family`, or the resource as `expectedResourceId`, says which. */
    resourceId: resourceId.nullable(),
    family: resourceKind.optional(),
    segment: segment.optional(),
    /** Where the caller believes the traveler to be; null = nowhere. */
    expectedResourceId: resourceId.nullable().optional(),
    /** Keeps the traveler there when a plan is made anew. */
    pinned: z.boolean().optional(),
  })
  .refine(({ resourceId: to, family, expectedResourceId }) => to !== null || family !== undefined || !!expectedResourceId, {
    path: ["family"],
    message: "Say which place is taken away: its family, or the resource as expectedResourceId.",
  })
export type TravelerMove = z.input<typeof moveSchema>

const batch = {
  moves: z.array(moveSchema).min(1).max(500),
  source: z.enum(travelerAssignmentSources).optional(),
  override: override.optional(),
  /** `version` of the manifest that the caller saw. */
  expectedVersion: idSchema("evnt").nullable().optional(),
  dryRun: z.boolean().optional(),
}
export const assignTravelersBody = z.strictObject({ ...batch, ...reasonField })
export const assignTravelersInput = z.strictObject({ slotId, ...batch, ...writeContext })
export type AssignTravelers = z.input<typeof assignTravelersInput>

/** What changed for one traveler. */
export const appliedMoveSchema = z.object({
  travelerId,
  kind: z.string(),
  family: z.string(),
  segment: z.string(),
  from: resourceId.nullable(),
  to: resourceId.nullable(),
  /** Codes of blocking rules that the override waived. */
  waived: z.array(z.string()),
})
export type AppliedMove = z.output<typeof appliedMoveSchema>

export const assignmentResultSchema = z
  .object({
    dryRun: z.boolean(),
    assigned: z.int(),
    moved: z.int(),
    unassigned: z.int(),
    unchanged: z.int(),
    moves: z.array(appliedMoveSchema),
    warnings: z.array(ruleViolationSchema),
    manifest: slotResourceAvailabilitySchema,
  })
  .meta({ id: "AssignmentResult" })
export type AssignmentResult = z.output<typeof assignmentResultSchema>
