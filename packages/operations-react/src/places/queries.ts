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
    search: findQueries(client, keys),
    features: featureQueries(client, keys),
    hours: hoursQueries(client, keys),
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
  /** A tree changes with any place in it. */
  tree: ({ id, depth }: inputs.GetPlaceTree) =>
    readOptions(keys.places.list({ tree: id, depth }), (o) => client.getPlaceTree({ id, depth }, o), slow),
  usage: (id: PlaceId) => readOptions(keys.usage.detail(id), (o) => client.getPlaceUsage({ id }, o)),
})

const findQueries = (client: PlacesClient, { places }: PlacesKeys) => ({
  byText: (input: inputs.SearchPlaces) => listOptions(places.list({ search: input }), (o) => client.searchPlaces(input, o)),
  near: (input: inputs.NearPlaces) => listOptions(places.list({ near: input }), (o) => client.nearPlaces(input, o)),
  byIdentifier: (input: inputs.GetPlaceByIdentifier) =>
    readOptions(places.list({ identifier: input }), (o) => client.getPlaceByIdentifier(input, o)),
})

const featureQueries = (client: PlacesClient, { places }: PlacesKeys) => ({
  list: ({ placeId, ...filters }: inputs.ListPlaceFeatures) =>
    listOptions(places.detail(placeId, "features", filters), (o) => client.listPlaceFeatures({ placeId, ...filters }, o), slow),
  listInfinite: ({ placeId, ...filters }: Endless<inputs.ListPlaceFeatures>) =>
    pagesOptions(
      places.detail(placeId, "features", filters, "infinite"),
      (offset, o) => client.listPlaceFeatures({ placeId, ...filters, offset }, o),
      slow,
    ),
})

const hoursQueries = (client: PlacesClient, { places }: PlacesKeys) => ({
  list: ({ placeId, ...filters }: inputs.ListOperationSchedules) =>
    listOptions(places.detail(placeId, "hours", filters), (o) => client.listOperationSchedules({ placeId, ...filters }, o), slow),
  listInfinite: ({ placeId, ...filters }: Endless<inputs.ListOperationSchedules>) =>
    pagesOptions(
      places.detail(placeId, "hours", filters, "infinite"),
      (offset, o) => client.listOperationSchedules({ placeId, ...filters, offset }, o),
      slow,
    ),
  /** Without `at` the answer is of the moment. */
  openAt: ({ placeId, at }: inputs.IsOpenAt) =>
    listOptions(places.detail(placeId, "open", { at }), (o) => client.isOpenAt({ placeId, at }, o), at ? slow : undefined),
  intervals: ({ placeId, ...range }: inputs.ListOpeningIntervals) =>
    listOptions(places.detail(placeId, "intervals", range), (o) => client.listOpeningIntervals({ placeId, ...range }, o), slow),
})
