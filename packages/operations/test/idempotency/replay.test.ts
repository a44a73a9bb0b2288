import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, test } from "vitest"
import { rowsOf } from "../../src/kernel/database.js"
import { pruneIdempotencyKeys } from "../../src/kernel/idempotency/prune.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let send: ReturnType<typeof createTestApp>["send"]
beforeEach(() => ({ send } = createTestApp(pglite.db)))

type One = { data: { id: string; name: string; revision: number } }
const lotus = { kind: "hotel", name: "Lotus" }
const keyed = (key: string, person?: string) => ({ "idempotency-key": key, ...(person && { "x-person": person }) })
const create = <Body = One>(body: unknown, headers: Record<string, string>, path = "/places") => send<Body>("POST", path, { body, headers })
const count = async (table: string) =>
  (await rowsOf<{ count: number }>(pglite.db, sql`select count(*)::int as count from ${sql.identifier(table)}`))[0]?.count

describe("a key that comes again", () => {
  test("gets the first answer, and nothing happens twice", async () => {
    const first = await create(lotus, keyed("k1"))
    const again = await create(lotus, keyed("k1"))
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([null, "true"])
    expect([await count("facilities"), await count("operations_events")]).toEqual([1, 1])
  })

  test.each([
    ["another body", { ...lotus, name: "Nile" }, "/places"],
    ["another query", lotus, "/places?x=1"],
  ])("with %s is idempotency_key_reused", async (_what, body, path) => {
    await create(lotus, keyed("k1"))
    const answer = await create<ProblemBody>(body, keyed("k1"), path)
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([409, "idempotency_key_reused", { key: "k1" }])
    expect(await count("facilities")).toBe(1)
  })

  test("is another key on another path, for another person, and under another method", async () => {
    const { body } = await create(lotus, keyed("k1", "mona"))
    expect((await create(lotus, keyed("k1", "ioana"))).headers.get("idempotency-replayed")).toBeNull()
    expect((await create(lotus, keyed("k1", "mona"), "/facilities")).headers.get("idempotency-replayed")).toBeNull()
    const patched = await send("PATCH", `/places/${body.data.id}`, { body: { name: "x" }, headers: keyed("k1", "mona") })
    expect([patched.status, patched.headers.get("idempotency-replayed")]).toEqual([200, null])
    expect(await count("facilities")).toBe(3)
  })

  test("makes a change or a removal safe to repeat as well", async () => {
    const { id } = (await create(lotus, {})).body.data
    const change = () => send<One>("PATCH", `/places/${id}`, { body: { name: "Nile" }, headers: { ...keyed("c"), "if-match": '"1"' } })
    const remove = () => send<{ data: { id: string } }>("DELETE", `/places/${id}`, { headers: keyed("d") })
    const answers = [await change(), await change(), await remove(), await remove()]
    expect(answers.map(({ status, headers }) => [status, headers.get("idempotency-replayed")])).toEqual([
      [200, null],
      [200, "true"],
      [200, null],
      [200, "true"],
    ])
    expect(answers[1]?.body).toMatchObject({ data: { revision: 2 } })
  })

  test("made for another revision is another request", async () => {
    const { id } = (await create(lotus, {})).body.data
    const change = (revision: number) =>
      send("PATCH", `/places/${id}`, { body: { name: "Nile" }, headers: { ...keyed("c"), "if-match": `"${revision}"` } })
    await change(1)
    expect(await change(2)).toMatchObject({ status: 409, body: { code: "idempotency_key_reused" } })
  })
})

describe("a refused command", () => {
  test("stores nothing, so that the key may be tried again", async () => {
    expect((await create({ kind: "hotel" }, keyed("k1"))).status).toBe(400)
    expect(await count("operations_idempotency")).toBe(0)
    expect((await create(lotus, keyed("k1"))).status).toBe(201)
  })

  test("of the database rolls back with its key", async () => {
    await create({ ...lotus, code: "LTS" }, {})
    expect((await create<ProblemBody>({ ...lotus, code: "lts" }, keyed("k1"))).body.code).toBe("code_taken")
    expect([await count("operations_idempotency"), await count("facilities")]).toEqual([0, 1])
  })

  test("is not answered from the store to somebody whose right is gone", async () => {
    let allowed = true
    const { send: ask } = createTestApp(pglite.db, { authorize: () => allowed })
    await ask("POST", "/places", { body: lotus, headers: keyed("k1", "mona") })
    allowed = false
    const answer = await ask<ProblemBody>("POST", "/places", { body: lotus, headers: keyed("k1", "mona") })
    expect([answer.status, answer.body.code]).toEqual([403, "forbidden"])
  })
})

test("a key of 200 characters is taken, a longer one and an empty one are refused", async () => {
  expect((await create(lotus, keyed("k".repeat(200)))).status).toBe(201)
  for (const key of ["k".repeat(201), ""]) {
    const { status, body } = await create<ProblemBody>(lotus, { "idempotency-key": key })
    expect([status, body.violations[0]?.path]).toEqual([400, "Idempotency-Key"])
  }
})

test("a key on a read is ignored", async () => {
  await send("GET", "/places", { headers: keyed("k1") })
  expect(await count("operations_idempotency")).toBe(0)
})

test("old keys are pruned, oldest first and in portions, and new ones stay", async () => {
  for (const key of ["a", "b", "c", "d"]) await create(lotus, keyed(key))
  await pglite.db.execute(
    sql`update operations_idempotency set created_at = now() - case key when 'a' then interval '4 days' when 'b' then interval '3 days' when 'c' then interval '49 hours' else interval '47 hours' end`,
  )
  expect(await pruneIdempotencyKeys(pglite.db, { limit: 2 })).toEqual({ pruned: 2 })
  expect(await pruneIdempotencyKeys(pglite.db, { limit: 2 })).toEqual({ pruned: 1 })
  expect(await pruneIdempotencyKeys(pglite.db)).toEqual({ pruned: 0 })
  expect((await create(lotus, keyed("d"))).headers.get("idempotency-replayed")).toBe("true")
  expect((await create(lotus, keyed("a"))).headers.get("idempotency-replayed")).toBeNull()
  const inAWeek = new Date(Date.now() + 7 * 86_400_000)
  expect(await pruneIdempotencyKeys(pglite.db, { olderThanHours: 24, now: inAWeek })).toEqual({ pruned: 2 })
})
