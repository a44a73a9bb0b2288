import * as z from "zod"
import { assetCommitmentSchema, calendarCheckSchema, checkCommitmentsBody, commitmentListQuery } from "../../calendar/contract.js"
import { findClashes, listCommitments } from "../../calendar/index.js"
import { createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import {
  availableResourcesQuery,
  availableResourcesSchema,
  timelineQuery,
  timelineSchema,
  utilisationQuery,
  utilisationSchema,
} from "./contract.js"
import { findAvailableResources } from "./find.js"
import { getResourceTimeline } from "./timeline.js"
import { getResourceUtilisation } from "./utilisation.js"

const read = needs("resources", "read")

export const finderRoutes = createRouter()
  .get(
    "/resource-availability",
    read,
    responds(200, oneOf(availableResourcesSchema), "Who is free, who is not and why"),
    validate("query", availableResourcesQuery),
    async (c) => c.json({ data: await findAvailableResources(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .get(
    "/resource-timeline",
    read,
    responds(200, timelineSchema, "The calendars of many resources side by side"),
    validate("query", timelineQuery),
    async (c) => c.json(await getResourceTimeline(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .get(
    "/resource-utilisation",
    read,
    responds(200, oneOf(z.array(utilisationSchema)), "How much of their open time resources work"),
    validate("query", utilisationQuery),
    async (c) => c.json({ data: await getResourceUtilisation(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .get(
    "/asset-commitments",
    read,
    responds(200, oneOf(z.array(assetCommitmentSchema)), "What lies on the calendars of assets"),
    validate("query", commitmentListQuery),
    async (c) => c.json({ data: await listCommitments(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .post(
    "/asset-commitments/check",
    read,
    responds(200, oneOf(calendarCheckSchema), "Whether assets could be committed"),
    validate("json", checkCommitmentsBody),
    async (c) => c.json({ data: await findClashes(c.var.db, { ...c.req.valid("json"), now: nowOf(c) }) }, 200),
  )
