import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { settleResultSchema } from "../contract.js"
import { overrideNeedsRight } from "../override.js"
import { moveResultSchema, moveSlotAllocationBody, resizeSlotAllocationBody } from "../take/contract.js"
import { moveSlotAllocation } from "../take/move.js"
import { resizeSlotAllocation } from "../take/resize.js"
import { cancelSlotAllocation } from "./cancel.js"
import { confirmSlotAllocation } from "./confirm.js"
import { settleSlotAllocationBody, unfulfilSlotAllocationBody } from "./contract.js"
import { fulfilSlotAllocation, unfulfilSlotAllocation } from "./fulfil.js"
import { releaseSlotAllocation } from "./release.js"

const byId = validate("param", z.object({ id: idSchema("slal") }))
const write = needs("availability", "write")
const settles = (summary: string) => responds(200, oneOf(settleResultSchema), summary)
const revised = <Body extends { expectedRevision?: number }>(body: Body, match: number | undefined): Body =>
  match === undefined ? body : { ...body, expectedRevision: match }

/** What becomes of one row of the ledger. */
export const settleRoutes = createRouter()
  .post(
    "/:id/confirm",
    write,
    settles("Turn a booking's hold into its places"),
    byId,
    validate("json", settleSlotAllocationBody),
    async (c) => {
      const input = { ...revised(c.req.valid("json"), ifMatch(c)), allocationId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await confirmSlotAllocation(c.var.db, input) }, 200)
    },
  )
  .post("/:id/release", write, settles("Give held places back"), byId, validate("json", settleSlotAllocationBody), async (c) => {
    const input = { ...revised(c.req.valid("json"), ifMatch(c)), allocationId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await releaseSlotAllocation(c.var.db, input) }, 200)
  })
  .post("/:id/cancel", write, settles("Give booked places back"), byId, validate("json", settleSlotAllocationBody), async (c) => {
    const input = { ...revised(c.req.valid("json"), ifMatch(c)), allocationId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await cancelSlotAllocation(c.var.db, input) }, 200)
  })
  .post("/:id/fulfil", write, settles("Mark booked places as travelled"), byId, validate("json", settleSlotAllocationBody), async (c) => {
    const input = { ...revised(c.req.valid("json"), ifMatch(c)), allocationId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await fulfilSlotAllocation(c.var.db, input) }, 200)
  })
  .post(
    "/:id/unfulfil",
    write,
    settles("Take back that places were travelled"),
    byId,
    validate("json", unfulfilSlotAllocationBody),
    async (c) => {
      const input = { ...revised(c.req.valid("json"), ifMatch(c)), allocationId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await unfulfilSlotAllocation(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/resize",
    write,
    settles("Give a hold or a booking another number of places"),
    byId,
    validate("json", resizeSlotAllocationBody),
    overrideNeedsRight,
    async (c) => {
      const input = { ...revised(c.req.valid("json"), ifMatch(c)), allocationId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await resizeSlotAllocation(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/move",
    write,
    responds(200, oneOf(moveResultSchema), "Move a hold or a booking to another departure"),
    byId,
    validate("json", moveSlotAllocationBody),
    overrideNeedsRight,
    async (c) => {
      const input = { ...c.req.valid("json"), allocationId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await moveSlotAllocation(c.var.db, input) }, 200)
    },
  )
