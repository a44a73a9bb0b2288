import type { Context } from "hono"
import type { OperationsEnv } from "../../kernel/http.js"
import { contextOf, createRouter, demand, needs, responds, validate } from "../../kernel/http.js"
import {
  batchResultSchema,
  poolBatchBody,
  requirementBatchBody,
  resourceAllocationBatchBody,
  resourceAssignmentBatchBody,
  resourceBatchBody,
  resourceCloseoutBatchBody,
} from "./contract.js"
import {
  batchPools,
  batchRequirements,
  batchResourceAllocations,
  batchResourceAssignments,
  batchResourceCloseouts,
  batchResources,
} from "./run.js"

const write = needs("resources", "write")
const answer = responds(200, batchResultSchema, "Change or delete many at once")

/** A batch that deletes is asked of `authorize` as a deletion, although it is a POST. */
const mayDelete = async (c: Context<OperationsEnv>, body: { delete?: true }) => {
  if (body.delete) await demand(c, { area: "resources", action: "delete" })
}

export const resourcesBatchRoutes = createRouter()
  .post("/resources/batch", write, answer, validate("json", resourceBatchBody), async (c) => {
    await mayDelete(c, c.req.valid("json"))
    return c.json(await batchResources(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never), 200)
  })
  .post("/pools/batch", write, answer, validate("json", poolBatchBody), async (c) => {
    await mayDelete(c, c.req.valid("json"))
    return c.json(await batchPools(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never), 200)
  })
  .post("/requirements/batch", write, answer, validate("json", requirementBatchBody), async (c) => {
    await mayDelete(c, c.req.valid("json"))
    return c.json(await batchRequirements(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never), 200)
  })
  .post("/allocations/batch", write, answer, validate("json", resourceAllocationBatchBody), async (c) => {
    await mayDelete(c, c.req.valid("json"))
    return c.json(await batchResourceAllocations(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never), 200)
  })
  .post("/slot-assignments/batch", write, answer, validate("json", resourceAssignmentBatchBody), async (c) => {
    await mayDelete(c, c.req.valid("json"))
    return c.json(await batchResourceAssignments(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never), 200)
  })
  .post("/closeouts/batch", write, answer, validate("json", resourceCloseoutBatchBody), async (c) => {
    await mayDelete(c, c.req.valid("json"))
    return c.json(await batchResourceCloseouts(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never), 200)
  })
