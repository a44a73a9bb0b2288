import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { advanceBody, executionEventListQuery, executionEventPageSchema, recordEventBody, recordedEventSchema } from "./contract.js"
import { listExecutionEvents } from "./history.js"
import { advanceDispatch, recordExecutionEvent } from "./record.js"

const byId = validate("param", z.object({ id: idSchema("gdsp") }))
const drive = needs("ground", "write", "ground.drive")

/** What happens to a dispatch, below its path. Events have no PATCH and no DELETE. */
export const executionEventRoutes = createRouter()
  .get(
    "/:id/events",
    needs("ground", "read"),
    responds(200, executionEventPageSchema, "List what happened to a dispatch"),
    byId,
    validate("query", executionEventListQuery),
    async (c) => c.json(await listExecutionEvents(c.var.db, { ...c.req.valid("query"), dispatchId: c.req.valid("param").id }), 200),
  )
  .post(
    "/:id/events",
    drive,
    responds(201, oneOf(recordedEventSchema), "Record what happened"),
    byId,
    validate("json", recordEventBody),
    async (c) =>
      c.json(
        { data: await recordExecutionEvent(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) },
        201,
      ),
  )
  .post(
    "/:id/advance",
    drive,
    responds(200, oneOf(recordedEventSchema), "Take the next step"),
    byId,
    validate("json", advanceBody),
    async (c) =>
      c.json(
        { data: await advanceDispatch(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) },
        200,
      ),
  )
