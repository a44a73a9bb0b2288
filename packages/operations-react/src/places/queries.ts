import type { Operations } from "../kernel/core/index.js"
import { fileKey, freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { type PlacesClient, placesClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { type PlacesKeys, placesKeys } from "./keys.js"
import type { FunctionSpaceId, PlaceId, PropertyGroupId, PropertyGroupMemberId, PropertyId } from "./types.js"

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
    duplicates: duplicateQueries(client, keys),
    files: fileQueries(client, keys),
    properties: propertyQueries(client, keys),
    propertyGroups: propertyGroupQueries(client, keys),
    propertyGroupMembers: propertyGroupMemberQueries(client, keys),
    functionSpaces: functionSpaceQueries(client, keys),
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

const propertyQueries = (client: PlacesClient, { properties }: PlacesKeys) => ({
  list: (filters: inputs.ListProperties = {}) => listOptions(properties.list(filters), (o) => client.listProperties(filters, o), slow),
  listInfinite: (filters: Endless<inputs.ListProperties> = {}) =>
    pagesOptions(properties.infinite(filters), (offset, o) => client.listProperties({ ...filters, offset }, o), slow),
  detail: (id: PropertyId) => readOptions(properties.detail(id), (o) => client.getProperty({ id }, o), slow),
})

const propertyGroupQueries = (client: PlacesClient, { propertyGroups }: PlacesKeys) => ({
  list: (filters: inputs.ListPropertyGroups = {}) =>
    listOptions(propertyGroups.list(filters), (o) => client.listPropertyGroups(filters, o), slow),
  listInfinite: (filters: Endless<inputs.ListPropertyGroups> = {}) =>
    pagesOptions(propertyGroups.infinite(filters), (offset, o) => client.listPropertyGroups({ ...filters, offset }, o), slow),
  detail: (id: PropertyGroupId) => readOptions(propertyGroups.detail(id), (o) => client.getPropertyGroup({ id }, o), slow),
})

const propertyGroupMemberQueries = (client: PlacesClient, { propertyGroupMembers }: PlacesKeys) => ({
  list: (filters: inputs.ListPropertyGroupMembers = {}) =>
    listOptions(propertyGroupMembers.list(filters), (o) => client.listPropertyGroupMembers(filters, o), slow),
  listInfinite: (filters: Endless<inputs.ListPropertyGroupMembers> = {}) =>
    pagesOptions(propertyGroupMembers.infinite(filters), (offset, o) => client.listPropertyGroupMembers({ ...filters, offset }, o), slow),
  detail: (id: PropertyGroupMemberId) =>
    readOptions(propertyGroupMembers.detail(id), (o) => client.getPropertyGroupMember({ id }, o), slow),
})

const functionSpaceQueries = (client: PlacesClient, { functionSpaces, freeSpaces }: PlacesKeys) => ({
  list: (filters: inputs.ListFunctionSpaces = {}) =>
    listOptions(functionSpaces.list(filters), (o) => client.listFunctionSpaces(filters, o), slow),
  listInfinite: (filters: Endless<inputs.ListFunctionSpaces> = {}) =>
    pagesOptions(functionSpaces.infinite(filters), (offset, o) => client.listFunctionSpaces({ ...filters, offset }, o), slow),
  detail: (id: FunctionSpaceId) => readOptions(functionSpaces.detail(id), (o) => client.getFunctionSpace({ id }, o), slow),
  free: (input: inputs.FindFreeFunctionSpaces) =>
    listOptions(freeSpaces.list(input), (o) => client.findFreeFunctionSpaces(input, o), { staleTime: freshFor.never }),
})

const asked = { staleTime: freshFor.never }

const fileQueries = (client: PlacesClient, { files }: PlacesKeys) => ({
  import: ({ content, ...rest }: inputs.ImportPlaces) =>
    listOptions(
      files.detail("import", { ...rest, content: fileKey(content) }),
      (o) => client.importPlaces({ ...rest, content, dryRun: true }, o),
      asked,
    ),
  export: (input: inputs.ExportPlaces) => listOptions(files.detail("export", input), (o) => client.exportPlaces(input, o), asked),
})

const duplicateQueries = (client: PlacesClient, { duplicates }: PlacesKeys) => ({
  list: (filters: inputs.ListDuplicatePairs = {}) => listOptions(duplicates.list(filters), (o) => client.listDuplicatePairs(filters, o)),
  listInfinite: (filters: Endless<inputs.ListDuplicatePairs> = {}) =>
    pagesOptions(duplicates.infinite(filters), (offset, o) => client.listDuplicatePairs({ ...filters, offset }, o)),
  ofPlace: (input: inputs.SuggestDuplicates) =>
    listOptions(duplicates.detail(input.placeId, { limit: input.limit }), (o) => client.suggestDuplicates(input, o)),
  candidates: (input: inputs.SuggestDuplicatesFor) =>
    listOptions(duplicates.list({ candidate: input }), (o) => client.suggestDuplicatesFor(input, o)),
  merge: (input: inputs.MergePlaces) =>
    listOptions(duplicates.list({ merge: input }), (o) => client.mergePlaces({ ...input, dryRun: true }, o), { staleTime: freshFor.never }),
})
