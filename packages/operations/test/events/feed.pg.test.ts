import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { OperationsDb } from "../../src/kernel/database.js"
import { drainEvents } from "../../src/kernel/outbox/drain.js"
import { latestCursor, listHistory, readEvents } from "../../src/kernel/outbox/read.js"
import { migrateOperations } from "../../src/migrations.js"
import { appendEvent, caughtUp, openWriter, subjects } from "../support/events.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 })
})
afterAll(() => database.close())
beforeEach(() => database.nodePostgres.execute(sql`truncate operations_events, operations_event_consumers restart identity`))

/** Follows the feed to its end, once everything that was written may be read. */
async function readAll(db: OperationsDb, from: string | null = null, limit = 3) {
  await caughtUp(db)
  return readNow(db, from, limit)
}

async function readNow(db: OperationsDb, from: string | null = null, limit = 3) {
  const seen: string[] = []
  for (let cursor = from; ; ) {
    const page = await readEvents(db, { after: cursor, limit })
    seen.push(...subjects(page.data))
    if (page.data.length === 0) return { seen, cursor: page.nextCursor }
    cursor = page.nextCursor
  }
}

describe.each(["nodePostgres", "postgresJs"] as const)("the feed on %s", (driver) => {
  test("never skips an event whose transaction commits late", async () => {
    const db = database[driver]
    const slow = await openWriter(db, "slow")
    await appendEvent(db, "fast")
    const before = await readNow(db)
    expect(before.seen).toEqual([])
    await slow.commit()
    expect((await readAll(db, before.cursor)).seen).toEqual(["slow", "fast"])
  })

  test("shows what came before a slow writer at once, and what came after it when it ends", async () => {
    const db = database[driver]
    await appendEvent(db, "one")
    await caughtUp(db)
    const slow = await openWriter(db, "two")
    await appendEvent(db, "three")
    const { seen, cursor } = await readNow(db)
    expect(seen).toEqual(["one"])
    await slow.commit()
    expect((await readAll(db, cursor)).seen).toEqual(["two", "three"])
  })

  test("a rolled back write leaves nothing, and holds nothing back", async () => {
    const db = database[driver]
    await expect(
      db.transaction(async (tx) => {
        await appendEvent(tx, "never")
        throw new Error("rolled back")
      }),
    ).rejects.toThrow()
    await appendEvent(db, "after")
    expect((await readAll(db)).seen).toEqual(["after"])
  })

  test("keeps the order of one transaction, and pages through it", async () => {
    const db = database[driver]
    await db.transaction(async (tx) => {
      for (let index = 0; index < 7; index += 1) await appendEvent(tx, `e${index}`)
    })
    expect((await readAll(db)).seen).toEqual(["e0", "e1", "e2", "e3", "e4", "e5", "e6"])
  })

  test("a reader that polls while fifteen writers write sees each event once", async () => {
    const db = database[driver]
    const writers = Array.from({ length: 15 }, (_, writer) => async () => {
      for (let index = 0; index < 12; index += 1) {
        await db.transaction(async (tx) => {
          await appendEvent(tx, `${writer}-${index}`)
          if (index % 3 === 0) await tx.execute(sql`select pg_sleep(${Math.random() / 100}::float8)`)
        })
      }
    })
    const seen: string[] = []
    let cursor: string | null = null
    let working = true
    const reader = (async () => {
      for (let quiet = 0; quiet < 2; quiet += working ? 0 : 1) {
        const page = await readEvents(db, { after: cursor, limit: 50 })
        seen.push(...subjects(page.data))
        cursor = page.nextCursor
      }
    })()
    await Promise.all(writers.map((write) => write()))
    working = false
    await reader
    const rest = await readAll(db, cursor, 50)
    expect([...seen, ...rest.seen]).toHaveLength(15 * 12)
    expect(new Set([...seen, ...rest.seen]).size).toBe(15 * 12)
  })

  test("latestCursor is the position from which only new events come", async () => {
    const db = database[driver]
    expect(await latestCursor(db)).toBeNull()
    await appendEvent(db, "old")
    await caughtUp(db)
    const cursor = await latestCursor(db)
    await appendEvent(db, "new")
    expect((await readAll(db, cursor)).seen).toEqual(["new"])
  })

  test("reads every field back as it was written", async () => {
    const db = database[driver]
    await appendEvent(db, "plac_1")
    await caughtUp(db)
    const { data } = await readEvents(db)
    expect(data[0]).toMatchObject({
      type: "test.thing.changed",
      subject: "plac_1",
      subjects: ["plac_1"],
      actor: null,
      before: null,
      data: {},
    })
    expect(data[0]?.at).toBeInstanceOf(Date)
    expect(data[0]?.id).toMatch(/^evnt_/)
  })

  test("history pages newest first and outlives what it tells of", async () => {
    const db = database[driver]
    for (let index = 0; index < 5; index += 1) await appendEvent(db, "plac_1", `test.thing.n${index}`)
    await appendEvent(db, "plac_2")
    const first = await listHistory(db, { subject: "plac_1", limit: 3 })
    const second = await listHistory(db, { subject: "plac_1", limit: 3, before: first.nextCursor ?? "" })
    expect([...first.data, ...second.data].map(({ type }) => type.at(-1))).toEqual(["4", "3", "2", "1", "0"])
    expect(second.nextCursor).toBeNull()
  })
})

describe("after a restore from another server", () => {
  test("no event of the past is lost, and new ones follow it", async () => {
    const db = database.nodePostgres
    const seen: string[] = []
    for (const subject of ["a", "b", "c"]) await appendEvent(db, subject)
    const old = [5_000_000, 5_000_003, 9_000_000_000_000]
    for (const [index, tx] of old.entries()) {
      await db.execute(sql`update operations_events set tx = ${String(tx)}::text::xid8 where seq = ${index + 1}`)
    }
    await db.execute(sql`insert into operations_event_consumers (name, cursor) values ('mail', '5000000.1')`)
    expect((await readEvents(db)).data).toEqual([])
    await migrateOperations(db)
    await appendEvent(db, "new")
    expect((await readAll(db)).seen).toEqual(["a", "b", "c", "new"])
    await drainEvents(db, { consumer: "mail", handle: async (events) => void seen.push(...subjects(events)) })
    expect(seen).toEqual(["b", "c", "new"])
  })
})
