import * as z from "zod"
import { createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { checkDriverHours } from "./check.js"
import { driverHoursQuery, driverHoursSchema } from "./contract.js"

export const driverHoursRoutes = createRouter().get(
  "/:id/hours",
  needs("ground", "read"),
  responds(200, oneOf(driverHoursSchema), "Check the driving and rest times of a driver"),
  validate("param", z.object({ id: idSchema("gdrv") })),
  validate("query", driverHoursQuery),
  async (c) => c.json({ data: await checkDriverHours(c.var.db, { ...c.req.valid("query"), driverId: c.req.valid("param").id }) }, 200),
)
