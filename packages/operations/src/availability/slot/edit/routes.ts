import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { slotSchema } from "../contract.js"
import { editSlotsBatch } from "./batch.js"
import { batchBody, batchReportSchema, editReportSchema, editSlotsBody, resetBody, updateSlotBody } from "./contract.js"
import { editSlots } from "./edit.js"
import { resetCustomisation } from "./reset.js"
import { updateSlot } from "./update.js"

const byId = z.object({ id: idSchema("avsl") })
const write = needs("availability", "write")

export const slotEditRoutes = createRouter()
  .post(
    "/batch",
    write,
    responds(200, oneOf(batchReportSchema), "Give many departures one patch or one status"),
    validate("json", batchBody),
    async (c) => c.json({ data: await editSlotsBatch(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(slotSchema), "Change one departure"),
    validate("param", byId),
    validate("json", updateSlotBody),
    async (c) => {
      const { expectedRevision, onCommitments, reason, ...patch } = c.req.valid("json")
      const input = {
        slotId: c.req.valid("param").id,
        patch,
        onCommitments,
        expectedRevision: ifMatch(c) ?? expectedRevision,
        reason,
        ...contextOf(c),
      }
      return c.json({ data: await updateSlot(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/edit",
    write,
    responds(200, oneOf(editReportSchema), "Edit this, the following or all departures of a rule"),
    validate("param", byId),
    validate("json", editSlotsBody),
    async (c) => {
      const body = c.req.valid("json")
      const input = { ...body, slotId: c.req.valid("param").id, expectedRevision: ifMatch(c) ?? body.expectedRevision, ...contextOf(c) }
      return c.json({ data: await editSlots(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/reset",
    write,
    responds(200, oneOf(slotSchema), "Take the rule's values again"),
    validate("param", byId),
    validate("json", resetBody),
    async (c) => {
      const body = c.req.valid("json")
      const input = { ...body, slotId: c.req.valid("param").id, expectedRevision: ifMatch(c) ?? body.expectedRevision, ...contextOf(c) }
      return c.json({ data: await resetCustomisation(c.var.db, input) }, 200)
    },
  )
