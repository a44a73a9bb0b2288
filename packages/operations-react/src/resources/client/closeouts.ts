import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type {
  BatchResourceCloseouts,
  CancelResourceCloseout,
  CreateResourceCloseout,
  ListResourceCloseouts,
  UpdateResourceCloseout,
} from "../inputs.js"
import type { BatchResult, ClosedResource, ResourceCloseout, ResourceCloseoutId } from "../types.js"
import { type Api, revised } from "./api.js"

export interface CloseoutsCalls {
  listResourceCloseouts(filters?: ListResourceCloseouts, options?: CallOptions): Promise<Page<ResourceCloseout>>
  createResourceCloseout(input: CreateResourceCloseout, options?: CallOptions): Promise<ClosedResource>
  /** What closing would meet; nothing is written. */
  previewResourceCloseout(input: CreateResourceCloseout, options?: CallOptions): Promise<ClosedResource>
  getResourceCloseout(input: { closeoutId: ResourceCloseoutId }, options?: CallOptions): Promise<ResourceCloseout>
  updateResourceCloseout(input: UpdateResourceCloseout, options?: CallOptions): Promise<ClosedResource>
  cancelResourceCloseout(input: CancelResourceCloseout, options?: CallOptions): Promise<ResourceCloseout>
  batchResourceCloseouts(input: BatchResourceCloseouts, options?: CallOptions): Promise<BatchResult>
}

export const closeoutsCalls = (api: Api): CloseoutsCalls => ({
  listResourceCloseouts: (filters, o) => call(api.closeouts.$get({ query: query(filters) }, via(o))),
  createResourceCloseout: (json, o) => call(api.closeouts.$post({ json }, via(o))),
  previewResourceCloseout: (json, o) => call(api.closeouts.preview.$post({ json }, viaRead(o))),
  getResourceCloseout: ({ closeoutId: id }, o) => call(api.closeouts[":id"].$get({ param: { id } }, via(o))),
  updateResourceCloseout: ({ closeoutId: id, expectedRevision, ...json }, o) =>
    call(api.closeouts[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  cancelResourceCloseout: ({ closeoutId: id, expectedRevision }, o) =>
    call(api.closeouts[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  batchResourceCloseouts: (json, o) => call(api.closeouts.batch.$post({ json }, via(o))),
})
