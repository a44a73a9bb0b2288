import type { MiddlewareHandler } from "hono"
import * as z from "zod"
import { reasonField } from "../../../kernel/context.js"
import { contextOf, createRouter, demand, needs, nowOf, type OperationsEnv, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { pickupCsvQuery, pickupListQuery, pickupListSchema, setTravelerPickupsBody, travelerPickupsSetSchema } from "./contract.js"
import { exportPickupListCsv } from "./csv.js"
import { getPickupList } from "./list.js"
import { setTravelerPickups } from "./set.js"

const bySlot = validate("param", z.object({ id: idSchema("avsl") }))

/** Telephone numbers need a right of their own. Stands behind the check of the query. */
const contactsNeedRight: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  const { contacts = true } = c.req.valid("query" as never) as { contacts?: boolean }
  if (contacts) await demand(c, { area: "availability", action: "read", capability: "travelers.contact" })
  await next()
}

const streamOf = (lines: Iterable<string>) => {
  const rest = lines[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = rest.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

/** Who is picked up where, below the departure. */
export const travelerPickupRoutes = createRouter()
  .put(
    "/:id/traveler-pickups",
    needs("availability", "write"),
    responds(200, oneOf(travelerPickupsSetSchema), "Give travelers a stop, a place of their own, or none"),
    bySlot,
    validate("json", setTravelerPickupsBody.extend(reasonField)),
    async (c) =>
      c.json(
        { data: await setTravelerPickups(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      ),
  )
  .get(
    "/:id/pickup-list",
    needs("availability", "read"),
    responds(200, oneOf(pickupListSchema), "Get who is picked up where"),
    bySlot,
    validate("query", pickupListQuery),
    contactsNeedRight,
    async (c) =>
      c.json({ data: await getPickupList(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .get(
    "/:id/pickup-list.csv",
    needs("availability", "read", "exports"),
    responds(200, z.string(), "Export who is picked up where", "text/csv"),
    bySlot,
    validate("query", pickupCsvQuery),
    contactsNeedRight,
    async (c) => {
      const { filename, lines } = await exportPickupListCsv(c.var.db, {
        ...c.req.valid("query"),
        slotId: c.req.valid("param").id,
        now: nowOf(c),
      })
      return c.body(streamOf(lines), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${filename}"`,
      })
    },
  )
