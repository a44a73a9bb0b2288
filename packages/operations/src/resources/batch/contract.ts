import * as z from "zod"
import { type IdPrefix, idSchema } from "../../kernel/ids.js"
import { updateResourceAllocationInput } from "../allocation/contract.js"
import { updateResourceAssignmentInput } from "../assignment/contract.js"
import { updateResourceCloseoutInput } from "../closeout/contract.js"
import { updatePoolInput } from "../pool/contract.js"
import { updateRequirementInput } from "../requirement/contract.js"
import { updateResourceInput } from "../resource/contract.js"

export const maxBatchIds = 200

/** Many records at once: one patch for all of them, or their deletion. */
const batchOf = <P extends IdPrefix, S extends z.ZodType>(prefix: P, patch: S) =>
  z
    .strictObject({
      ids: z.array(idSchema(prefix)).min(1).max(maxBatchIds),
      patch: patch.optional(),
      delete: z.literal(true).optional(),
      /** All or none; each for itself unless given. */
      atomic: z.boolean().optional(),
    })
    .refine((body) => (body.patch === undefined) !== (body.delete === undefined), {
      path: ["patch"],
      message: "Give a patch or delete, one of the two.",
    })

const unrevised = <S extends z.ZodRawShape>(schema: z.ZodObject<S>) =>
  schema.omit({ expectedRevision: true } as never) as z.ZodObject<Omit<S, "expectedRevision">>

export const resourceBatchBody = batchOf("res", unrevised(updateResourceInput))
export type ResourceBatch = z.input<typeof resourceBatchBody>
export const poolBatchBody = batchOf("repl", updatePoolInput)
export type PoolBatch = z.input<typeof poolBatchBody>
export const requirementBatchBody = batchOf("rerq", updateRequirementInput)
export type RequirementBatch = z.input<typeof requirementBatchBody>
export const resourceAllocationBatchBody = batchOf("reqa", unrevised(updateResourceAllocationInput))
export type ResourceAllocationBatch = z.input<typeof resourceAllocationBatchBody>
export const resourceAssignmentBatchBody = batchOf("resa", unrevised(updateResourceAssignmentInput))
export type ResourceAssignmentBatch = z.input<typeof resourceAssignmentBatchBody>
export const resourceCloseoutBatchBody = batchOf("recl", unrevised(updateResourceCloseoutInput))
export type ResourceCloseoutBatch = z.input<typeof resourceCloseoutBatchBody>

/** What became of each: the ids that were done, and why the others were not. */
export const batchResultSchema = z
  .object({
    data: z.array(z.object({ id: z.string() })),
    total: z.int(),
    succeeded: z.int(),
    failed: z.array(
      z.object({ id: z.string(), code: z.string(), message: z.string(), violations: z.array(z.record(z.string(), z.json())) }),
    ),
  })
  .meta({ id: "ResourcesBatchResult" })
export type ResourcesBatchResult = z.output<typeof batchResultSchema>
