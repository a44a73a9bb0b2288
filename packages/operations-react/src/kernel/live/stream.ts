import { createParser } from "eventsource-parser"
import type { Operations } from "../core/index.js"
import { type LiveMessage, readMessage } from "./event.js"

/** The server says something every 15 seconds; after three times that, the connection is dead although nobody said so. */
const longestSilence = 45_000

export interface StreamInput {
  operations: Operations
  after: string | undefined
  signal: AbortSignal
  onOpen: () => void
  onMessage: (message: LiveMessage) => void
}

/** The server answered, and it has no stream for us. */
export class NoStreamError extends Error {
  constructor(readonly status: number) {
    super(`No live stream: HTTP ${status}`)
  }
}

/** Reads one connection to its end. With `fetch`, because `EventSource` cannot send the host's headers. */
export async function readStream({ operations, after, signal, onOpen, onMessage }: StreamInput): Promise<void> {
  const response = await operations.fetch(operations.url("/events"), {
    headers: { accept: "text/event-stream", ...(after && { "last-event-id": after }) },
    cache: "no-store",
    signal,
  })
  if (!response.ok || !response.body || !response.headers.get("content-type")?.includes("text/event-stream")) {
    await response.body?.cancel()
    throw new NoStreamError(response.status)
  }
  onOpen()
  const parser = createParser({
    onEvent: (message) => {
      const read = readMessage(message)
      if (read) onMessage(read)
    },
  })
  const reader = response.body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  signal.addEventListener("abort", stop, { once: true })
  let silence: ReturnType<typeof setTimeout> | undefined
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(part.value)
      clearTimeout(silence)
      silence = setTimeout(stop, longestSilence)
    }
  } finally {
    clearTimeout(silence)
    signal.removeEventListener("abort", stop)
  }
}
