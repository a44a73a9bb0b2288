import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
import type {
  CreateFunctionSpace,
  DeleteFunctionSpace,
  FindFreeFunctionSpaces,
  ListFunctionSpaces,
  SetFunctionSpaceCapacities,
  UpdateFunctionSpace,
} from "../inputs.js"
import type { FreeFunctionSpaces, FunctionSpace, FunctionSpaceDetail, FunctionSpaceId } from "../types.js"
import { type Api, revised } from "./api.js"

export interface SpaceCalls {
  listFunctionSpaces(filters?: ListFunctionSpaces, options?: CallOptions): Promise<Page<FunctionSpace>>
  getFunctionSpace(input: { id: FunctionSpaceId }, options?: CallOptions): Promise<FunctionSpaceDetail>
  createFunctionSpace(input: CreateFunctionSpace, options?: CallOptions): Promise<FunctionSpace>
  updateFunctionSpace(input: UpdateFunctionSpace, options?: CallOptions): Promise<FunctionSpace>
  deleteFunctionSpace(input: DeleteFunctionSpace, options?: CallOptions): Promise<{ id: FunctionSpaceId }>
  /** An empty list clears them. */
  setFunctionSpaceCapacities(input: SetFunctionSpaceCapacities, options?: CallOptions): Promise<FunctionSpace>
  /** Which spaces could be taken at a time, and what stands against the others. */
  findFreeFunctionSpaces(input: FindFreeFunctionSpaces, options?: CallOptions): Promise<FreeFunctionSpaces>
}

export const spaceCalls = (client: Api): SpaceCalls => {
  const api = client["function-spaces"]
  return {
    listFunctionSpaces: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
    getFunctionSpace: (param, o) => call(api[":id"].$get({ param }, via(o))),
    createFunctionSpace: (json, o) => call(api.$post({ json }, via(o))),
    updateFunctionSpace: ({ id, expectedRevision, ...json }, o) =>
      call(api[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
    deleteFunctionSpace: ({ id, expectedRevision }, o) =>
      call(api[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: FunctionSpaceId }>,
    setFunctionSpaceCapacities: ({ spaceId: id, ...json }, o) => call(api[":id"].capacities.$put({ param: { id }, json }, via(o))),
    findFreeFunctionSpaces: (filters, o) => call(api.free.$get({ query: query(filters) }, via(o))),
  }
}
