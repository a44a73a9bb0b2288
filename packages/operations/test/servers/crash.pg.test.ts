import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"
import { type ServerProcess, startServer } from "./process.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

interface Taken {
  data: { allocation: { id: string } }
}

const takers = 12
const crashes = 3

/** Takers that hold and book in turn until their server is gone. `told` hears of every take that was acknowledged. */
async function takeUntilGone(server: ServerProcess, slots: Id<"avsl">[], told: (allocationId: string) => void): Promise<void> {
  const taker = async () => {
    for (let turn = 0; ; turn++) {
      const who = crypto.randomUUID()
      const [path, body] = turn % 2 ? ["allocations", { pax: 1, bookingId: who }] : ["holds", { pax: 2, holderRef: who }]
      const answer = await server.post<Taken>(`/slots/${slots[turn % slots.length]}/${path}`, body)
      if (answer.status !== 201) throw new Error(`refused: ${JSON.stringify(answer.body)}`)
      told(answer.body.data.allocation.id)
    }
  }
  const untilGone = (error: unknown) => {
    if (!(error instanceof TypeError)) throw error // `fetch` fails with a TypeError once nobody listens
  }
  await Promise.all(Array.from({ length: takers }, () => taker().catch(untilGone)))
}

/** Waits until the database has finished or dropped what the dead server had sent. */
async function quiet(db: OperationsDb): Promise<void> {
  const busy = sql`select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`
  while ((await rowsOf(db, busy)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

it("loses no acknowledged take when a server is killed under load, and every counter is right", async () => {
  const db = database.nodePostgres
  const startsAt = new Date(Date.now() + 86_400_000)
  const slots = await Promise.all([1, 2, 3].map(() => departure(db, { startsAt, capacityPax: null })))
  const acknowledged = new Set<string>()
  for (let run = 1; run <= crashes; run++) {
    const server = await startServer(database.url)
    const enough = acknowledged.size + 50 + 17 * run
    await new Promise<void>((resolve, reject) => {
      takeUntilGone(server, slots, (id) => {
        if (acknowledged.add(id).size === enough) void server.kill()
      }).then(resolve, reject)
    }).finally(server.kill)
    await quiet(db)
    expect(await auditCapacity(db)).toEqual([])
    const stored = await rowsOf<{ id: string; told: boolean }>(
      db,
      sql`select id, exists (select 1 from operations_events where subject = slot_allocations.id) as told from slot_allocations`,
    )
    const ids = new Set(stored.map(({ id }) => id))
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([])
    expect(stored.filter(({ told }) => !told)).toEqual([])
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(50 * crashes)
})
