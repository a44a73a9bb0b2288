import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { flag, instant, listOf, text } from "../../kernel/values.js"
import { qualificationCodes } from "../resource/contract.js"
import { requirementEnforcements, resourceKinds, resourceModes, shareScopes } from "../words.js"

export const roleText = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, { message: "Expected a role such as guide or second-guide." })

const bufferMinutes = z.int().min(0).max(1440)

/** What a demand says, in a requirement and in a departure's allocation alike. */
export const demandSchema = {
  role: z.string(),
  poolId: idSchema("repl").nullable(),
  kind: z.enum(resourceKinds).nullable(),
  quantity: z.int(),
  mode: z.enum(resourceModes),
  shareScope: z.enum(shareScopes).nullable(),
  units: z.int(),
  requiredQualifications: z.array(z.string()),
  minCapacity: z.int().nullable(),
  enforcement: z.enum(requirementEnforcements),
  bufferBeforeMinutes: z.int().nullable(),
  bufferAfterMinutes: z.int().nullable(),
}

export const demandFields = {
  poolId: idSchema("repl").nullable().optional(),
  kind: z.enum(resourceKinds).nullable().optional(),
  quantity: z.int().min(0).max(200).optional(),
  /** `exclusive` unless given. */
  mode: z.enum(resourceModes).optional(),
  /** With whom it is shared; needed with `shared`. */
  shareScope: z.enum(shareScopes).nullable().optional(),
  units: z.int().min(1).max(1_000_000).optional(),
  requiredQualifications: qualificationCodes.optional(),
  minCapacity: z.int().min(1).max(1_000_000).nullable().optional(),
  /** `blocking` unless given. */
  enforcement: z.enum(requirementEnforcements).optional(),
  /** Null = the resource's own. */
  bufferBeforeMinutes: bufferMinutes.nullable().optional(),
  bufferAfterMinutes: bufferMinutes.nullable().optional(),
}

export const requirementSchema = z
  .object({
    id: idSchema("rerq"),
    revision: z.int(),
    productId: z.string(),
    optionId: z.string().nullable(),
    ruleSeriesId: z.string().nullable(),
    startTimeId: idSchema("avst").nullable(),
    ...demandSchema,
    priority: z.int(),
    active: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ResourceRequirement" })
export type Requirement = z.output<typeof requirementSchema>

const fields = {
  productId: foreignId,
  optionId: foreignId.nullable().optional(),
  /** Any rule of a series; the series is what is stored, so a rule that is split keeps its needs. */
  ruleId: idSchema("avrl").nullable().optional(),
  startTimeId: idSchema("avst").nullable().optional(),
  role: roleText,
  ...demandFields,
  priority: z.int().min(-1_000_000).max(1_000_000).optional(),
  active: z.boolean().optional(),
}

export const createRequirementInput = z.strictObject(fields)
export type CreateRequirement = z.input<typeof createRequirementInput>
export const updateRequirementInput = z.strictObject({ ...fields, productId: fields.productId.optional(), role: fields.role.optional() })
export const updateRequirementBody = updateRequirementInput.extend(revisionField)
export type UpdateRequirement = z.input<typeof updateRequirementBody>

export const requirementRecord = defineRecord("requirement", {
  record: requirementSchema,
  create: createRequirementInput,
  update: updateRequirementInput,
  filters: {
    ids: listOf(idSchema("rerq")).optional(),
    poolId: listOf(idSchema("repl")).optional(),
    productId: listOf(foreignId).optional(),
    optionId: listOf(foreignId).optional(),
    ruleId: idSchema("avrl").optional(),
    startTimeId: listOf(idSchema("avst")).optional(),
    role: listOf(text(60)).optional(),
    active: flag.optional(),
  },
  sort: ["role", "productId", "priority", "createdAt", "updatedAt"],
})
export type RequirementListQuery = z.input<typeof requirementRecord.query>

/** What becomes of coming demand that departures have of a requirement, that nobody fills and nobody edited. */
export const requirementAllocationPolicies = ["cancel", "keep"] as const
export const deleteRequirementQuery = z.strictObject({
  /** `cancel` unless given. */
  allocations: z.enum(requirementAllocationPolicies).optional(),
})
export type DeleteRequirementQuery = z.input<typeof deleteRequirementQuery>
