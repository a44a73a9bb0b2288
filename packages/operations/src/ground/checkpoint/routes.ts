import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"
import { checkpointListQuery, checkpointPageSchema, createCheckpointBody, reachCheckpointBody, updateCheckpointBody } from "./contract.js"
import { listCheckpoints } from "./read.js"
import { reachCheckpoint } from "./record.js"
import { createCheckpoint, deleteCheckpoint, updateCheckpoint } from "./write.js"

const ofDispatch = validate("param", z.object({ id: idSchema("gdsp") }))
const ofPoint = validate("param", z.object({ id: idSchema("gdsp"), checkpointId: idSchema("gdcp") }))
const write = needs("ground", "write")
const one = oneOf(dispatchDetailSchema)
const named = ({ id, checkpointId }: { id: `gdsp_${string}`; checkpointId: `gdcp_${string}` }) => ({ dispatchId: id, checkpointId })

/** The checkpoints, below the path of the dispatch. */
export const checkpointRoutes = createRouter()
  .get(
    "/:id/checkpoints",
    needs("ground", "read"),
    responds(200, checkpointPageSchema, "List the checkpoints of a dispatch"),
    ofDispatch,
    validate("query", checkpointListQuery),
    async (c) =>
      c.json(await listCheckpoints(c.var.db, { ...c.req.valid("query"), dispatchId: c.req.valid("param").id, now: nowOf(c) }), 200),
  )
  .post("/:id/checkpoints", write, responds(201, one, "Add a checkpoint"), ofDispatch, validate("json", createCheckpointBody), async (c) =>
    c.json(
      { data: await createCheckpoint(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) },
      201,
    ),
  )
  .patch(
    "/:id/checkpoints/:checkpointId",
    write,
    responds(200, one, "Change a checkpoint"),
    ofPoint,
    validate("json", updateCheckpointBody.extend(reasonField)),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await updateCheckpoint(c.var.db, { ...contextOf(c), ...body, expectedRevision, ...named(c.req.valid("param")) }) },
        200,
      )
    },
  )
  .delete("/:id/checkpoints/:checkpointId", needs("ground", "delete"), responds(200, one, "Delete a checkpoint"), ofPoint, async (c) =>
    c.json({ data: await deleteCheckpoint(c.var.db, { ...contextOf(c), ...named(c.req.valid("param")) }) }, 200),
  )
  .post(
    "/:id/checkpoints/:checkpointId/reach",
    needs("ground", "write", "ground.drive"),
    responds(200, one, "A checkpoint is reached"),
    ofPoint,
    validate("json", reachCheckpointBody),
    async (c) =>
      c.json({ data: await reachCheckpoint(c.var.db, { ...contextOf(c), ...c.req.valid("json"), ...named(c.req.valid("param")) }) }, 200),
  )
