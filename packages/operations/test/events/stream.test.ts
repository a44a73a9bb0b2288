import { sql } from "drizzle-orm"
import { afterEach, describe, expect, test, vi } from "vitest"
import type { OperationsDb } from "../../src/kernel/database.js"
import { liveEventSchema } from "../../src/kernel/outbox/contract.js"
import { latestCursor } from "../../src/kernel/outbox/read.js"
import { createFacility } from "../../src/places/index.js"
import { operationsPath } from "../../src/routes.js"
import { createTestApp } from "../support/app.js"
import { appendEvent } from "../support/events.js"
import { usePglite } from "../support/pglite.js"
import { openStream } from "./sse.js"

const pglite = usePglite()
const streams: Awaited<ReturnType<typeof openStream>>[] = []
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.cancel()
})

/** A handle of its own for each test: a feed belongs to a handle, and tests empty the table under it. */
const handle = (counter?: { selects: number }): OperationsDb =>
  new Proxy(pglite.db, {
    get(target, name, receiver) {
      if (name === "execute" && counter) counter.selects += 1
      const value = Reflect.get(target, name, receiver) as unknown
      return typeof value === "function" ? value.bind(target) : value
    },
  })

const open = async (db: OperationsDb, path?: string, headers?: Record<string, string>, eventFeed = {}) => {
  const { app } = createTestApp(db, { eventFeed: { pollMs: 10, ...eventFeed } })
  const stream = await openStream(app, path, headers)
  streams.push(stream)
  return stream
}

describe("GET /events", () => {
  test("says where it starts, then sends what happens from now on", async () => {
    await appendEvent(pglite.db, "before")
    const db = handle()
    const stream = await open(db)
    const cursor = await latestCursor(pglite.db)
    expect(await stream.next()).toEqual({ id: cursor, event: "ready", data: { cursor } })
    await createFacility(db, { kind: "port", name: "Luxor quay", actor: "user_1", reason: "season", correlationId: "c1" })
    const message = await stream.next()
    expect(message).toMatchObject({ event: "places.place.created", data: { actor: "user_1", reason: "season", correlationId: "c1" } })
    expect(message?.id).toBe(await latestCursor(pglite.db))
    expect(liveEventSchema.strict().parse(message?.data).subjects).toEqual([message?.data.subject])
  })

  test("answers headers that keep proxies from holding it back", async () => {
    const { response } = await open(handle())
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    })
  })

  test("keeps the contents of a record to itself", async () => {
    const db = handle()
    const stream = await open(db)
    await stream.next()
    await createFacility(db, { kind: "port", name: "Secret quay" })
    expect(JSON.stringify(await stream.next())).not.toContain("Secret quay")
  })

  test.each([
    ["the Last-Event-ID header", (cursor: string) => ["", { "last-event-id": cursor }] as const],
    ["?after=", (cursor: string) => [`?after=${cursor}`, {}] as const],
  ])("resumes at %s and sends everything since, in order", async (_how, where) => {
    await appendEvent(pglite.db, "seen")
    const cursor = (await latestCursor(pglite.db)) ?? ""
    for (let index = 0; index < 1200; index += 100) {
      await pglite.db.transaction(async (tx) => {
        for (let step = 0; step < 100; step += 1) await appendEvent(tx, `n${index + step}`)
      })
    }
    const [path, headers] = where(cursor)
    const stream = await open(handle(), path, headers)
    expect(await stream.next()).toMatchObject({ event: "ready", id: cursor })
    for (let index = 0; index < 1200; index += 1) expect((await stream.next())?.data.subject).toBe(`n${index}`)
  })

  test("the first cursor of an empty table resumes as well", async () => {
    const ready = await (await open(handle())).next()
    expect(ready?.id).toBe("0.0")
    await appendEvent(pglite.db, "first")
    const stream = await open(handle(), "", { "last-event-id": "0.0" })
    expect((await stream.next())?.event).toBe("ready")
    expect((await stream.next())?.data.subject).toBe("first")
  })

  test.each(["1.1", "99999999999999999999.1", "abc", "5"])(
    "a cursor that is not known (%s) is a gap, and the stream goes on from now",
    async (lost) => {
      await appendEvent(pglite.db, "old")
      const db = handle()
      const stream = await open(db, "", { "last-event-id": lost })
      const cursor = await latestCursor(pglite.db)
      expect(await stream.next()).toEqual({ id: cursor, event: "gap", data: { cursor } })
      await appendEvent(db, "new")
      expect((await stream.next())?.data.subject).toBe("new")
    },
  )

  test("a malformed ?after= is a 400", async () => {
    const { send } = createTestApp(handle())
    expect(await send("GET", "/events?after=x")).toMatchObject({ status: 400, body: { code: "invalid_request" } })
    expect(await send("GET", "/events?since=1.1")).toMatchObject({ status: 400, body: { code: "invalid_request" } })
  })

  test("sends a comment when nothing happens", async () => {
    const stream = await open(handle(), "", {}, { heartbeatMs: 20 })
    expect(await stream.part()).toBe("retry: 1000")
    expect(await stream.part()).toContain("event: ready")
    expect(await stream.part()).toMatch(/^: /)
    expect(await stream.part()).toMatch(/^: /)
  })

  test("ends after its lifetime, so that rights are asked again", async () => {
    const stream = await open(handle(), "", {}, { lifetimeMs: 50 })
    await stream.next()
    expect(await stream.next()).toBeUndefined()
  })

  test("ends cleanly when the reader goes, and its poller with it", async () => {
    const counter = { selects: 0 }
    const db = handle(counter)
    const gone = await open(db)
    await gone.next()
    gone.abort()
    const left = await open(db)
    await left.next()
    await left.cancel()
    const pollsWithin = async (ms: number) => {
      const before = counter.selects
      await new Promise((resolve) => setTimeout(resolve, ms))
      return counter.selects - before
    }
    await expect.poll(() => pollsWithin(100), { timeout: 10_000 }).toBe(0)
  })

  test("answers a HEAD without following anything", async () => {
    const counter = { selects: 0 }
    const { app } = createTestApp(handle(counter), { eventFeed: { pollMs: 10 } })
    const response = await app.request("/v1/admin/operations/events", { method: "HEAD" })
    expect([response.status, response.body]).toEqual([200, null])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(counter.selects).toBe(0)
  })

  test("a hundred readers share one poller, and each gets everything once", async () => {
    const counter = { selects: 0 }
    const db = handle(counter)
    const readers = await Promise.all(Array.from({ length: 100 }, () => open(db, "", {}, { pollMs: 50 })))
    await Promise.all(readers.map((reader) => reader.next()))
    const before = counter.selects
    for (let index = 0; index < 5; index += 1) {
      await appendEvent(pglite.db, `e${index}`)
      const got = await Promise.all(readers.map((reader) => reader.next()))
      expect(new Set(got.map((message) => message?.data.subject))).toEqual(new Set([`e${index}`]))
    }
    // a poller each would have made some five hundred
    expect(counter.selects - before).toBeLessThan(200)
  })

  test("a slow reader costs no memory and misses nothing", async () => {
    const db = handle()
    const slow = await open(db)
    const fast = await open(db)
    await Promise.all([slow.next(), fast.next()])
    for (let round = 0; round < 30; round += 1) {
      await pglite.db.transaction(async (tx) => {
        for (let index = 0; index < 100; index += 1) await appendEvent(tx, `r${round}-${index}`)
      })
      for (let index = 0; index < 100; index += 1) expect((await fast.next())?.data.subject).toBe(`r${round}-${index}`)
    }
    for (let index = 0; index < 3000; index += 1)
      expect((await slow.next())?.data.subject).toBe(`r${Math.floor(index / 100)}-${index % 100}`)
  }, 60_000)

  test("a failing database ends the stream, and the next one starts anew", async () => {
    let broken = false
    const db = new Proxy(handle(), {
      get: (target, name) =>
        broken && name === "execute" ? () => Promise.reject(new Error("connection lost")) : Reflect.get(target, name),
    })
    const stream = await open(db)
    await stream.next()
    broken = true
    expect(await stream.next()).toBeUndefined()
    broken = false
    await appendEvent(pglite.db, "meanwhile")
    const again = await open(db)
    expect((await again.next())?.event).toBe("ready")
  })

  test("asks for the right to read first", async () => {
    const authorize = vi.fn(() => false)
    const { send } = createTestApp(handle(), { authorize })
    expect(await send("GET", "/events")).toMatchObject({ status: 403, body: { code: "forbidden" } })
    expect(authorize).toHaveBeenCalledWith(expect.anything(), { area: "operations", action: "read" })
  })
})

describe("GET /history", () => {
  test("tells the story of one record, after the record is gone too", async () => {
    const { send } = createTestApp(pglite.db)
    const created = await send<{ data: { id: string } }>("POST", "/places", {
      body: { kind: "hotel", name: "Lotus" },
      headers: { "x-person": "mona" },
    })
    const { id } = created.body.data
    await send("PATCH", `/places/${id}`, { body: { name: "Lotus Palace" } })
    await send("DELETE", `/places/${id}`)
    const { body } = await send<{
      data: { type: string; actor: string | null; before: unknown; after: unknown }[]
      nextCursor: string | null
    }>("GET", `/history?subject=${id}&limit=2`)
    expect(body.data.map(({ type }) => type)).toEqual(["places.place.deleted", "places.place.updated"])
    expect(body.data[1]).toMatchObject({ before: { name: "Lotus", revision: 1 }, after: { name: "Lotus Palace", revision: 2 } })
    const rest = await send<typeof body>("GET", `/history?subject=${id}&before=${body.nextCursor}`)
    expect(rest.body).toMatchObject({ data: [{ type: "places.place.created", actor: "mona" }], nextCursor: null })
  })

  test("tells only what is of a kind, and gives the whole as a file that a spreadsheet does not run", async () => {
    const { app, send } = createTestApp(pglite.db)
    const created = await send<{ data: { id: string } }>("POST", "/places", { body: { kind: "hotel", name: "Lotus" } })
    const { id } = created.body.data
    await send("PATCH", `/places/${id}`, { body: { name: "Palace" }, headers: { "x-person": "=mona", "x-correlation-id": "tab-1" } })
    const kind = (types: string) => send<{ data: { type: string }[] }>("GET", `/history?subject=${id}&types=${types}`)
    expect((await kind("places.place.upd,ground.")).body.data.map(({ type }) => type)).toEqual(["places.place.updated"])
    expect((await kind("ground.")).body.data).toEqual([])
    const answer = await app.request(`${operationsPath}/history.csv?subject=${id}`)
    expect(answer.headers.get("content-type")).toMatch(/^text\/csv/)
    const lines = (await answer.text()).trim().split("\r\n")
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('"At (UTC)","Actor","Event","Record","Before","After","Reason","Correlation"')
    expect(lines[1]).toContain(`"'=mona","places.place.updated","${id}"`)
    expect(lines[1]).toMatch(/"{""name"":""Lotus"".*"{""name"":""Palace""/)
    expect(lines[1]?.endsWith(',"","tab-1"')).toBe(true)
    const only = await (await app.request(`${operationsPath}/history.csv?subject=${id}&types=places.place.created`)).text()
    expect(only.trim().split("\r\n")).toHaveLength(2)
  })

  test("needs a subject that says something and a cursor of the feed", async () => {
    const { send } = createTestApp(pglite.db)
    for (const query of ["?subject=", "?subject=x&before=y", "?subject=x&limit=10000", "?subject=x&before=18446744073709551616.1"]) {
      expect(await send("GET", `/history${query}`)).toMatchObject({ status: 400, body: { code: "invalid_request" } })
    }
  })

  test("an unknown subject has no story", async () => {
    await pglite.db.execute(sql`select 1`)
    const { send } = createTestApp(pglite.db)
    expect(await send("GET", "/history?subject=plac_1")).toMatchObject({ status: 200, body: { data: [], nextCursor: null } })
  })
})
