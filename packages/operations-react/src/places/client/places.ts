import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
import type { ArchivePlace, CreatePlace, DeletePlace, GetPlace, ListPlaces, RestorePlace, UpdatePlace } from "../inputs.js"
import type { ListedPlace, Place, PlaceDetail, PlaceId, WrittenPlace } from "../types.js"
import { type Api, revised } from "./api.js"

export interface PlaceCalls {
  listPlaces(filters?: ListPlaces, options?: CallOptions): Promise<Page<ListedPlace>>
  getPlace(input: GetPlace, options?: CallOptions): Promise<PlaceDetail>
  createPlace(input: CreatePlace, options?: CallOptions): Promise<WrittenPlace>
  updatePlace(input: UpdatePlace, options?: CallOptions): Promise<WrittenPlace>
  deletePlace(input: DeletePlace, options?: CallOptions): Promise<{ id: PlaceId }>
  archivePlace(input: ArchivePlace, options?: CallOptions): Promise<Place>
  restorePlace(input: RestorePlace, options?: CallOptions): Promise<Place>
}

export const placeCalls = ({ facilities: api }: Api): PlaceCalls => ({
  listPlaces: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
  getPlace: (param, o) => call(api[":id"].$get({ param }, via(o))),
  createPlace: (json, o) => call(api.$post({ json }, via(o))),
  updatePlace: ({ id, expectedRevision, ...json }, o) => call(api[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deletePlace: ({ id, expectedRevision }, o) => call(api[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  archivePlace: ({ id, ...json }, o) => call(api[":id"].archive.$post({ param: { id }, json }, via(o))),
  restorePlace: ({ id, ...json }, o) => call(api[":id"].restore.$post({ param: { id }, json }, via(o))),
})
