import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { recordRoutes } from "../../kernel/record-routes.js"
import {
  addPoolMemberInput,
  poolMemberListQuery,
  poolMemberPageSchema,
  poolMemberSchema,
  poolRecord,
  setPoolMembersBody,
  updatePoolMemberInput,
} from "./contract.js"
import { addPoolMember, listPoolMembers, removePoolMember, setPoolMembers, updatePoolMember } from "./members.js"
import { poolStore } from "./store.js"

export const poolRoutes = recordRoutes("resources", "repl", poolRecord, poolStore)

const read = needs("resources", "read")
const write = needs("resources", "write")
const byPool = validate("param", z.object({ id: idSchema("repl") }))
const byMember = validate("param", z.object({ id: idSchema("repm") }))

export const poolMembersRoutes = createRouter()
  .get(
    "/:id/members",
    read,
    responds(200, poolMemberPageSchema, "The members of a pool, who is picked first on top"),
    byPool,
    validate("query", poolMemberListQuery.omit({ poolId: true })),
    async (c) => c.json(await listPoolMembers(c.var.db, { ...c.req.valid("query"), poolId: [c.req.valid("param").id] }), 200),
  )
  .put(
    "/:id/members",
    write,
    responds(200, oneOf(z.array(poolMemberSchema)), "Replace the members of a pool, in the order in which they are picked"),
    byPool,
    validate("json", setPoolMembersBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, poolId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await setPoolMembers(c.var.db, input) }, 200)
    },
  )

export const poolMemberRoutes = createRouter()
  .get("/", read, responds(200, poolMemberPageSchema, "Who is a member of which pool"), validate("query", poolMemberListQuery), async (c) =>
    c.json(await listPoolMembers(c.var.db, c.req.valid("query")), 200),
  )
  .post("/", write, responds(201, oneOf(poolMemberSchema), "Add a resource to a pool"), validate("json", addPoolMemberInput), async (c) =>
    c.json({ data: await addPoolMember(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(poolMemberSchema), "Change when a member is picked"),
    byMember,
    validate("json", updatePoolMemberInput),
    async (c) =>
      c.json(
        { data: await updatePoolMember(c.var.db, { ...c.req.valid("json"), memberId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      ),
  )
  .delete(
    "/:id",
    needs("resources", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("repm") })), "Take a resource out of a pool"),
    byMember,
    async (c) => c.json({ data: await removePoolMember(c.var.db, { memberId: c.req.valid("param").id, ...contextOf(c) }) }, 200),
  )
