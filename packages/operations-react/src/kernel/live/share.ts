import type { LiveMessage, LiveStatus } from "./event.js"

/** What tabs tell each other. */
type Post = { kind: "messages"; message: LiveMessage } | { kind: "status"; status: LiveStatus } | { kind: "hello" }

export interface Shared {
  /** Runs `lead` in this tab while it is the elected one; resolves when the signal ends. */
  run(lead: (signal: AbortSignal) => Promise<void>): void
  publish(post: Exclude<Post, { kind: "hello" }>): void
}

export interface ShareInput {
  /** Tabs with the same name share one stream. */
  name: string
  signal: AbortSignal
  onMessage: (message: LiveMessage) => void
  onStatus: (status: LiveStatus) => void
  /** Asked when a tab joins. */
  status: () => LiveStatus
}

/** True where the browser can elect a tab. */
export const canShare = () => typeof BroadcastChannel === "function" && typeof navigator !== "undefined" && navigator.locks !== undefined

/** One stream per browser profile: HTTP/1.1 allows six connections per host, and a stream in each tab would freeze the seventh. */
export function shareStream({ name, signal, onMessage, onStatus, status }: ShareInput): Shared {
  const channel = new BroadcastChannel(name)
  let leading = false
  channel.onmessage = ({ data }: MessageEvent<Post>) => {
    if (data.kind === "messages") onMessage(data.message)
    else if (data.kind === "status") onStatus(data.status)
    else if (leading) channel.postMessage({ kind: "status", status: status() } satisfies Post)
  }
  channel.postMessage({ kind: "hello" } satisfies Post)
  signal.addEventListener("abort", () => channel.close(), { once: true })
  return {
    publish: (post) => {
      if (!signal.aborted) channel.postMessage(post)
    },
    run: (lead) => {
      const elected = async () => {
        leading = true
        await lead(signal)
      }
      navigator.locks.request(name, { signal }, elected).catch(() => undefined)
    },
  }
}
