import type { OperationsDb } from "@voyant-travel/operations"
import { type Context, Hono } from "hono"
import { body, checked } from "../http/problems.js"
import { type DemoEnv, needs } from "../people/authorize.js"
import { capabilitiesOf } from "../people/roles.js"
import { bookingQuery, bookingSearch, cancellation, confirmation, extension, move, newBooking } from "./contract.js"
import { cancelBooking, confirmBooking, extendBooking, holdBooking, moveBooking } from "./neighbours.js"
import { type BookingRow, filterOf, getBooking, listBookings, matching, shown } from "./read.js"

const contextOf = (c: Context<DemoEnv>) => ({
  now: (c.var.now as Date | undefined) ?? new Date(),
  actor: c.var.person.id,
  correlationId: c.req.header("x-correlation-id")?.slice(0, 200),
})

const viewer = (c: Context<DemoEnv>) => ({
  now: contextOf(c).now,
  contact: capabilitiesOf[c.var.person.role].includes("bookings.contact"),
})

/** The demo's own bookings. Each write tells operations of its places in the same transaction. */
export function bookingRoutes(db: OperationsDb) {
  const one = (c: Context<DemoEnv>, row: BookingRow) => ({ data: shown(row, viewer(c)) })
  const page = (c: Context<DemoEnv>, found: Awaited<ReturnType<typeof listBookings>>) => ({
    ...found,
    data: found.data.map((row) => shown(row, viewer(c))),
  })
  const read = needs("bookings", "read")
  const write = needs("bookings", "write")
  return new Hono<DemoEnv>()
    .get("/", read, async (c) => {
      const query = checked(bookingQuery, c.req.query())
      return c.json(page(c, await listBookings(db, filterOf(query, viewer(c).now), query)))
    })
    .post("/search", read, async (c) => {
      const { q, ...window } = await body(c, bookingSearch)
      return c.json(page(c, await listBookings(db, matching(q), window)))
    })
    .get("/:id", read, async (c) => c.json(one(c, await getBooking(db, c.req.param("id")))))
    .post("/", write, async (c) => c.json(one(c, await holdBooking(db, await body(c, newBooking), contextOf(c))), 201))
    .post("/:id/confirm", write, async (c) =>
      c.json(one(c, await confirmBooking(db, { id: c.req.param("id"), ...(await body(c, confirmation)) }, contextOf(c)))),
    )
    .post("/:id/extend", write, async (c) =>
      c.json(one(c, await extendBooking(db, { id: c.req.param("id"), ...(await body(c, extension)) }, contextOf(c)))),
    )
    .post("/:id/cancel", write, async (c) => {
      const { reason } = await body(c, cancellation)
      return c.json(one(c, await cancelBooking(db, c.req.param("id"), { ...contextOf(c), reason })))
    })
    .post("/:id/move", write, async (c) =>
      c.json(one(c, await moveBooking(db, { id: c.req.param("id"), ...(await body(c, move)) }, contextOf(c)))),
    )
}
