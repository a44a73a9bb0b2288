import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { resourceAssignmentSchema, settleAssignmentBody } from "../contract.js"
import {
  cancelResourceAssignment,
  completeResourceAssignment,
  confirmResourceAssignment,
  releaseResourceAssignment,
  reopenResourceAssignment,
  unconfirmResourceAssignment,
} from "./transition.js"

const byId = validate("param", z.object({ id: idSchema("resa") }))
const body = validate("json", settleAssignmentBody)
const write = needs("resources", "write")
const says = (summary: string) => responds(200, oneOf(resourceAssignmentSchema), summary)

interface Asked {
  expectedRevision?: number
  reason?: string
}
const revised = (given: Asked, header: number | undefined): Asked => ({ ...given, expectedRevision: header ?? given.expectedRevision })

export const assignmentSettleRoutes = createRouter()
  .post("/:id/confirm", write, says("Reserved becomes assigned"), byId, body, async (c) => {
    const input = { ...contextOf(c), ...revised(c.req.valid("json"), ifMatch(c)), assignmentId: c.req.valid("param").id }
    return c.json({ data: await confirmResourceAssignment(c.var.db, input) }, 200)
  })
  .post("/:id/unconfirm", write, says("Assigned becomes reserved again"), byId, body, async (c) => {
    const input = { ...contextOf(c), ...revised(c.req.valid("json"), ifMatch(c)), assignmentId: c.req.valid("param").id }
    return c.json({ data: await unconfirmResourceAssignment(c.var.db, input) }, 200)
  })
  .post("/:id/complete", write, says("The job was done"), byId, body, async (c) => {
    const input = { ...contextOf(c), ...revised(c.req.valid("json"), ifMatch(c)), assignmentId: c.req.valid("param").id }
    return c.json({ data: await completeResourceAssignment(c.var.db, input) }, 200)
  })
  .post("/:id/reopen", write, says("A completed job is assigned again"), byId, body, async (c) => {
    const input = { ...contextOf(c), ...revised(c.req.valid("json"), ifMatch(c)), assignmentId: c.req.valid("param").id }
    return c.json({ data: await reopenResourceAssignment(c.var.db, input) }, 200)
  })
  .post("/:id/release", write, says("Give the resource back"), byId, body, async (c) => {
    const input = { ...contextOf(c), ...revised(c.req.valid("json"), ifMatch(c)), assignmentId: c.req.valid("param").id }
    return c.json({ data: await releaseResourceAssignment(c.var.db, input) }, 200)
  })
  .post("/:id/cancel", write, says("The work is gone"), byId, body, async (c) => {
    const input = { ...contextOf(c), ...revised(c.req.valid("json"), ifMatch(c)), assignmentId: c.req.valid("param").id }
    return c.json({ data: await cancelResourceAssignment(c.var.db, input) }, 200)
  })
