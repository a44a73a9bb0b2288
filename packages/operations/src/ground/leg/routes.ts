import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"
import { legListQuery, legPageSchema, setLegsBody, updateLegBody } from "./contract.js"
import { listLegs } from "./read.js"
import { setLegs, updateLeg } from "./set.js"

const ofDispatch = validate("param", z.object({ id: idSchema("gdsp") }))
const ofLeg = validate("param", z.object({ id: idSchema("gdsp"), legId: idSchema("gdlg") }))
const write = needs("ground", "write")
const one = oneOf(dispatchDetailSchema)

/** The stops, below the path of the dispatch. */
export const legRoutes = createRouter()
  .get(
    "/:id/legs",
    needs("ground", "read"),
    responds(200, legPageSchema, "List the stops of a dispatch"),
    ofDispatch,
    validate("query", legListQuery),
    async (c) => c.json(await listLegs(c.var.db, { ...c.req.valid("query"), dispatchId: c.req.valid("param").id }), 200),
  )
  .put("/:id/legs", write, responds(200, one, "Replace the stops of a dispatch"), ofDispatch, validate("json", setLegsBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await setLegs(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
      200,
    )
  })
  .patch(
    "/:id/legs/:legId",
    write,
    responds(200, one, "Change one stop"),
    ofLeg,
    validate("json", updateLegBody.extend(reasonField)),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const { id: dispatchId, legId } = c.req.valid("param")
      return c.json({ data: await updateLeg(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId, legId }) }, 200)
    },
  )
