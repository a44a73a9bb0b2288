import { isAbort } from "../core/errors.js"
import type { Operations } from "../core/index.js"
import type { LiveMessage, LiveStatus } from "./event.js"
import { NoStreamError, readStream } from "./stream.js"

export interface ConnectionInput {
  operations: Operations
  signal: AbortSignal
  /** The last cursor that any tab has seen. */
  cursor: () => string | undefined
  onMessage: (message: LiveMessage) => void
  onStatus: (status: LiveStatus) => void
}

const firstWait = 1
const longestWait = 30
/** Connections lost in a row before screens are told to poll. */
const patience = 3

/** Keeps one stream open until the signal ends it: resumes where it was, waits longer after each failure, with jitter. */
export async function keepConnected({ operations, signal, cursor, onMessage, onStatus }: ConnectionInput): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    const end = await readStream({
      operations,
      after: cursor(),
      signal,
      onMessage,
      onOpen: () => {
        failures = 0
        onStatus("live")
      },
    }).catch((error: unknown) => error)
    if (signal.aborted || isAbort(end)) return
    failures += 1
    const gone = end instanceof NoStreamError && end.status >= 400 && end.status < 500
    onStatus(gone || failures >= patience ? "polling" : "reconnecting")
    await pause(gone ? longestWait : waitAfter(failures), signal)
  }
}

/** Seconds before attempt n: 1, 2, 4 … 30, half of it by chance, so that a thousand browsers do not come back at once. */
export function waitAfter(failures: number, random = Math.random): number {
  const ceiling = Math.min(longestWait, firstWait * 2 ** (failures - 1))
  return ceiling / 2 + (ceiling / 2) * random()
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener("abort", done)
      resolve()
    }
    const timer = setTimeout(done, seconds * 1000)
    signal.addEventListener("abort", done)
  })
}
