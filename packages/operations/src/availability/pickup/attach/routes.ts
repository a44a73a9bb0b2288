import { reasonField } from "../../../kernel/context.js"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { oneOf } from "../../../kernel/paging.js"
import { applyPickupGroups } from "./apply.js"
import { appliedPickupGroupsSchema, applyPickupGroupsBody } from "./contract.js"

export const pickupApplyRoutes = createRouter().post(
  "/apply",
  needs("availability", "write"),
  responds(200, oneOf(appliedPickupGroupsSchema), "Bring the stops of departures in line with their groups"),
  validate("json", applyPickupGroupsBody.safeExtend(reasonField)),
  async (c) => c.json({ data: await applyPickupGroups(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
)
