import { reasonField } from "../../../kernel/context.js"
import { contextOf, createRouter, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { oneOf } from "../../../kernel/paging.js"
import { pickupDayQuery, pickupDaySchema } from "../traveler/contract.js"
import { getPickupDay } from "../traveler/day.js"
import { applyPickupGroups } from "./apply.js"
import { appliedPickupGroupsSchema, applyPickupGroupsBody } from "./contract.js"

/** Pickups of many departures. */
export const pickupApplyRoutes = createRouter()
  .get(
    "/day",
    needs("availability", "read"),
    responds(200, oneOf(pickupDaySchema), "Get the runs of a day over all departures"),
    validate("query", pickupDayQuery),
    async (c) => c.json({ data: await getPickupDay(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .post(
    "/apply",
    needs("availability", "write"),
    responds(200, oneOf(appliedPickupGroupsSchema), "Bring the stops of departures in line with their groups"),
    validate("json", applyPickupGroupsBody.safeExtend(reasonField)),
    async (c) => c.json({ data: await applyPickupGroups(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
