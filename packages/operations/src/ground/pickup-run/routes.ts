import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"
import { createFromPickupRunBody, refreshedRunSchema, refreshRunBody } from "./contract.js"
import { createDispatchFromPickupRun } from "./create.js"
import { refreshFromPickupRun } from "./refresh.js"

export const pickupRunRoutes = createRouter()
  .post(
    "/from-pickup-run",
    needs("ground", "write"),
    responds(201, oneOf(dispatchDetailSchema), "Make a dispatch of a departure's pickup list"),
    validate("json", createFromPickupRunBody),
    async (c) =>
      c.json(
        { data: await createDispatchFromPickupRun(c.var.db, { ...contextOf(c), ...c.req.valid("json"), pastNeedsReason: true }) },
        201,
      ),
  )
  .post(
    "/:id/refresh-run",
    needs("ground", "write"),
    responds(200, oneOf(refreshedRunSchema), "Let a run follow its pickup list"),
    validate("param", z.object({ id: idSchema("gdsp") })),
    validate("json", refreshRunBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await refreshFromPickupRun(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
        200,
      )
    },
  )
