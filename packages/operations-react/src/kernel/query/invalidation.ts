import type { QueryClient, QueryKey } from "@tanstack/react-query"
import type { Operations } from "../core/index.js"

/** What happened, as far as caches care: from the live stream, or from one's own successful write. */
export interface Change {
  readonly type: string
  /** Ids of everything touched. */
  readonly subjects: readonly string[]
  /** One's own write: only the ids that stand in its input and answer are named, its event may touch more. */
  readonly own?: boolean
}

/** Answers the keys that a change makes stale. One function per area; the provider joins them into one table. */
export type Invalidation = (change: Change, operations: Pick<Operations, "scope">) => readonly QueryKey[]

/** Rows of an area's table: an event type, or a prefix of types ending in `*`, and what it makes stale. */
export type InvalidationRows = Readonly<Record<string, Invalidation>>

/** Makes the area's function out of its rows. Every row that matches counts. */
export function defineInvalidation(rows: InvalidationRows): Invalidation {
  const entries = Object.entries(rows).map(([pattern, keys]) => ({ keys, matches: matcher(pattern) }))
  return (change, operations) => entries.filter(({ matches }) => matches(change.type)).flatMap(({ keys }) => keys(change, operations))
}

const matcher = (pattern: string) => {
  const prefix = pattern.endsWith("*") ? pattern.slice(0, -1) : undefined
  return (type: string) => (prefix === undefined ? type === pattern : type.startsWith(prefix))
}

/** Ids of one kind among those a change touched. */
export const subjectsOf = (change: Change, prefix: string) => change.subjects.filter((id) => id.startsWith(`${prefix}_`))

/** Refetches what changed, each key once, and drops a key that a shorter one already covers. */
export function invalidate(
  client: QueryClient,
  table: readonly Invalidation[],
  operations: Pick<Operations, "scope">,
  changes: readonly Change[],
) {
  const keys = new Map(
    changes.flatMap((change) => table.flatMap((rows) => rows(change, operations))).map((key) => [JSON.stringify(key), key]),
  )
  const covered = (key: QueryKey) => key.some((_, length) => length > 0 && keys.has(JSON.stringify(key.slice(0, length))))
  const due = [...keys.values()].filter((key) => !covered(key))
  return Promise.all(due.map((queryKey) => client.invalidateQueries({ queryKey })))
}

const idPattern = /^[a-z]{3,5}_[0-9a-z]{20,32}$/

/** Ids that appear in a write's input or result: they stand in for the subjects that its event will name. */
export function idsIn(...values: readonly unknown[]): string[] {
  const found = new Set<string>()
  const walk = (value: unknown, depth: number) => {
    if (typeof value === "string" && idPattern.test(value)) found.add(value)
    else if (typeof value === "object" && value !== null && depth > 0) for (const one of Object.values(value)) walk(one, depth - 1)
  }
  for (const value of values) walk(value, 4)
  return [...found]
}
