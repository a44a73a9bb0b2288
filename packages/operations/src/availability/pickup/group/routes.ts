import * as z from "zod"
import { reasonField } from "../../../kernel/context.js"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { recordRoutes } from "../../../kernel/record-routes.js"
import { pickupGroupRecord, pickupGroupSchema, setPickupGroupPointsBody } from "./contract.js"
import { setPickupGroupPoints } from "./set-points.js"
import { pickupGroupStore } from "./store.js"

export const pickupGroupRoutes = recordRoutes("availability", "pkgr", pickupGroupRecord, pickupGroupStore)

export const pickupGroupPointRoutes = createRouter().put(
  "/:id/points",
  needs("availability", "write"),
  responds(200, oneOf(pickupGroupSchema), "Set the run of a pickup group"),
  validate("param", z.object({ id: idSchema("pkgr") })),
  validate("json", setPickupGroupPointsBody.extend(reasonField)),
  async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await setPickupGroupPoints(c.var.db, { ...body, expectedRevision, id: c.req.valid("param").id, ...contextOf(c) }) },
      200,
    )
  },
)
