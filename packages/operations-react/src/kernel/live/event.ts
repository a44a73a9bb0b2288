import type { Change } from "../query/invalidation.js"

/** One line of the live stream. */
export interface LiveEvent extends Change {
  readonly id: string
  /** `<area>.<subject>.<past verb>` */
  readonly type: string
  readonly subject: string
  readonly subjects: readonly string[]
  readonly actor?: string | null
  readonly at?: string
  readonly correlationId?: string | null
  readonly data?: Readonly<Record<string, unknown>>
}

/** What a stream says: where it starts, an event, or that some were missed and everything has to be read again. */
export type LiveMessage = { readonly cursor: string | undefined } & (
  | { readonly event: LiveEvent }
  | { readonly gap: true }
  | { readonly ready: true }
)

export type LiveStatus = "live" | "reconnecting" | "polling" | "off"

export interface LiveState {
  readonly status: LiveStatus
  /** Time of the last news, in milliseconds since 1970. */
  readonly lastNewsAt: number | undefined
}

export function readMessage(message: { id?: string | undefined; event?: string | undefined; data: string }): LiveMessage | undefined {
  if (message.event === "gap") return { cursor: message.id, gap: true }
  if (message.event === "ready") return { cursor: message.id, ready: true }
  try {
    const event = JSON.parse(message.data) as LiveEvent
    return typeof event.type === "string"
      ? { cursor: message.id, event: { ...event, subjects: event.subjects ?? [event.subject] } }
      : undefined
  } catch {
    return undefined
  }
}
