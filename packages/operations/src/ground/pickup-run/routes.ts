import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"
import { createFromPickupRunBody } from "./contract.js"
import { createDispatchFromPickupRun } from "./create.js"

export const pickupRunRoutes = createRouter().post(
  "/from-pickup-run",
  needs("ground", "write"),
  responds(201, oneOf(dispatchDetailSchema), "Make a dispatch of a departure's pickup list"),
  validate("json", createFromPickupRunBody),
  async (c) => c.json({ data: await createDispatchFromPickupRun(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 201),
)
