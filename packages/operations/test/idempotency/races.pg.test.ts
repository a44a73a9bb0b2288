import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { rowsOf } from "../../src/kernel/database.js"
import { createTestApp } from "../support/app.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ connections: 30 })
})
afterAll(() => database.close())
beforeEach(() =>
  database.nodePostgres.execute(sql`truncate facilities cascade; truncate operations_idempotency; truncate operations_events`),
)

const handles = ["nodePostgres", "postgresJs"] as const
const counts = async () =>
  (
    await rowsOf(
      database.nodePostgres,
      sql`select (select count(*)::int from facilities) as places, (select count(*)::int from operations_events) as events, (select count(*)::int from operations_idempotency) as keys`,
    )
  )[0]

test.each(handles)("sixty-four requests with one key at once make one row, on %s", async (driver) => {
  const { send } = createTestApp(database[driver])
  const ask = () => send("POST", "/places", { body: { kind: "hotel", name: "Lotus" }, headers: { "idempotency-key": "once" } })
  const answers = await Promise.all(Array.from({ length: 64 }, ask))
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === null)).toHaveLength(1)
  expect(await counts()).toEqual({ places: 1, events: 1, keys: 1 })
})

test("two processes with the same key, too", async () => {
  const [one, two] = [createTestApp(database.nodePostgres), createTestApp(database.postgresJs)]
  const ask = ({ send }: typeof one) =>
    send("POST", "/places", { body: { kind: "hotel", name: "Lotus" }, headers: { "idempotency-key": "once" } })
  const answers = await Promise.all([one, two, one, two].map(ask))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await counts()).toEqual({ places: 1, events: 1, keys: 1 })
})

test("when the first fails, one of those who waited does the work", async () => {
  let calls = 0
  const { send } = createTestApp(database.nodePostgres, {
    now: () => {
      calls += 1
      return calls === 1 ? new Date(Number.NaN) : undefined
    },
  })
  const ask = () => send("POST", "/places", { body: { kind: "hotel", name: "Lotus" }, headers: { "idempotency-key": "once" } })
  const answers = await Promise.all([ask(), ask(), ask()])
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(2)
  expect(await counts()).toEqual({ places: 1, events: 1, keys: 1 })
})

test("different bodies under one key at once: one is done, the others are told", async () => {
  const { send } = createTestApp(database.postgresJs)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      send<{ code?: string }>("POST", "/places", {
        body: { kind: "hotel", name: `Lotus ${index}` },
        headers: { "idempotency-key": "once" },
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(["idempotency_key_reused"]))
  expect(await counts()).toEqual({ places: 1, events: 1, keys: 1 })
})
