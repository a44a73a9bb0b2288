import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { recordRoutes } from "../../kernel/record-routes.js"
import { copiedShiftsSchema, copyShiftsBody, setShiftStatusBody, shiftRecord, shiftSchema } from "./contract.js"
import { copyShifts } from "./copy.js"
import { shiftStore } from "./service.js"
import { setShiftStatus } from "./status.js"

const byId = validate("param", z.object({ id: idSchema("gdsh") }))
const write = needs("ground", "write")

export const shiftRecordRoutes = recordRoutes("ground", "gdsh", shiftRecord, shiftStore)

/** What else is done with shifts. */
export const shiftActionRoutes = createRouter()
  .post(
    "/copy",
    write,
    responds(200, oneOf(copiedShiftsSchema), "Copy shifts of some days to others"),
    validate("json", copyShiftsBody),
    async (c) => c.json({ data: await copyShifts(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .post("/:id/status", write, responds(200, oneOf(shiftSchema), "Move a shift on"), byId, validate("json", setShiftStatusBody), async (c) =>
    c.json({ data: await setShiftStatus(c.var.db, { ...contextOf(c), ...c.req.valid("json"), ...c.req.valid("param") }) }, 200),
  )
