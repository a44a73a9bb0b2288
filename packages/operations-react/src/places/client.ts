import type { Id } from "@voyant-travel/operations/contract"
import type {
  FacilityListQuery,
  facilitySchema,
  insertFacilitySchema,
  updateFacilitySchema,
} from "@voyant-travel/operations/places/contract"
import type { PlacesRoutes } from "@voyant-travel/operations/places/routes"
import { hc } from "hono/client"
import type * as z from "zod"
import { type CallOptions, call, type Operations, type Page, query, via } from "../kernel/core/index.js"

export type PlaceId = Id<"plac">
export type FacilityId = PlaceId

/** A shared physical place: meeting point, hotel, airport, port, attraction … */
export interface Place extends Omit<z.input<typeof facilitySchema>, "metadata"> {
  metadata: Record<string, unknown>
}
export type Facility = Place

interface Revised {
  /** The revision that the person saw, sent as `If-Match`; another one stored is refused with `revision_conflict`. */
  expectedRevision?: number
}
export interface ListPlaces extends FacilityListQuery {}
export interface CreatePlace extends z.input<typeof insertFacilitySchema> {}
export interface UpdatePlace extends z.input<typeof updateFacilitySchema>, Revised {
  id: PlaceId
}
export interface DeletePlace extends Revised {
  id: PlaceId
}
export type ListFacilities = ListPlaces
export type CreateFacility = CreatePlace
export type UpdateFacility = UpdatePlace
export type DeleteFacility = DeletePlace

/** One function per route of places, under both of their names. Throws `OperationsRequestError` on a refusal. */
export interface PlacesClient {
  listPlaces(filters?: ListPlaces, options?: CallOptions): Promise<Page<Place>>
  getPlace(input: { id: PlaceId }, options?: CallOptions): Promise<Place>
  createPlace(input: CreatePlace, options?: CallOptions): Promise<Place>
  updatePlace(input: UpdatePlace, options?: CallOptions): Promise<Place>
  deletePlace(input: DeletePlace, options?: CallOptions): Promise<{ id: PlaceId }>
  listFacilities: PlacesClient["listPlaces"]
  getFacility: PlacesClient["getPlace"]
  createFacility: PlacesClient["createPlace"]
  updateFacility: PlacesClient["updatePlace"]
  deleteFacility: PlacesClient["deletePlace"]
}

export function placesClient(operations: Operations): PlacesClient {
  const api = hc<PlacesRoutes>(operations.baseUrl, { fetch: operations.fetch }).facilities
  const revised = (expectedRevision: number | undefined, o: CallOptions = {}) => via({ ...o, ifMatch: o.ifMatch ?? expectedRevision })
  const listPlaces: PlacesClient["listPlaces"] = (filters, o) => call(api.$get({ query: query(filters) }, via(o)))
  const getPlace: PlacesClient["getPlace"] = (param, o) => call(api[":id"].$get({ param }, via(o)))
  const createPlace: PlacesClient["createPlace"] = (json, o) => call(api.$post({ json }, via(o)))
  const updatePlace: PlacesClient["updatePlace"] = ({ id, expectedRevision, ...json }, o) =>
    call(api[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o)))
  const deletePlace: PlacesClient["deletePlace"] = ({ id, expectedRevision }, o) =>
    call(api[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: PlaceId }>
  return {
    listPlaces,
    getPlace,
    createPlace,
    updatePlace,
    deletePlace,
    listFacilities: listPlaces,
    getFacility: getPlace,
    createFacility: createPlace,
    updateFacility: updatePlace,
    deleteFacility: deletePlace,
  }
}
