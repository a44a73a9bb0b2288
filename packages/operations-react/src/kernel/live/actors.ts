import type { Operations } from "../core/index.js"
import type { LiveEvent } from "./event.js"
import { isOwn } from "./own.js"

/** How long news stand for what is seen to change because of them. */
const fresh = 10_000
/** Subjects that are remembered at most. */
const most = 1000

interface Doing {
  actor: string | undefined
  at: number
}

const doings = new WeakMap<Operations, Map<string, Doing>>()

/** Remembers who caused an event, for each of its subjects; this tab's own writes are nobody's news. */
export function noteActor(operations: Operations, { actor, correlationId, subjects }: LiveEvent): void {
  const known = doings.get(operations) ?? new Map<string, Doing>()
  doings.set(operations, known)
  const doing = { actor: isOwn(operations, correlationId ?? undefined) ? undefined : (actor ?? undefined), at: Date.now() }
  for (const subject of subjects) {
    known.delete(subject)
    known.set(subject, doing)
  }
  for (const oldest of known.keys()) {
    if (known.size <= most) return
    known.delete(oldest)
  }
}

/** Who the last news about a subject came from, where that was a moment ago. */
export function lastActor(operations: Operations, subject: string): string | undefined {
  const doing = doings.get(operations)?.get(subject)
  return doing && Date.now() - doing.at < fresh ? doing.actor : undefined
}
