import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface HoldsKeys {
  /** Holds; their movements nest under the detail. */
  readonly holds: EntityKeys
  readonly inventory: EntityKeys
}

/** The query keys of resource holds, for invalidating and reading the cache by hand. */
export const holdsKeys = (operations: Pick<Operations, "scope">): HoldsKeys => ({
  holds: entityKeys(operations, "holds", "holds"),
  inventory: entityKeys(operations, "holds", "inventory"),
})
