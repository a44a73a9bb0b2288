import { Hono } from "hono"
import { streamSSE } from "hono/streaming"

export interface Note {
  id: string
  text: string
  revision: number
}

/** A small real server for tests of this folder: notes with revisions, a refusal on demand, and a live stream. */
export function noteServer() {
  const notes = new Map<string, Note>([
    ["note_00000000000000000000000001", { id: "note_00000000000000000000000001", text: "first", revision: 1 }],
    ["note_00000000000000000000000002", { id: "note_00000000000000000000000002", text: "second", revision: 1 }],
  ])
  const requests: { method: string; path: string; headers: Headers; body: unknown }[] = []
  const readers = new Set<(message: { event: string; data: string; id: string }) => void>()
  const speed = { delay: 5 }
  let sequence = 0
  const refuse = (code: string, status: 409 | 403 | 503) =>
    new Response(
      JSON.stringify({ code, kind: "conflict", detail: `Refused: ${code}.`, violations: [{ path: "text", message: "is taken" }] }),
      {
        status,
        headers: { "content-type": "application/problem+json", "x-request-id": "req_7" },
      },
    )
  const emit = (type: string, subject: string, correlationId?: string) => {
    sequence += 1
    const data = JSON.stringify({ id: `evnt_${sequence}`, type, subject, subjects: [subject], correlationId })
    for (const read of readers) read({ event: type, data, id: `1.${sequence}` })
  }
  const routes = new Hono()
    .use(async (c, next) => {
      const body = c.req.header("content-type")?.includes("json") ? await c.req.raw.clone().json() : undefined
      requests.push({ method: c.req.method, path: c.req.path, headers: c.req.raw.headers, body })
      await next()
    })
    .get("/notes", (c) => c.json({ data: [...notes.values()], total: notes.size, limit: 50, offset: 0 }, 200))
    .get("/notes/:id", (c) => {
      const note = notes.get(c.req.param("id"))
      return note ? c.json({ data: note }, 200) : c.json({ code: "note_not_found", status: 404 }, 404)
    })
    .patch("/notes/:id", async (c) => {
      const patch = await c.req.json<{ text: string }>()
      const note = notes.get(c.req.param("id"))
      if (!note || patch.text === "refused") return refuse("note_refused", 409) as never
      await new Promise((resolve) => setTimeout(resolve, speed.delay))
      const changed = { ...note, ...patch, revision: note.revision + 1 }
      notes.set(note.id, changed)
      emit("notes.note.updated", note.id, c.req.header("x-correlation-id"))
      return c.json({ data: changed }, 200)
    })
    .get("/events", (c) =>
      streamSSE(c, async (stream) => {
        const ended = new Promise<void>((resolve) => stream.onAbort(resolve))
        readers.add((message) => void stream.writeSSE(message))
        await stream.write(": hello\n\n")
        await ended
      }),
    )
  return {
    routes,
    notes,
    requests,
    /** Milliseconds that a write takes. */
    speed,
    emit,
    gap: () => {
      for (const read of readers) read({ event: "gap", data: "{}", id: "9.9" })
    },
    readers,
    fetch: (input: string, init?: RequestInit) => routes.request(input, init),
  }
}

export type NoteRoutes = ReturnType<typeof noteServer>["routes"]
