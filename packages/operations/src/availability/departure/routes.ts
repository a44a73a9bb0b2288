import * as z from "zod"
import { createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { getCalendar } from "./calendar.js"
import {
  calendarDaySchema,
  calendarQuery,
  dayBoardQuery,
  dayBoardSchema,
  departureHistoryQuery,
  departureHistorySchema,
  departureIssueSchema,
  departureSummarySchema,
} from "./contract.js"
import { getDayBoard } from "./day-board.js"
import { getDepartureHistory } from "./history.js"
import { getDepartureIssues } from "./issues.js"
import { getDepartureSummary } from "./summary.js"

const read = needs("availability", "read")
const byId = validate("param", z.object({ id: idSchema("avsl") }))

/** Read models of departures, below the path of the area. */
export const departureRoutes = createRouter()
  .get(
    "/calendar",
    read,
    responds(200, oneOf(z.array(calendarDaySchema)), "What every date of a range sells"),
    validate("query", calendarQuery),
    async (c) => c.json({ data: await getCalendar(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .get(
    "/day",
    read,
    responds(200, oneOf(dayBoardSchema), "Every departure that runs on a date"),
    validate("query", dayBoardQuery),
    async (c) => c.json({ data: await getDayBoard(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .get("/slots/:id/summary", read, responds(200, oneOf(departureSummarySchema), "The overview of a departure"), byId, async (c) =>
    c.json({ data: await getDepartureSummary(c.var.db, { slotId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .get(
    "/slots/:id/issues",
    read,
    responds(200, oneOf(z.array(departureIssueSchema)), "What a person should look at on a departure"),
    byId,
    async (c) => c.json({ data: await getDepartureIssues(c.var.db, { slotId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .get(
    "/slots/:id/history",
    read,
    responds(200, departureHistorySchema, "The story of a departure"),
    byId,
    validate("query", departureHistoryQuery),
    async (c) => c.json(await getDepartureHistory(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id }), 200),
  )
