/** What the server knows by itself: who acts, when, and (as a header) what belongs together. */
export type Known = "now" | "actor" | "correlationId"
/** What of a service's input a client sends; each part of a union by itself. */
export type Sent<Input> = Input extends unknown ? Omit<Input, Known> : never
/** Filters as they stand in an address: instants are text. */
export type Filters<Query> = { [Name in keyof Query]: Exclude<Query[Name], Date> }

export interface Reasoned {
  /** Stands in the history of everything that the command touches. */
  reason?: string
}
export interface Revised {
  /** The revision that the person saw, sent as `If-Match`; another one stored is refused with `revision_conflict`. */
  expectedRevision?: number
}
