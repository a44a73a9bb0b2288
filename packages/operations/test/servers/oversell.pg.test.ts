import { afterAll, beforeAll, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { departure, numbersOf } from "../support/departure.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"
import { type ServerProcess, startServer } from "./process.js"

let database: TestDatabase
let servers: ServerProcess[]

beforeAll(async () => {
  database = await createTestDatabase()
  servers = await Promise.all([startServer(database.url), startServer(database.url)])
})
afterAll(async () => {
  await Promise.all((servers ?? []).map(({ kill }) => kill()))
  await database?.close()
})

it("sells ten places to 200 takers of two server processes exactly ten times", async () => {
  const db = database.nodePostgres
  const slotId = await departure(db, { startsAt: new Date(Date.now() + 86_400_000) })
  const take = (n: number) => {
    const server = servers[n % 2] as ServerProcess
    if (n % 4 < 2) return server.post<{ code?: string }>(`/slots/${slotId}/holds`, { pax: 1, holderRef: `cart_${n}` })
    return server.post<{ code?: string }>(`/slots/${slotId}/allocations`, { pax: 1, bookingId: `bkng_${n}` })
  }
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => take(n)))
  const told = answers.map(({ status, body }) => (status === 201 ? "taken" : `${status} ${body.code}`))
  const count = (what: string) => told.filter((word) => word === what).length
  expect([count("taken"), count("409 slot_capacity_exceeded")]).toEqual([10, 190])
  const { held_pax, booked_pax, remaining_pax } = await numbersOf(db, slotId)
  expect([held_pax + booked_pax, remaining_pax]).toEqual([10, 0])
  expect(await auditCapacity(db)).toEqual([])
})
