import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  createDriverInput,
  driverListQuery,
  driverPageSchema,
  driverSchema,
  searchDriversBody,
  updateDriverInput,
  updatedDriverSchema,
} from "./contract.js"
import { getDriver, listDrivers, searchDrivers } from "./list.js"
import { createDriver, deleteDriver, updateDriver } from "./write.js"

const byId = validate("param", z.object({ id: idSchema("gdrv") }))
const read = needs("ground", "read")
const write = needs("ground", "write")

export const driverRoutes = createRouter()
  .get("/", read, responds(200, driverPageSchema, "List drivers within a filter"), validate("query", driverListQuery), async (c) =>
    c.json(await listDrivers(c.var.db, c.req.valid("query")), 200),
  )
  .post("/search", read, responds(200, driverPageSchema, "Search drivers, also by name"), validate("json", searchDriversBody), async (c) =>
    c.json(await searchDrivers(c.var.db, c.req.valid("json")), 200),
  )
  .post(
    "/",
    write,
    responds(201, oneOf(driverSchema), "Create a driver and their resource"),
    validate("json", createDriverInput),
    async (c) => c.json({ data: await createDriver(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, oneOf(driverSchema), "Get a driver"), byId, async (c) =>
    c.json({ data: await getDriver(c.var.db, c.req.valid("param")) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(updatedDriverSchema), "Change a driver"),
    byId,
    validate("json", updateDriverInput),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json({ data: await updateDriver(c.var.db, { ...body, expectedRevision, ...c.req.valid("param"), ...contextOf(c) }) }, 200)
    },
  )
  .delete(
    "/:id",
    needs("ground", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("gdrv") })), "Delete a driver who never worked"),
    byId,
    async (c) =>
      c.json({ data: await deleteDriver(c.var.db, { ...c.req.valid("param"), expectedRevision: ifMatch(c), ...contextOf(c) }) }, 200),
  )
