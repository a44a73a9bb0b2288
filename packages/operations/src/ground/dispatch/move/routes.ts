import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { movedDispatchSchema, reportDelayBody, reportTransportDelayBody, rescheduleBody, transportDelaySchema } from "./contract.js"
import { reportDelay, reportTransportDelay } from "./delay.js"
import { rescheduleDispatch } from "./reschedule.js"

const byId = validate("param", z.object({ id: idSchema("gdsp") }))
const write = needs("ground", "write")
const moved = oneOf(movedDispatchSchema)

/** Another time for a dispatch, below its path. */
export const dispatchMoveRoutes = createRouter()
  .post(
    "/:id/reschedule",
    write,
    responds(200, moved, "Move a dispatch to another time"),
    byId,
    validate("json", rescheduleBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        {
          data: await rescheduleDispatch(c.var.db, {
            ...contextOf(c),
            ...body,
            expectedRevision,
            dispatchId: c.req.valid("param").id,
            pastNeedsReason: true,
          }),
        },
        200,
      )
    },
  )
  .post("/:id/delay", write, responds(200, moved, "Report that a dispatch is late"), byId, validate("json", reportDelayBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await reportDelay(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
      200,
    )
  })

export const transportDelayRoutes = createRouter().post(
  "/",
  write,
  responds(200, oneOf(transportDelaySchema), "Report a late flight, train or ship to all its dispatches"),
  validate("json", reportTransportDelayBody),
  async (c) => c.json({ data: await reportTransportDelay(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 200),
)
