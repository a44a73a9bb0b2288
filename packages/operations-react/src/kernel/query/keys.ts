import type { QueryKey } from "@tanstack/react-query"
import type { Operations } from "../core/index.js"

/** First segment of every key of this package. */
export const rootKey = "operations"

/** Everything of one tenant. */
export const scopeKey = (operations: Pick<Operations, "scope">): QueryKey => [rootKey, operations.scope]

/** Filters in one canonical form: sorted, without absent values, so that equal questions share one answer. */
export function normalised(filters: object = {}): Record<string, unknown> {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Keys of one entity: `["operations", scope, area, entity, "list" | "detail", filters | id, …part]`. */
export interface EntityKeys {
  readonly all: QueryKey
  readonly lists: QueryKey
  readonly details: QueryKey
  list(filters?: object): QueryKey
  /** Pages that are appended: beside the plain list, so that one prefix refreshes both. */
  infinite(filters?: object): QueryKey
  /** A record; parts (manifest, issues, …) nest below it, so that one prefix refreshes one board. */
  detail(id: string, ...part: (string | object)[]): QueryKey
}

export function entityKeys(operations: Pick<Operations, "scope">, area: string, entity: string): EntityKeys {
  const all = [...scopeKey(operations), area, entity]
  const parts = (part: (string | object)[]) => part.map((one) => (typeof one === "string" ? one : normalised(one)))
  return {
    all,
    lists: [...all, "list"],
    details: [...all, "detail"],
    list: (filters) => [...all, "list", normalised(filters)],
    infinite: (filters) => [...all, "list", normalised(filters), "infinite"],
    detail: (id, ...part) => [...all, "detail", id, ...parts(part)],
  }
}
