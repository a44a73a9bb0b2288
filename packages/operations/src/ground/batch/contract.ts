import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { text } from "../../kernel/values.js"
import { assignBody, unassignBody } from "../assignment/contract.js"
import { groundConflictSchema } from "../board/contract.js"
import { rescheduleBody } from "../dispatch/move/contract.js"
import { advanceBody } from "../event/contract.js"
import { groundFindingSchema } from "../finding/contract.js"
import { dispatchStatuses } from "../words.js"

/** How many things are done at once. */
export const maxDispatchOperations = 200

const dispatchId = idSchema("gdsp")

export const dispatchOperation = z.discriminatedUnion("op", [
  assignBody.omit({ dryRun: true, reason: true }).extend({ op: z.literal("assign"), dispatchId }),
  unassignBody.omit({ reason: true }).extend({ op: z.literal("unassign"), dispatchId }),
  advanceBody.extend({ op: z.literal("advance"), dispatchId }),
  rescheduleBody
    .omit({ dryRun: true, reason: true, onClash: true })
    .extend({ op: z.literal("reschedule"), dispatchId, onClash: z.enum(["refuse", "flag"]).optional() }),
])
export type DispatchOperation = z.input<typeof dispatchOperation>

/** Each operation is judged by how its dispatch stood before the batch, so none may be named twice. */
const operations = z
  .array(dispatchOperation)
  .min(1)
  .max(maxDispatchOperations)
  .superRefine((all, context) => {
    const seen = new Set<string>()
    for (const [index, { dispatchId: id }] of all.entries()) {
      if (seen.has(id)) context.addIssue({ code: "custom", path: [index, "dispatchId"], message: "Name each dispatch once in a batch." })
      seen.add(id)
    }
  })

export const applyDispatchBatchBody = z.strictObject({
  operations,
  /** All or none; each for itself unless given. */
  atomic: z.boolean().optional(),
  dryRun: z.boolean().optional(),
  reason: text(500).optional(),
})
export type ApplyDispatchBatch = z.input<typeof applyDispatchBatchBody>

export const dispatchBatchSchema = z
  .object({
    dryRun: z.boolean(),
    succeeded: z.int(),
    failed: z.int(),
    /** One for each operation, in the order of the request. */
    results: z.array(
      z.object({
        index: z.int(),
        op: z.enum(["assign", "unassign", "advance", "reschedule"]),
        dispatchId,
        ok: z.boolean(),
        /** False: it stood there already, or it was refused. */
        changed: z.boolean(),
        status: z.enum(dispatchStatuses).nullable(),
        revision: z.int().nullable(),
        conflicts: z.array(groundConflictSchema),
        findings: z.array(groundFindingSchema),
        /** Why it was refused. */
        error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
    /** The operations that undo the batch; a step on the road is taken back by a correction only. */
    inverse: z.array(dispatchOperation),
  })
  .meta({ id: "DispatchBatch" })
export type DispatchBatch = z.output<typeof dispatchBatchSchema>
