import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface PlacesKeys {
  readonly places: EntityKeys
  /** Who refers to places: it changes with records of every other area. */
  readonly usage: EntityKeys
}

/** The query keys of the area, for invalidating and reading the cache by hand. */
export function placesKeys(operations: Pick<Operations, "scope">): PlacesKeys {
  const of = (entity: string) => entityKeys(operations, "places", entity)
  return { places: of("places"), usage: of("usage") }
}
