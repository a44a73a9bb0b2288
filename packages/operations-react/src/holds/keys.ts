import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface HoldsKeys {
  /** Holds; their movements nest under the detail. */
  readonly holds: EntityKeys
  readonly inventory: EntityKeys
  /** Holds by night. */
  readonly grids: EntityKeys
  /** Function spaces by day. */
  readonly diaries: EntityKeys
  /** What programmes have on hold. */
  readonly summaries: EntityKeys
  /** What would happen: dry runs. Any change makes all of them stale. */
  readonly previews: EntityKeys
}

/** The query keys of resource holds, for invalidating and reading the cache by hand. */
export const holdsKeys = (operations: Pick<Operations, "scope">): HoldsKeys => ({
  holds: entityKeys(operations, "holds", "holds"),
  inventory: entityKeys(operations, "holds", "inventory"),
  grids: entityKeys(operations, "holds", "grids"),
  diaries: entityKeys(operations, "holds", "diaries"),
  summaries: entityKeys(operations, "holds", "summaries"),
  previews: entityKeys(operations, "holds", "previews"),
})
