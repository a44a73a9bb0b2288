import { afterAll, beforeAll, expect, it } from "vitest"
import { departure } from "../../../test/support/departure.js"
import { caughtUp } from "../../../test/support/events.js"
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { createCloseout, createCloseouts } from "./create.js"
import { reopenCloseout } from "./reopen.js"
import { listCloseouts } from "./store.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

it("is one row however many people make it at once, through either driver", async () => {
  const { nodePostgres, postgresJs } = database
  const asked = { productId: "prod_1", dateFrom: "2026-07-01", reason: "Holiday" }
  const made = await Promise.all(Array.from({ length: 20 }, (_, n) => createCloseout(n % 2 ? nodePostgres : postgresJs, asked)))
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(made.filter(({ outcome }) => outcome === "created")).toHaveLength(1)
  expect((await listCloseouts(nodePostgres, { productId: "prod_1" })).total).toBe(1)
  await caughtUp(nodePostgres)
  expect((await readEvents(nodePostgres, { types: ["availability.closeout"] })).data).toHaveLength(1)
})

it("answers a closeout in force even while others reopen it", async () => {
  const { nodePostgres: db } = database
  const asked = { productId: "prod_2", dateFrom: "2026-07-01", reason: "Holiday" }
  await departure(db, { productId: "prod_2" })
  for (let round = 0; round < 10; round++) {
    const { id } = await createCloseout(db, asked)
    const [again] = await Promise.all([
      createCloseouts(db, { items: [asked, { ...asked, optionId: "opt_1" }] }),
      reopenCloseout(db, { closeoutId: id, reason: "Again" }),
    ])
    expect(again.map(({ touched }) => touched.slots)).toEqual([1, 0])
  }
  const { data } = await listCloseouts(db, { productId: "prod_2", inForce: true })
  expect(data.length).toBeLessThanOrEqual(2)
})
