import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { contextOf, createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { previewRecurrence } from "../rule/preview.js"
import { previewRecurrenceInput, recurrencePreviewSchema } from "../rule/recurrence/contract.js"
import { dateExplanationSchema, explainDateQuery, generateBody, generationSchema } from "./contract.js"
import { explainDate } from "./explain.js"
import { generateAvailabilitySlots } from "./generate.js"

const byId = z.object({ id: idSchema("avrl") })
const read = needs("availability", "read")

/** From rules to departures, below the area's own path. */
export const generationRoutes = createRouter()
  .post(
    "/recurrence/preview",
    read,
    responds(200, oneOf(recurrencePreviewSchema), "Try out a recurrence without storing a rule"),
    validate("json", previewRecurrenceInput),
    async (c) => c.json({ data: await previewRecurrence(c.var.db, c.req.valid("json")) }, 200),
  )
  .post(
    "/generate",
    needs("availability", "write"),
    responds(200, oneOf(generationSchema), "Make the departures of rules within a range of dates"),
    validate("json", generateBody.extend(reasonField)),
    async (c) => c.json({ data: await generateAvailabilitySlots(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .get(
    "/rules/:id/explain",
    read,
    responds(200, oneOf(dateExplanationSchema), "Say why a rule has a departure on a date, or has none"),
    validate("param", byId),
    validate("query", explainDateQuery),
    async (c) => {
      const { date } = c.req.valid("query")
      return c.json({ data: await explainDate(c.var.db, { ruleId: c.req.valid("param").id, date, now: nowOf(c) }) }, 200)
    },
  )
