import * as z from "zod"
import { createRouter, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { checkOperationalAvailability } from "./check.js"
import { checkAvailabilityBody, explainSlotQuery, operationalAvailabilitySchema, slotExplanationSchema } from "./contract.js"
import { explainSlot } from "./explain.js"

const byId = validate("param", z.object({ id: idSchema("avsl") }))
const read = needs("availability", "read")

/** Questions about the gate of one departure. */
export const slotQuestionRoutes = createRouter()
  .post(
    "/:id/check",
    read,
    responds(200, oneOf(operationalAvailabilitySchema), "Ask whether so many places can be sold now"),
    byId,
    validate("json", checkAvailabilityBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, now: nowOf(c) }
      return c.json({ data: await checkOperationalAvailability(c.var.db, input) }, 200)
    },
  )
  .get(
    "/:id/explain",
    read,
    responds(200, oneOf(slotExplanationSchema), "Say where every place is and what stops a sale"),
    byId,
    validate("query", explainSlotQuery),
    async (c) =>
      c.json({ data: await explainSlot(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
