import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface PlacesKeys {
  readonly places: EntityKeys
  /** Who refers to places: it changes with records of every other area. */
  readonly usage: EntityKeys
  /** Who may be the same as whom, and what merging them would do. */
  readonly duplicates: EntityKeys
  /** Files: what an import would do, and exports. */
  readonly files: EntityKeys
  readonly properties: EntityKeys
  readonly propertyGroups: EntityKeys
  readonly propertyGroupMembers: EntityKeys
  readonly functionSpaces: EntityKeys
  /** Which spaces are free: it changes with every commitment. */
  readonly freeSpaces: EntityKeys
}

/** The query keys of the area, for invalidating and reading the cache by hand. */
export function placesKeys(operations: Pick<Operations, "scope">): PlacesKeys {
  const of = (entity: string) => entityKeys(operations, "places", entity)
  return {
    places: of("places"),
    usage: of("usage"),
    duplicates: of("duplicates"),
    files: of("files"),
    properties: of("properties"),
    propertyGroups: of("propertyGroups"),
    propertyGroupMembers: of("propertyGroupMembers"),
    functionSpaces: of("functionSpaces"),
    freeSpaces: of("freeSpaces"),
  }
}
