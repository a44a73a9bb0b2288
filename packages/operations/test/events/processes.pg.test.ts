import { afterAll, beforeAll, expect, test } from "vitest"
import { createFacility } from "../../src/places/index.js"
import { createTestApp } from "../support/app.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"
import { openStream } from "./sse.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const eventFeed = { pollMs: 10 }
const place = (name: string) => ({ kind: "port" as const, name })

test("what one process writes, a reader of the other sees, and may resume at either", async () => {
  const one = createTestApp(database.nodePostgres, { eventFeed })
  const two = createTestApp(database.postgresJs, { eventFeed })
  const first = await openStream(one.app)
  await first.next()
  const created = await createFacility(database.postgresJs, place("Esna"))
  const seen = await first.next()
  expect(seen).toMatchObject({ event: "places.place.created", data: { subject: created.id } })
  await first.cancel()

  const missed = [await createFacility(database.nodePostgres, place("Edfu")), await createFacility(database.postgresJs, place("Kom Ombo"))]
  const second = await openStream(two.app, "", { "last-event-id": seen?.id ?? "" })
  expect((await second.next())?.event).toBe("ready")
  for (const { id } of missed) expect((await second.next())?.data.subject).toBe(id)
  await second.cancel()
})

test("an event that commits late reaches every stream, in the one order of the feed", async () => {
  const streams = await Promise.all(
    [database.nodePostgres, database.postgresJs].map(async (db) => openStream(createTestApp(db, { eventFeed }).app)),
  )
  for (const stream of streams) await stream.next()
  let commit = () => {}
  const gate = new Promise<void>((resolve) => {
    commit = resolve
  })
  let written = (_id: string) => {}
  const started = new Promise<string>((resolve) => {
    written = resolve
  })
  const slow = database.nodePostgres.transaction(async (tx) => {
    written((await createFacility(tx, place("slow"))).id)
    await gate
  })
  const slowId = await started
  const fast = await createFacility(database.postgresJs, place("fast"))
  await new Promise((resolve) => setTimeout(resolve, 100))
  commit()
  await slow
  for (const stream of streams) {
    expect([(await stream.next())?.data.subject, (await stream.next())?.data.subject]).toEqual([slowId, fast.id])
    await stream.cancel()
  }
})
