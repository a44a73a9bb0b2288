import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  createResourceAllocationInput,
  materializedAllocationsSchema,
  materializeResourceAllocationsBody,
  resourceAllocationListQuery,
  resourceAllocationPageSchema,
  resourceAllocationSchema,
  resyncedAllocationsSchema,
  resyncResourceAllocationsBody,
  slotReadinessQuery,
  slotReadinessSchema,
  updateResourceAllocationInput,
  waiveResourceAllocationBody,
} from "./contract.js"
import {
  createResourceAllocation,
  deleteResourceAllocation,
  reopenResourceAllocation,
  updateResourceAllocation,
  waiveResourceAllocation,
} from "./edit.js"
import { getResourceAllocation, listResourceAllocations } from "./list.js"
import { materializeResourceAllocations } from "./materialize.js"
import { getSlotReadiness } from "./readiness.js"
import { resyncResourceAllocations } from "./resync.js"

const byId = validate("param", z.object({ id: idSchema("reqa") }))
const read = needs("resources", "read")
const write = needs("resources", "write")
const one = oneOf(resourceAllocationSchema)

export const allocationRoutes = createRouter()
  .get(
    "/",
    read,
    responds(200, resourceAllocationPageSchema, "What departures need, within a filter"),
    validate("query", resourceAllocationListQuery),
    async (c) => c.json(await listResourceAllocations(c.var.db, c.req.valid("query")), 200),
  )
  .post("/", write, responds(201, one, "Add a demand to a departure"), validate("json", createResourceAllocationInput), async (c) =>
    c.json({ data: await createResourceAllocation(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .post(
    "/materialize",
    write,
    responds(200, oneOf(materializedAllocationsSchema), "Give departures what their products require"),
    validate("json", materializeResourceAllocationsBody),
    async (c) => c.json({ data: await materializeResourceAllocations(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .post(
    "/resync",
    write,
    responds(200, oneOf(resyncedAllocationsSchema), "Bring coming departures in line with changed requirements"),
    validate("json", resyncResourceAllocationsBody),
    async (c) => c.json({ data: await resyncResourceAllocations(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .get("/:id", read, responds(200, one, "Get a demand"), byId, async (c) =>
    c.json({ data: await getResourceAllocation(c.var.db, { allocationId: c.req.valid("param").id }) }, 200),
  )
  .patch("/:id", write, responds(200, one, "Change a demand"), byId, validate("json", updateResourceAllocationInput), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    const input = { ...body, expectedRevision, allocationId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await updateResourceAllocation(c.var.db, input) }, 200)
  })
  .delete(
    "/:id",
    needs("resources", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("reqa") })), "Delete a demand that nobody fills"),
    byId,
    async (c) => {
      const input = { allocationId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }
      return c.json({ data: await deleteResourceAllocation(c.var.db, input) }, 200)
    },
  )
  .post("/:id/waive", write, responds(200, one, "Do without a demand"), byId, validate("json", waiveResourceAllocationBody), async (c) =>
    c.json(
      {
        data: await waiveResourceAllocation(c.var.db, { ...contextOf(c), ...c.req.valid("json"), allocationId: c.req.valid("param").id }),
      },
      200,
    ),
  )
  .post("/:id/reopen", write, responds(200, one, "Want a waived demand again"), byId, async (c) =>
    c.json({ data: await reopenResourceAllocation(c.var.db, { allocationId: c.req.valid("param").id, ...contextOf(c) }) }, 200),
  )

export const readinessRoutes = createRouter().get(
  "/",
  read,
  responds(200, oneOf(z.array(slotReadinessSchema)), "Whether departures have who and what they need"),
  validate("query", slotReadinessQuery),
  async (c) => c.json({ data: await getSlotReadiness(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
)
