import type { OperationsDb } from "../database.js"
import type { OperationsEvent } from "./contract.js"
import { beginning, compareCursors } from "./cursor.js"
import { type EventPage, latestCursor, readEvents } from "./read.js"

/** Times of the live stream, in milliseconds. */
export interface FeedOptions {
  /** Between two looks into the table (500 unless given). One poller serves every stream of a database handle. */
  pollMs?: number
  /** Between two signs of life on a quiet stream (15,000). */
  heartbeatMs?: number
  /** After which a stream ends and the reader comes back, and is asked for its rights again (an hour). */
  lifetimeMs?: number
}

/** Events kept in memory for streams that are up to date; those further behind read the table. */
const remembered = 1000
const batch = 500

type Wake = (error?: unknown) => void

/** What a stream asks of the feed it shares with the others. */
export interface Feed {
  /** Joins and learns where the feed stands. Every `join` needs its `leave`. */
  join(): Promise<string>
  leave(): void
  read(after: string): Promise<EventPage>
  /** True when there is something behind the cursor, false when the time is over or the signal ended the wait. */
  news(after: string, wait: { ms: number; signal: AbortSignal }): Promise<boolean>
}

/** One poller over the events of a handle. It works while somebody follows, and starts anew after a failure. */
export function createFeed(db: OperationsDb, pollMs: number): Feed {
  const waiting = new Set<Wake>()
  let followers = 0
  let recent: OperationsEvent[] = []
  let tail = beginning
  let head = beginning
  let starting: Promise<void> | undefined

  const wake = (error?: unknown) => {
    for (const each of [...waiting]) each(error)
  }
  const remember = (page: EventPage) => {
    recent.push(...page.data)
    const forgotten = recent.splice(0, Math.max(0, recent.length - remembered))
    tail = forgotten.at(-1)?.cursor ?? tail
    head = page.nextCursor ?? head
    if (page.data.length > 0) wake()
  }
  const poll = async () => {
    try {
      for (let full = true; full && followers > 0; ) {
        const page = await readEvents(db, { after: head, limit: batch })
        remember(page)
        full = page.data.length === batch
      }
    } catch (error) {
      // whoever waits comes back with the last cursor, perhaps to another process; the position stays, so nothing is missed
      wake(error)
    }
    if (followers > 0) later(poll, pollMs)
    else starting = undefined
  }
  const start = async () => {
    head = (await latestCursor(db)) ?? beginning
    tail = head
    recent = []
    later(poll, pollMs)
  }

  return {
    async join() {
      followers += 1
      starting ??= start().catch((error) => {
        starting = undefined
        throw error
      })
      await starting
      return head
    },
    leave() {
      followers -= 1
    },
    async read(after) {
      if (compareCursors(after, head) >= 0) return { data: [], nextCursor: after }
      if (compareCursors(after, tail) < 0) return readEvents(db, { after, limit: batch })
      const known = recent.findLastIndex(({ cursor }) => compareCursors(cursor, after) <= 0)
      return { data: recent.slice(known + 1), nextCursor: head }
    },
    news: (after, { ms, signal }) =>
      new Promise((resolve, reject) => {
        if (compareCursors(after, head) < 0) return resolve(true)
        const end = (result: () => void) => {
          waiting.delete(onNews)
          clearTimeout(timer)
          signal.removeEventListener("abort", onTime)
          result()
        }
        const onNews: Wake = (error) => end(() => (error ? reject(error) : resolve(true)))
        const onTime = () => end(() => resolve(false))
        const timer = later(onTime, ms)
        waiting.add(onNews)
        signal.addEventListener("abort", onTime)
        if (signal.aborted) onTime()
      }),
  }
}

/** A timer that does not keep a process alive. */
function later(work: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(work, ms)
  if (typeof timer === "object") timer.unref()
  return timer
}
