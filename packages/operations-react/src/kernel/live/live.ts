import { contactOf } from "../core/contact.js"
import type { Operations } from "../core/index.js"
import { noteActor } from "./actors.js"
import { batched } from "./batch.js"
import { keepConnected } from "./connection.js"
import type { LiveEvent, LiveMessage, LiveState, LiveStatus } from "./event.js"
import { isOwn } from "./own.js"
import { canShare, type Shared, shareStream } from "./share.js"

/** What a batch of news means for a cache: these events, or everything. */
export type News = { readonly events: readonly LiveEvent[] } | { readonly gap: true }

/** The live stream of one core. */
export interface Live {
  /** Starts with the first listener and ends with the last. */
  subscribe(listener: (news: News) => void): () => void
  state(): LiveState
  onState(listener: () => void): () => void
  /** Holds news back while something is dragged or edited in place; call the answer to let them through. */
  hold(): () => void
}

const off: LiveState = { status: "off", lastNewsAt: undefined }

export function createLive(operations: Operations): Live {
  const listeners = new Set<(news: News) => void>()
  const watchers = new Set<() => void>()
  let state = off
  let cursor: string | undefined
  /** Once live without a cursor, a new connection cannot say where it left off. */
  let wasLive = false
  let stop: AbortController | undefined

  const update = (next: Partial<LiveState>) => {
    state = { ...state, ...next }
    for (const watch of watchers) watch()
  }
  const batch = batched<LiveMessage>((messages) => {
    const news: News = messages.some((message) => "gap" in message)
      ? { gap: true }
      : {
          events: messages.flatMap((message) =>
            "event" in message && !isOwn(operations, message.event.correlationId ?? undefined) ? [message.event] : [],
          ),
        }
    if ("gap" in news || news.events.length > 0) for (const listener of listeners) listener(news)
  })
  const receive = (message: LiveMessage) => {
    cursor = message.cursor ?? cursor
    if ("ready" in message) return
    update({ lastNewsAt: Date.now() })
    if ("event" in message) noteActor(operations, message.event)
    batch.add(message)
  }
  const follow = (status: LiveStatus) => {
    const back = status === "live" && state.status !== "live"
    if (back && wasLive && cursor === undefined) receive({ cursor, gap: true })
    wasLive ||= status === "live"
    contactOf(operations).stream(status === "live" ? "up" : "cut")
    update({ status })
  }
  const start = () => {
    const controller = new AbortController()
    stop = controller
    update({ status: "reconnecting" })
    connect(operations, { signal: controller.signal, cursor: () => cursor, receive, onStatus: follow, status: () => state.status })
  }
  return {
    state: () => state,
    hold: batch.hold,
    onState: (listener) => {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) start()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.abort()
        contactOf(operations).stream("ended")
        update(off)
      }
    },
  }
}

interface Ends {
  signal: AbortSignal
  cursor: () => string | undefined
  receive: (message: LiveMessage) => void
  onStatus: (status: LiveStatus) => void
  status: () => LiveStatus
}

/** Alone where tabs cannot or may not share, else through the elected tab. */
function connect(operations: Operations, { signal, cursor, receive, onStatus, status }: Ends): void {
  if (operations.identity === undefined || !canShare()) {
    void keepConnected({ operations, signal, cursor, onMessage: receive, onStatus })
    return
  }
  const name = ["operations", operations.scope, operations.identity].map(encodeURIComponent).join(":")
  const shared: Shared = shareStream({ name, signal, onMessage: receive, onStatus, status })
  shared.run((leading) =>
    keepConnected({
      operations,
      signal: leading,
      cursor,
      onMessage: (message) => {
        receive(message)
        shared.publish({ kind: "messages", message })
      },
      onStatus: (next) => {
        onStatus(next)
        shared.publish({ kind: "status", status: next })
      },
    }),
  )
}

const streams = new WeakMap<Operations, Live>()

/** The stream of a core: two providers over one core share it. */
export function liveOf(operations: Operations): Live {
  const known = streams.get(operations)
  if (known) return known
  const live = createLive(operations)
  streams.set(operations, live)
  return live
}
