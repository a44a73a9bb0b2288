import type { Operations } from "../kernel/core/index.js"
import { freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { type PlacesClient, placesClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { type PlacesKeys, placesKeys } from "./keys.js"
import type { PlaceId } from "./types.js"

/** Filters of pages that are appended: each page's offset is the query's own business. */
type Endless<Filters> = Omit<Filters, "offset">

/** Places hardly change, and live events tell when they do. */
const slow = { staleTime: freshFor.slow }

/** Option objects of every read of the area, for loaders, prefetching and tests; the hooks only wrap them. */
export function placesQueries(operations: Operations) {
  const client = placesClient(operations)
  const keys = placesKeys(operations)
  return {
    places: placeQueries(client, keys),
  }
}

export type PlacesQueries = ReturnType<typeof placesQueries>

/** Lists that tell or ask who uses a place become stale with records of other areas. */
const keysOf = ({ places, usage }: PlacesKeys, filters: inputs.ListPlaces) =>
  filters.include === undefined && filters.usedWithinDays === undefined ? places : usage

const placeQueries = (client: PlacesClient, keys: PlacesKeys) => ({
  list: (filters: inputs.ListPlaces = {}) => listOptions(keysOf(keys, filters).list(filters), (o) => client.listPlaces(filters, o), slow),
  listInfinite: (filters: Endless<inputs.ListPlaces> = {}) =>
    pagesOptions(keysOf(keys, filters).infinite(filters), (offset, o) => client.listPlaces({ ...filters, offset }, o), slow),
  detail: (id: PlaceId) => readOptions(keys.places.detail(id), (o) => client.getPlace({ id }, o), slow),
})
