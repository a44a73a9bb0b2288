import type { Operations } from "../kernel/core/index.js"
import { freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { type ListPlaces, type PlaceId, placesClient } from "./client.js"
import { placesKeys } from "./keys.js"

export { type PlacesKeys, placesKeys } from "./keys.js"

/** Places hardly change, and live events tell when they do. */
const slow = { staleTime: freshFor.slow }

/** Option objects of every read of the area, for loaders, prefetching and tests; the hooks only wrap them. */
export function placesQueries(operations: Operations) {
  const client = placesClient(operations)
  const { places } = placesKeys(operations)
  return {
    places: {
      list: (filters: ListPlaces = {}) => listOptions(places.list(filters), (o) => client.listPlaces(filters, o), slow),
      listInfinite: (filters: Omit<ListPlaces, "offset"> = {}) =>
        pagesOptions(places.infinite(filters), (offset, o) => client.listPlaces({ ...filters, offset }, o), slow),
      detail: (id: PlaceId) => readOptions(places.detail(id), (o) => client.getPlace({ id }, o), slow),
    },
  }
}

export type PlacesQueries = ReturnType<typeof placesQueries>
