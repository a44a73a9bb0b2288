import { afterAll, beforeAll, expect, test } from "vitest"
import { createPlace, deletePlace, requirePlaces } from "../../src/places/index.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test("a required place cannot be deleted before the caller commits, and others may require it too", async () => {
  const { id } = await createPlace(database.nodePostgres, { kind: "port", name: "Aswan" })
  const order: string[] = []
  let deletion: Promise<unknown> = Promise.resolve()
  await database.nodePostgres.transaction(async (tx) => {
    await requirePlaces(tx, [id])
    deletion = deletePlace(database.postgresJs, { id }).then(() => order.push("deleted"))
    await new Promise((resolve) => setTimeout(resolve, 150))
    await database.postgresJs.transaction((other) => requirePlaces(other, [id]).then(() => order.push("required elsewhere")))
    order.push("committed")
  })
  await deletion
  expect(order).toEqual(["required elsewhere", "committed", "deleted"])
})
