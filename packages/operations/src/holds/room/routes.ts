import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { holdNightsResultSchema, setResourceHoldNightsInput, shiftResourceHoldsInput, shiftResultSchema } from "./contract.js"
import { setResourceHoldNights } from "./set-nights.js"
import { shiftResourceHolds } from "./shift.js"

const write = needs("holds", "write", "holds.write")

export const holdNightRoutes = createRouter().put(
  "/",
  write,
  responds(200, oneOf(holdNightsResultSchema), "Write many nights of many holds, all or none"),
  validate("json", setResourceHoldNightsInput),
  async (c) => c.json({ data: await setResourceHoldNights(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
)

export const holdShiftRoutes = createRouter().post(
  "/shift",
  write,
  responds(200, oneOf(shiftResultSchema), "Move holds by days"),
  validate("json", shiftResourceHoldsInput),
  async (c) => {
    const { now, actor, correlationId } = contextOf(c)
    return c.json({ data: await shiftResourceHolds(c.var.db, { ...c.req.valid("json"), now, actor, correlationId }) }, 200)
  },
)
