import type { OperationsDb } from "../database.js"
import type { OperationsEvent } from "./contract.js"
import type { Feed, FeedOptions } from "./feed.js"
import { cursorIsKnown } from "./read.js"

export interface StreamInput {
  db: OperationsDb
  feed: Feed
  /** The last cursor that the reader has; absent = only what comes from now on. */
  after?: string
  /** The reader had a cursor that this feed never made. */
  lost?: boolean
  signal: AbortSignal
  options: FeedOptions
}

const reconnectMs = 1000

const message = (name: string, cursor: string, data: unknown) => `id: ${cursor}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const frames = new WeakMap<OperationsEvent, string>()

/** An event as every stream sends it, written once. The contents of the record stay out: a reader fetches what it may see. */
function frameOf(event: OperationsEvent): string {
  const { cursor, before: _before, after: _after, reason, ...rest } = event
  const frame = frames.get(event) ?? message(event.type, cursor, { ...rest, ...(reason !== null && { reason }) })
  frames.set(event, frame)
  return frame
}

async function* follow({ db, feed, after, lost, signal, options }: StreamInput): AsyncGenerator<string, void> {
  const { heartbeatMs = 15_000, lifetimeMs = 3_600_000 } = options
  const end = Date.now() + lifetimeMs
  try {
    const head = await feed.join()
    const gap = lost || (after !== undefined && !(await cursorIsKnown(db, after)))
    let cursor = gap || after === undefined ? head : after
    yield `retry: ${reconnectMs}\n\n${message(gap ? "gap" : "ready", cursor, { cursor })}`
    while (!signal.aborted && Date.now() < end) {
      const { data, nextCursor } = await feed.read(cursor)
      cursor = nextCursor ?? cursor
      if (data.length > 0) yield data.map(frameOf).join("")
      else if (!(await feed.news(cursor, { ms: Math.min(heartbeatMs, end - Date.now()), signal }))) yield ": still here\n\n"
    }
  } finally {
    feed.leave()
  }
}

/**
 * The answer of `GET /events`. It is made as fast as the reader takes it: who is slow or far behind reads the table in pages instead of
 * filling the server's memory. When the database fails, the stream ends and the reader comes back with its last cursor.
 */
export function streamEvents(input: StreamInput): Response {
  const ending = new AbortController()
  const parts = follow({ ...input, signal: ending.signal })
  const encoder = new TextEncoder()
  /** Ends the wait for news and leaves the feed, also when the reader has not asked for the next part. */
  const stop = async () => {
    ending.abort()
    await parts.return().catch(() => undefined)
  }
  input.signal.addEventListener("abort", stop, { once: true })
  if (input.signal.aborted) void stop()
  let cancelled = false
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = await parts.next().catch(() => ({ done: true, value: undefined }) as const)
        if (cancelled) return
        if (part.done || ending.signal.aborted) controller.close()
        else controller.enqueue(encoder.encode(part.value))
      },
      cancel() {
        cancelled = true
        return stop()
      },
    },
    // nothing is made before somebody reads: the body of a HEAD is dropped and would follow for ever
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  })
}
