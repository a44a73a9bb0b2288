import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import {
  createSharingGroupBody,
  sharingGroupMembersBody,
  sharingGroupPage,
  sharingGroupQuery,
  sharingGroupSchema,
  updateSharingGroupBody,
} from "./contract.js"
import { listSharingGroups } from "./read.js"
import { createSharingGroup, deleteSharingGroup, setSharingGroupMembers, updateSharingGroup } from "./write.js"

const ofSlot = validate("param", z.object({ id: idSchema("avsl") }))
const byId = validate("param", z.object({ id: idSchema("shgr") }))
const read = needs("availability", "read")
const write = needs("availability", "write", "allocation.write")
const one = oneOf(sharingGroupSchema)

/** Sharing groups below their departure. */
export const slotSharingGroupRoutes = createRouter()
  .get(
    "/:id/sharing-groups",
    read,
    responds(200, sharingGroupPage, "List the sharing groups of a departure"),
    ofSlot,
    validate("query", sharingGroupQuery),
    async (c) =>
      c.json(await listSharingGroups(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }), 200),
  )
  .post(
    "/:id/sharing-groups",
    write,
    responds(201, one, "Make a sharing group"),
    ofSlot,
    validate("json", createSharingGroupBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await createSharingGroup(c.var.db, input) }, 201)
    },
  )

/** One sharing group by its own id. */
export const sharingGroupRoutes = createRouter()
  .patch("/:id", write, responds(200, one, "Change a sharing group"), byId, validate("json", updateSharingGroupBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    const input = { ...body, expectedRevision, groupId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await updateSharingGroup(c.var.db, input) }, 200)
  })
  .delete(
    "/:id",
    needs("availability", "delete", "allocation.write"),
    responds(200, oneOf(z.object({ id: idSchema("shgr") })), "Delete a sharing group"),
    byId,
    async (c) => {
      const input = { groupId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }
      return c.json({ data: await deleteSharingGroup(c.var.db, input) }, 200)
    },
  )
  .put(
    "/:id/members",
    write,
    responds(200, one, "Say who is in a sharing group"),
    byId,
    validate("json", sharingGroupMembersBody),
    async (c) => {
      const input = { ...c.req.valid("json"), groupId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await setSharingGroupMembers(c.var.db, input) }, 200)
    },
  )
