import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  applyAssignmentBatchBody,
  assignedResourceSchema,
  assignmentBatchSchema,
  assignmentCheckSchema,
  assignmentSubstitutesQuery,
  assignResourceBody,
  moveResourceAssignmentBody,
  resourceAssignmentListQuery,
  resourceAssignmentPageSchema,
  resourceAssignmentSchema,
  substituteSchema,
  substitutesQuery,
  updateResourceAssignmentInput,
} from "./contract.js"
import { getResourceAssignment, listResourceAssignments } from "./list.js"
import { releaseResourceAssignment } from "./settle/transition.js"
import { updateResourceAssignment } from "./settle/update.js"
import { assignResource } from "./take/assign.js"
import { applyAssignmentBatch } from "./take/batch.js"
import { checkResourceAssignment } from "./take/check.js"
import { moveResourceAssignment } from "./take/move.js"
import { suggestSubstitutes } from "./take/substitutes.js"

const byId = validate("param", z.object({ id: idSchema("resa") }))
const read = needs("resources", "read")
const write = needs("resources", "write")
const one = oneOf(resourceAssignmentSchema)

export const assignmentRoutes = createRouter()
  .get(
    "/",
    read,
    responds(200, resourceAssignmentPageSchema, "Who does what, within a filter"),
    validate("query", resourceAssignmentListQuery),
    async (c) => c.json(await listResourceAssignments(c.var.db, c.req.valid("query")), 200),
  )
  .post(
    "/",
    write,
    responds(201, oneOf(assignedResourceSchema), "Let a resource do a departure"),
    validate("json", assignResourceBody),
    async (c) => c.json({ data: await assignResource(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .post(
    "/check",
    read,
    responds(200, oneOf(assignmentCheckSchema), "Whether an assignment would succeed"),
    validate("json", assignResourceBody),
    async (c) => c.json({ data: await checkResourceAssignment(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .post(
    "/apply",
    write,
    responds(200, oneOf(assignmentBatchSchema), "Change many assignments, all or none"),
    validate("json", applyAssignmentBatchBody),
    async (c) => c.json({ data: await applyAssignmentBatch(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 200),
  )
  .get("/:id", read, responds(200, one, "Get an assignment"), byId, async (c) =>
    c.json({ data: await getResourceAssignment(c.var.db, { assignmentId: c.req.valid("param").id }) }, 200),
  )
  .patch("/:id", write, responds(200, one, "Change an assignment"), byId, validate("json", updateResourceAssignmentInput), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    const input = { ...body, expectedRevision, assignmentId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await updateResourceAssignment(c.var.db, input) }, 200)
  })
  .delete("/:id", needs("resources", "delete"), responds(200, one, "Release an assignment"), byId, async (c) =>
    c.json({ data: await releaseResourceAssignment(c.var.db, { assignmentId: c.req.valid("param").id, ...contextOf(c) }) }, 200),
  )
  .post(
    "/:id/move",
    write,
    responds(200, oneOf(assignedResourceSchema), "Move an assignment to another resource, time, departure or demand"),
    byId,
    validate("json", moveResourceAssignmentBody),
    async (c) => {
      const body = c.req.valid("json")
      const input = {
        ...contextOf(c),
        ...body,
        expectedRevision: ifMatch(c) ?? body.expectedRevision,
        assignmentId: c.req.valid("param").id,
      }
      return c.json({ data: await moveResourceAssignment(c.var.db, input) }, 200)
    },
  )
  .get(
    "/:id/substitutes",
    read,
    responds(200, oneOf(z.array(substituteSchema)), "Who could do it instead"),
    byId,
    validate("query", assignmentSubstitutesQuery),
    async (c) => {
      const input = { ...c.req.valid("query"), assignmentId: c.req.valid("param").id, now: nowOf(c) }
      return c.json({ data: await suggestSubstitutes(c.var.db, input) }, 200)
    },
  )

export const substituteRoutes = createRouter().get(
  "/",
  read,
  responds(200, oneOf(z.array(substituteSchema)), "Who could fill a demand, best first"),
  validate("query", substitutesQuery),
  async (c) => c.json({ data: await suggestSubstitutes(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
)
