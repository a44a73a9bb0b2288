import type { Operations } from "../kernel/core/index.js"
import { apiOf } from "./client/api.js"
import { type DuplicateCalls, duplicateCalls } from "./client/duplicates.js"
import { type FileCalls, fileCalls } from "./client/files.js"
import { type FindCalls, findCalls } from "./client/find.js"
import { type PartCalls, partCalls } from "./client/parts.js"
import { type PlaceCalls, placeCalls } from "./client/places.js"
import { type PropertyCalls, propertyCalls } from "./client/properties.js"
import { type SpaceCalls, spaceCalls } from "./client/spaces.js"

export type * from "./inputs.js"
export type * from "./types.js"

/** `listPlaces` is `listFacilities`, `getPlaceUsage` is `getFacilityUsage`. */
type FacilityName<Name> = Name extends `${infer Before}Places${infer After}`
  ? `${Before}Facilities${After}`
  : Name extends `${infer Before}Place${infer After}`
    ? `${Before}Facility${After}`
    : never

interface Calls extends PlaceCalls, FindCalls, PartCalls, DuplicateCalls, FileCalls, PropertyCalls, SpaceCalls {}

/** One function per route of places, each that speaks of a place under both of its names. Throws `OperationsRequestError` on a refusal. */
export type PlacesClient = Calls & { [Name in keyof Calls as FacilityName<Name>]: Calls[Name] }

const facilityName = (name: string) => name.replace("Places", "Facilities").replace("Place", "Facility")

export function placesClient(operations: Operations): PlacesClient {
  const api = apiOf(operations)
  const calls: Calls = {
    ...placeCalls(api),
    ...findCalls(api),
    ...partCalls(api),
    ...duplicateCalls(api),
    ...fileCalls(api),
    ...propertyCalls(api),
    ...spaceCalls(api),
  }
  const aliases = Object.entries(calls).flatMap(([name, call]) => (facilityName(name) === name ? [] : [[facilityName(name), call]]))
  return { ...calls, ...Object.fromEntries(aliases) }
}
