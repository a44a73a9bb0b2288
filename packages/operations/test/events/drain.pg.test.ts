import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { rowsOf } from "../../src/kernel/database.js"
import { drainEvents } from "../../src/kernel/outbox/drain.js"
import { latestCursor } from "../../src/kernel/outbox/read.js"
import { appendEvent, caughtUp, openWriter, subjects } from "../support/events.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 })
})
afterAll(() => database.close())
beforeEach(() => database.nodePostgres.execute(sql`truncate operations_events, operations_event_consumers restart identity`))

describe("drainEvents", () => {
  const drain = async (seen: string[], options: Partial<Parameters<typeof drainEvents>[1]> = {}) =>
    drainEvents(database.nodePostgres, {
      consumer: "mail",
      handle: async (events) => {
        seen.push(...subjects(events))
      },
      ...options,
    })

  test("goes on where it stopped, also after a restart", async () => {
    const seen: string[] = []
    for (const subject of ["a", "b", "c"]) await appendEvent(database.nodePostgres, subject)
    await caughtUp(database.nodePostgres)
    expect(await drain(seen, { limit: 2 })).toEqual({ drained: 2, busy: false })
    const restarted = await createPool()
    await drainEvents(restarted.db, { consumer: "mail", handle: async (events) => void seen.push(...subjects(events)) })
    await restarted.close()
    expect(seen).toEqual(["a", "b", "c"])
    expect(await drain(seen)).toEqual({ drained: 0, busy: false })
  })

  test("two drainers of one name take turns", async () => {
    await appendEvent(database.nodePostgres, "a")
    await caughtUp(database.nodePostgres)
    const seen: string[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let entered = () => {}
    const inside = new Promise<void>((resolve) => {
      entered = resolve
    })
    const first = drain(seen, {
      handle: async (events) => {
        seen.push(...subjects(events))
        entered()
        await held
      },
    })
    await inside
    expect(await drain(seen)).toEqual({ drained: 0, busy: true })
    release()
    expect(await first).toEqual({ drained: 1, busy: false })
    expect(seen).toEqual(["a"])
  })

  test("twelve drainers in a row and at once hand out each event exactly once", async () => {
    for (let index = 0; index < 40; index += 1) await appendEvent(database.nodePostgres, `e${index}`)
    const seen: string[] = []
    const work = async () => {
      for (let idle = 0; idle < 5; ) {
        const { drained } = await drain(seen, { limit: 3 })
        idle = drained === 0 ? idle + 1 : 0
      }
    }
    await Promise.all(Array.from({ length: 12 }, work))
    await caughtUp(database.nodePostgres)
    await drain(seen, { limit: 1000 })
    expect(seen).toHaveLength(40)
    expect(new Set(seen).size).toBe(40)
  })

  test("a throwing handler leaves the position and undoes what it wrote", async () => {
    await appendEvent(database.nodePostgres, "a")
    await caughtUp(database.nodePostgres)
    const failing = drain([], {
      handle: async (_events, tx) => {
        await appendEvent(tx, "half done")
        throw new Error("the mail server is away")
      },
    })
    await expect(failing).rejects.toThrow("the mail server is away")
    await caughtUp(database.nodePostgres)
    const seen: string[] = []
    await drain(seen)
    expect(seen).toEqual(["a"])
  })

  test("a worker that is killed among its events takes them with it: the next one gets the same again, once", async () => {
    for (const subject of ["a", "b", "c"]) await appendEvent(database.nodePostgres, subject)
    await caughtUp(database.nodePostgres)
    const seen: string[] = []
    await drain(seen, { limit: 1 })
    const worker = await createPool()
    const killed = drainEvents(worker.db, {
      consumer: "mail",
      handle: async (_events, tx) => {
        await appendEvent(tx, "half done")
        const [backend] = await rowsOf<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`)
        await database.postgresJs.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0}::int)`)
        await appendEvent(tx, "never done")
      },
    })
    await expect(killed).rejects.toThrow()
    await worker.close()
    await caughtUp(database.nodePostgres)
    expect(await drain(seen)).toEqual({ drained: 2, busy: false })
    expect(seen).toEqual(["a", "b", "c"])
  })

  test("each name has a position of its own, and types that do not match are passed over", async () => {
    const db = database.nodePostgres
    await appendEvent(db, "rule", "availability.rule.created")
    await appendEvent(db, "slot", "availability.slot.updated")
    for (let index = 0; index < 5; index += 1) await appendEvent(db, "place", "places.place.updated")
    await caughtUp(db)
    const [slots, all]: [string[], string[]] = [[], []]
    await drain(slots, { consumer: "slots", types: ["availability.slot"] })
    await drain(all, { consumer: "all" })
    expect([slots, all.length]).toEqual([["slot"], 7])
    const [consumer] = await rowsOf<{ cursor: string }>(db, sql`select cursor from operations_event_consumers where name = 'slots'`)
    expect(consumer?.cursor).toBe(await latestCursor(db))
  })

  test("an event that commits late reaches the consumer too", async () => {
    const seen: string[] = []
    const slow = await openWriter(database.postgresJs, "slow")
    await appendEvent(database.nodePostgres, "fast")
    await drain(seen)
    await slow.commit()
    await caughtUp(database.nodePostgres)
    await drain(seen)
    expect(seen).toEqual(["slow", "fast"])
  })
})

async function createPool() {
  const { Pool } = await import("pg")
  const { drizzle } = await import("drizzle-orm/node-postgres")
  const pool = new Pool({ connectionString: database.url })
  // a connection that the server ends must not end this process
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  return { db: drizzle(pool), close: () => pool.end() }
}
