import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { setIncidentStatus, updateIncident } from "./change.js"
import {
  incidentListQuery,
  incidentPageSchema,
  incidentSchema,
  reportIncidentBody,
  setIncidentStatusBody,
  updateIncidentBody,
} from "./contract.js"
import { getIncident, listIncidents } from "./list.js"
import { reportIncident } from "./report.js"

const byId = validate("param", z.object({ id: idSchema("gsin") }))
const read = needs("ground", "read")
const write = needs("ground", "write")
const one = oneOf(incidentSchema)

/** What goes wrong, below the path of the dispatch. */
export const incidentReportRoutes = createRouter().post(
  "/:id/incidents",
  needs("ground", "write", "ground.drive"),
  responds(201, one, "Report an incident"),
  validate("param", z.object({ id: idSchema("gdsp") })),
  validate("json", reportIncidentBody),
  async (c) =>
    c.json({ data: await reportIncident(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) }, 201),
)

export const incidentRoutes = createRouter()
  .get("/", read, responds(200, incidentPageSchema, "List incidents"), validate("query", incidentListQuery), async (c) =>
    c.json(await listIncidents(c.var.db, c.req.valid("query")), 200),
  )
  .get("/:id", read, responds(200, one, "Get an incident"), byId, async (c) =>
    c.json({ data: await getIncident(c.var.db, c.req.valid("param")) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, one, "Change an incident"),
    byId,
    validate("json", updateIncidentBody.extend(reasonField)),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json({ data: await updateIncident(c.var.db, { ...contextOf(c), ...body, expectedRevision, ...c.req.valid("param") }) }, 200)
    },
  )
  .post("/:id/status", write, responds(200, one, "Move an incident on"), byId, validate("json", setIncidentStatusBody), async (c) =>
    c.json({ data: await setIncidentStatus(c.var.db, { ...contextOf(c), ...c.req.valid("json"), ...c.req.valid("param") }) }, 200),
  )
