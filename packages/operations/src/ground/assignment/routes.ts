import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { assignedDispatchSchema, dispatchDetailSchema, swappedAssignmentsSchema } from "../dispatch/contract.js"
import { assignDispatch, checkDispatchAssignment } from "./assign.js"
import { retriedClaimsSchema, retryClaimsBody } from "./claim/contract.js"
import { retryClaims } from "./claim/retry.js"
import { assignBody, dispatchAssignmentCheckSchema, dispatchAssignmentSchema, respondBody, swapBody, unassignBody } from "./contract.js"
import { getAssignmentHistory } from "./history.js"
import { respondToAssignment } from "./respond.js"
import { suggestAssignmentsQuery, suggestionsSchema } from "./suggest/contract.js"
import { suggestAssignments } from "./suggest/suggest.js"
import { swapAssignments } from "./swap.js"
import { unassignDispatch } from "./unassign.js"

const byId = validate("param", z.object({ id: idSchema("gdsp") }))
const read = needs("ground", "read")
const write = needs("ground", "write")

/** Who serves a dispatch, below its path. */
export const dispatchAssignmentRoutes = createRouter()
  .get(
    "/:id/assignments",
    read,
    responds(200, z.object({ data: z.array(dispatchAssignmentSchema) }), "List who ever served a dispatch"),
    byId,
    async (c) => c.json({ data: await getAssignmentHistory(c.var.db, { dispatchId: c.req.valid("param").id }) }, 200),
  )
  .get(
    "/:id/suggestions",
    read,
    responds(200, oneOf(suggestionsSchema), "Suggest who might serve a dispatch"),
    byId,
    validate("query", suggestAssignmentsQuery),
    async (c) =>
      c.json(
        { data: await suggestAssignments(c.var.db, { ...c.req.valid("query"), dispatchId: c.req.valid("param").id, now: nowOf(c) }) },
        200,
      ),
  )
  .post(
    "/:id/assign",
    write,
    responds(200, oneOf(assignedDispatchSchema), "Assign vehicle, drivers and guides"),
    byId,
    validate("json", assignBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await assignDispatch(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
        200,
      )
    },
  )
  .post(
    "/:id/check-assignment",
    read,
    responds(200, oneOf(dispatchAssignmentCheckSchema), "Ask whether an assignment would succeed"),
    byId,
    validate("json", assignBody),
    async (c) =>
      c.json(
        { data: await checkDispatchAssignment(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) },
        200,
      ),
  )
  .post(
    "/:id/swap",
    write,
    responds(200, oneOf(swappedAssignmentsSchema), "Exchange a vehicle or driver with another dispatch"),
    byId,
    validate("json", swapBody),
    async (c) => {
      const { otherDispatchId: dispatchIdB, ...body } = c.req.valid("json")
      return c.json(
        { data: await swapAssignments(c.var.db, { ...contextOf(c), ...body, dispatchIdA: c.req.valid("param").id, dispatchIdB }) },
        200,
      )
    },
  )
  .post(
    "/:id/unassign",
    write,
    responds(200, oneOf(assignedDispatchSchema), "Take a role off"),
    byId,
    validate("json", unassignBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await unassignDispatch(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
        200,
      )
    },
  )

/** Freed time of an asset, offered to what a delay has shortened. */
export const claimRoutes = createRouter().post(
  "/retry",
  write,
  responds(200, oneOf(retriedClaimsSchema), "Try claims that a delay has shortened again"),
  validate("json", retryClaimsBody),
  async (c) => c.json({ data: await retryClaims(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 200),
)

/** The answer of whoever was assigned. */
export const assignmentAnswerRoutes = createRouter().post(
  "/:id/respond",
  needs("ground", "write", "ground.drive"),
  responds(200, oneOf(dispatchDetailSchema), "Accept or decline an assignment"),
  validate("param", z.object({ id: idSchema("gdas") })),
  validate("json", respondBody),
  async (c) =>
    c.json(
      { data: await respondToAssignment(c.var.db, { ...contextOf(c), ...c.req.valid("json"), assignmentId: c.req.valid("param").id }) },
      200,
    ),
)
