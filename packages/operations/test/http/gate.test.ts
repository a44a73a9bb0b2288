import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, test } from "vitest"
import * as z from "zod"
import { rowsOf } from "../../src/kernel/database.js"
import { createRouter, demand, needs, responds, validate } from "../../src/kernel/http.js"
import { withProblems } from "../../src/kernel/problem.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let allowed: (action: string) => boolean
let asked: string[]
let runs: number
beforeEach(() => {
  allowed = () => true
  asked = []
  runs = 0
})

const answer = z.object({ data: z.int() })

const app = () =>
  withProblems(createRouter())
    .use(async (c, next) => {
      c.set("db", pglite.db)
      c.set("authorize", (_c, { action }) => {
        asked.push(action)
        return allowed(action)
      })
      await next()
      expect(c.get("db")).toBe(pglite.db)
    })
    .post("/twice", needs("test", "write"), needs("test", "delete"), responds(200, answer, "Count"), (c) => c.json({ data: ++runs }, 200))
    .post("/batch", needs("test", "write"), validate("json", z.strictObject({ remove: z.boolean().optional() })), async (c) => {
      await c.var.db.execute(sql`insert into operations_event_consumers (name) values ('batch')`)
      if (c.req.valid("json").remove) await demand(c, { area: "test", action: "delete" })
      return c.json({ data: ++runs }, 200)
    })
    .post("/file", needs("test", "write"), (c) => c.body(`row ${++runs}`, 200, { "content-type": "text/csv" }))
    .delete("/gone", needs("test", "delete"), (c) => {
      runs += 1
      return c.body(null, 204)
    })

const send = (path: string, { key, body, method = "POST" }: { key?: string; body?: unknown; method?: string } = {}) =>
  app().request(path, {
    method,
    headers: { ...(key && { "idempotency-key": key }), ...(body !== undefined && { "content-type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
const stored = async (table: string) => (await rowsOf(pglite.db, sql`select 1 as one from ${sql.identifier(table)}`)).length

describe("the gate of a route", () => {
  test("takes a key once where a route asks for two rights", async () => {
    const [first, again] = [await send("/twice", { key: "k" }), await send("/twice", { key: "k" })]
    expect([await first.json(), await again.json(), again.headers.get("idempotency-replayed")]).toEqual([{ data: 1 }, { data: 1 }, "true"])
    expect(await stored("operations_idempotency")).toBe(1)
  })

  test("a right that is refused further inside undoes what was written before it, and keeps no key", async () => {
    allowed = (action) => action !== "delete"
    expect((await send("/batch", { key: "k", body: { remove: true } })).status).toBe(403)
    expect([asked, await stored("operations_event_consumers"), await stored("operations_idempotency")]).toEqual([["write", "delete"], 0, 0])
    expect((await send("/batch", { key: "k", body: {} })).status).toBe(200)
  })

  test("no body counts as an empty one", async () => expect((await send("/batch")).status).toBe(200))

  test("an answer that is a file is made again, and its key stays free", async () => {
    const [first, again] = [await send("/file", { key: "k" }), await send("/file", { key: "k" })]
    expect([await first.text(), await again.text(), again.headers.get("content-type")]).toEqual(["row 1", "row 2", "text/csv"])
  })

  test("an answer without a body is replayed without one", async () => {
    const again = [await send("/gone", { key: "k", method: "DELETE" }), await send("/gone", { key: "k", method: "DELETE" })][1]
    expect([again?.status, await again?.text(), again?.headers.get("idempotency-replayed"), runs]).toEqual([204, "", "true", 1])
  })
})
