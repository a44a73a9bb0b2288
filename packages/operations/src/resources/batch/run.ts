import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { deleteResourceAllocation, updateResourceAllocation } from "../allocation/edit.js"
import { releaseResourceAssignment } from "../assignment/settle/transition.js"
import { updateResourceAssignment } from "../assignment/settle/update.js"
import { cancelResourceCloseout, updateResourceCloseout } from "../closeout/update.js"
import { deletePool, updatePool } from "../pool/service.js"
import { deleteRequirement, updateRequirement } from "../requirement/service.js"
import { deleteResource } from "../resource/delete.js"
import { updateResource } from "../resource/update.js"
import {
  poolBatchBody,
  type ResourcesBatchResult,
  requirementBatchBody,
  resourceAllocationBatchBody,
  resourceAssignmentBatchBody,
  resourceBatchBody,
  resourceCloseoutBatchBody,
} from "./contract.js"

interface Batch {
  ids: string[]
  patch?: object
  delete?: true
  atomic?: boolean
}

type One = (db: OperationsDb, id: string) => Promise<unknown>

/** Each id in a savepoint of its own; `atomic` throws the first refusal and leaves nothing. */
async function runBatch(db: OperationsDb, { ids, atomic = false }: Batch, one: One): Promise<ResourcesBatchResult> {
  const wanted = [...new Set(ids)].sort()
  const failed: ResourcesBatchResult["failed"] = []
  const data: { id: string }[] = []
  await db.transaction(async (tx) => {
    for (const id of wanted) {
      try {
        await tx.transaction((inner) => one(inner, id))
        data.push({ id })
      } catch (error) {
        if (atomic || !isOperationsError(error)) throw error
        const { code, message, details } = error
        const violations = Array.isArray(details.violations) ? details.violations : []
        failed.push({ id, code, message, violations: JSON.parse(JSON.stringify(violations)) })
      }
    }
  })
  return { data, total: wanted.length, succeeded: data.length, failed }
}

/** A batch of one record: what patches one and what deletes one. */
const batchService =
  <S extends z.ZodObject>(
    body: S,
    patch: (db: OperationsDb, input: never) => Promise<unknown>,
    remove: (db: OperationsDb, input: never) => Promise<unknown>,
    key: string,
  ) =>
  async (db: OperationsDb, raw: z.input<S> & WriteContext): Promise<ResourcesBatchResult> => {
    const { now, actor, reason, correlationId, ...batch } = parseInput(
      (body as z.ZodObject).safeExtend(writeContext),
      raw,
    ) as unknown as Batch & WriteContext
    const context = { now, actor, reason, correlationId }
    return runBatch(db, batch, (tx, id) =>
      batch.delete ? remove(tx, { [key]: id, ...context } as never) : patch(tx, { ...batch.patch, [key]: id, ...context } as never),
    )
  }

/** Changes or deletes many resources, each for itself or all or none. */
export const batchResources = batchService(resourceBatchBody, updateResource, deleteResource, "resourceId")
/** Changes or deletes many pools. */
export const batchPools = batchService(poolBatchBody, updatePool, deletePool, "poolId")
/** Changes or deletes many requirements. */
export const batchRequirements = batchService(requirementBatchBody, updateRequirement, deleteRequirement, "requirementId")
/** Changes or deletes what many departures need. */
export const batchResourceAllocations = batchService(
  resourceAllocationBatchBody,
  updateResourceAllocation,
  deleteResourceAllocation,
  "allocationId",
)
/** Changes many assignments, or releases them. */
export const batchResourceAssignments = batchService(
  resourceAssignmentBatchBody,
  updateResourceAssignment,
  releaseResourceAssignment,
  "assignmentId",
)
/** Changes many closeouts, or cancels them. */
export const batchResourceCloseouts = batchService(resourceCloseoutBatchBody, updateResourceCloseout, cancelResourceCloseout, "closeoutId")
