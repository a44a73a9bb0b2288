import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface PlacesKeys {
  readonly places: EntityKeys
}

/** The query keys of the area, for invalidating and reading the cache by hand. */
export const placesKeys = (operations: Pick<Operations, "scope">): PlacesKeys => ({ places: entityKeys(operations, "places", "places") })
