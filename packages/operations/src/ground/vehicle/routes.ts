import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  createVehicleInput,
  updatedVehicleSchema,
  updateVehicleInput,
  vehicleListQuery,
  vehiclePageSchema,
  vehicleSchema,
} from "./contract.js"
import { getVehicle, listVehicles } from "./list.js"
import { createVehicle, deleteVehicle, updateVehicle } from "./write.js"

const byId = validate("param", z.object({ id: idSchema("gveh") }))
const read = needs("ground", "read")
const write = needs("ground", "write")

export const vehicleRoutes = createRouter()
  .get("/", read, responds(200, vehiclePageSchema, "List vehicles within a filter"), validate("query", vehicleListQuery), async (c) =>
    c.json(await listVehicles(c.var.db, c.req.valid("query")), 200),
  )
  .post(
    "/",
    write,
    responds(201, oneOf(vehicleSchema), "Create a vehicle and its resource"),
    validate("json", createVehicleInput),
    async (c) => c.json({ data: await createVehicle(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, oneOf(vehicleSchema), "Get a vehicle"), byId, async (c) =>
    c.json({ data: await getVehicle(c.var.db, c.req.valid("param")) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(updatedVehicleSchema), "Change a vehicle"),
    byId,
    validate("json", updateVehicleInput),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json({ data: await updateVehicle(c.var.db, { ...body, expectedRevision, ...c.req.valid("param"), ...contextOf(c) }) }, 200)
    },
  )
  .delete(
    "/:id",
    needs("ground", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("gveh") })), "Delete a vehicle that never worked"),
    byId,
    async (c) =>
      c.json({ data: await deleteVehicle(c.var.db, { ...c.req.valid("param"), expectedRevision: ifMatch(c), ...contextOf(c) }) }, 200),
  )
