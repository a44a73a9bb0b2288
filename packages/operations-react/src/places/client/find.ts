import { type CallOptions, call, query, via } from "../../kernel/core/index.js"
import type {
  DeletePlaceIdentifier,
  GetPlaceByIdentifier,
  GetPlaceTree,
  GetPlaceUsage,
  NearPlaces,
  PutPlaceIdentifier,
  SearchPlaces,
} from "../inputs.js"
import type { FoundPlace, NearPlace, Place, PlaceIdentifier, PlaceTree, PlaceUsage } from "../types.js"
import type { Api } from "./api.js"

export interface FindCalls {
  /** By identifier, code, name in any language, or something close to it. */
  searchPlaces(input: SearchPlaces, options?: CallOptions): Promise<FoundPlace[]>
  nearPlaces(input: NearPlaces, options?: CallOptions): Promise<NearPlace[]>
  getPlaceByIdentifier(input: GetPlaceByIdentifier, options?: CallOptions): Promise<Place>
  getPlaceTree(input: GetPlaceTree, options?: CallOptions): Promise<PlaceTree>
  getPlaceUsage(input: GetPlaceUsage, options?: CallOptions): Promise<PlaceUsage>
  /** Answers all identifiers of the place. */
  putPlaceIdentifier(input: PutPlaceIdentifier, options?: CallOptions): Promise<PlaceIdentifier[]>
  deletePlaceIdentifier(input: DeletePlaceIdentifier, options?: CallOptions): Promise<PlaceIdentifier[]>
}

/** An identifier in a path; `hc` puts a parameter in as it is. */
const inPath = ({ scheme, value }: GetPlaceByIdentifier) => ({ scheme, value: encodeURIComponent(value) })

export const findCalls = ({ facilities: api }: Api): FindCalls => ({
  searchPlaces: (filters, o) => call(api.search.$get({ query: query(filters) }, via(o))),
  nearPlaces: (filters, o) => call(api.near.$get({ query: query(filters) }, via(o))),
  getPlaceByIdentifier: (input, o) => call(api["by-identifier"][":scheme"][":value"].$get({ param: inPath(input) }, via(o))),
  // a type that names itself does not survive the way through `hc`
  getPlaceTree: ({ id, ...rest }, o) =>
    call(api[":id"].tree.$get({ param: { id }, query: query(rest) }, via(o))) as Promise<unknown> as Promise<PlaceTree>,
  getPlaceUsage: (param, o) => call(api[":id"].usage.$get({ param }, via(o))),
  putPlaceIdentifier: ({ placeId: id, ...input }, o) =>
    call(api[":id"].identifiers[":scheme"][":value"].$put({ param: { id, ...inPath(input) } }, via(o))),
  deletePlaceIdentifier: ({ placeId: id, ...input }, o) =>
    call(api[":id"].identifiers[":scheme"][":value"].$delete({ param: { id, ...inPath(input) } }, via(o))),
})
