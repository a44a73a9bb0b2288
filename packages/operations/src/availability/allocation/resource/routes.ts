import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { setVehicleSeatsBody, vehicleSeatsSchema } from "../vehicle/contract.js"
import { setVehicleSeats } from "../vehicle/set-seats.js"
import {
  allocationResourcePage,
  allocationResourceQuery,
  allocationResourceSchema,
  createAllocationResourcesBody,
  deleteAllocationResourceQuery,
  updateAllocationResourceBody,
} from "./contract.js"
import { createAllocationResources } from "./create.js"
import { deleteAllocationResource } from "./delete.js"
import { listAllocationResources } from "./list.js"
import { updateAllocationResource } from "./update.js"

const ofSlot = validate("param", z.object({ id: idSchema("avsl") }))
const byId = validate("param", z.object({ id: idSchema("alrs") }))
const read = needs("availability", "read")
const write = needs("availability", "write", "allocation.write")

/** Rooms and seats below their departure. */
export const slotResourceRoutes = createRouter()
  .get(
    "/:id/resources",
    read,
    responds(200, allocationResourcePage, "List rooms and seats of a departure"),
    ofSlot,
    validate("query", allocationResourceQuery),
    async (c) => c.json(await listAllocationResources(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id }), 200),
  )
  .post(
    "/:id/resources",
    write,
    responds(201, oneOf(z.array(allocationResourceSchema)), "Add rooms and seats to a departure"),
    ofSlot,
    validate("json", createAllocationResourcesBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await createAllocationResources(c.var.db, input) }, 201)
    },
  )

/** One room or seat by its own id. */
export const resourceRoutes = createRouter()
  .patch(
    "/:id",
    write,
    responds(200, oneOf(allocationResourceSchema), "Change a room or seat"),
    byId,
    validate("json", updateAllocationResourceBody),
    async (c) => {
      const { expectedRevision, reason, ...patch } = c.req.valid("json")
      const input = { resourceId: c.req.valid("param").id, patch, reason, expectedRevision: ifMatch(c) ?? expectedRevision }
      return c.json({ data: await updateAllocationResource(c.var.db, { ...input, ...contextOf(c) }) }, 200)
    },
  )
  .put(
    "/:id/seats",
    write,
    responds(200, oneOf(vehicleSeatsSchema), "Draw the seats of a vehicle anew"),
    byId,
    validate("json", setVehicleSeatsBody),
    async (c) => {
      const { expectedRevision, ...wanted } = c.req.valid("json")
      const input = { ...wanted, resourceId: c.req.valid("param").id, expectedRevision: ifMatch(c) ?? expectedRevision }
      return c.json({ data: await setVehicleSeats(c.var.db, { ...input, ...contextOf(c) }) }, 200)
    },
  )
  .delete(
    "/:id",
    needs("availability", "delete", "allocation.write"),
    responds(200, oneOf(z.object({ id: idSchema("alrs") })), "Delete a room, a seat or a vehicle"),
    byId,
    validate("query", deleteAllocationResourceQuery),
    async (c) => {
      const input = { ...c.req.valid("query"), resourceId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }
      return c.json({ data: await deleteAllocationResource(c.var.db, input) }, 200)
    },
  )
