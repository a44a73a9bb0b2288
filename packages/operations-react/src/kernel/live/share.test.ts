import { expect, test, vi } from "vitest"
import { createOperations } from "../core/index.js"
import { noteServer } from "../testing/server.js"
import { waitAfter } from "./connection.js"
import { createLive } from "./live.js"

/** Web Locks in one process: the first asker holds the lock until its work ends or its signal does. */
function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
      const mine = (tails.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : work()))
      tails.set(name, mine)
      return mine
    },
  }
}

const streams = (server: ReturnType<typeof noteServer>) => server.requests.filter(({ path }) => path === "/events").length

test("tabs of one identity share one stream, another identity has its own, and the next tab takes over", async () => {
  vi.stubGlobal("navigator", { locks: fakeLocks() })
  const server = noteServer()
  const tab = (identity: string) => {
    const live = createLive(createOperations({ baseUrl: "http://ops.test", scope: "cairo", identity, fetch: server.fetch }))
    const news: string[] = []
    const close = live.subscribe((batch) => news.push(...("gap" in batch ? ["gap"] : batch.events.map(({ type }) => type))))
    return { live, news, close }
  }
  const mine = Array.from({ length: 8 }, () => tab("ana"))
  await vi.waitFor(() => expect(mine.map(({ live }) => live.state().status)).toEqual(Array(8).fill("live")))
  expect(streams(server)).toBe(1)
  const other = tab("ben")
  await vi.waitFor(() => expect(other.live.state().status).toBe("live"))
  expect(streams(server)).toBe(2)
  server.emit("notes.note.updated", "note_1")
  await vi.waitFor(() => expect([...mine, other].map(({ news }) => news)).toEqual(Array(9).fill(["notes.note.updated"])))
  mine[0]?.close()
  await vi.waitFor(() => expect(streams(server)).toBe(3))
  const resumed = server.requests.filter(({ path }) => path === "/events").at(-1)
  expect(resumed?.headers.get("last-event-id")).toBe("1.1")
  for (const { close } of [...mine, other]) close()
  vi.unstubAllGlobals()
})

test("waits longer after each failure, never longer than half a minute, never the same for all", () => {
  expect([1, 2, 3, 9].map((failures) => waitAfter(failures, () => 1))).toEqual([1, 2, 4, 30])
  expect(waitAfter(3, () => 0)).toBe(2)
})
