import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type { CreateCloseout, CreateCloseouts, ListCloseouts, PreviewCloseout, ReopenCloseout, UpdateCloseout } from "../inputs.js"
import type { Closeout, CloseoutId, CloseoutPreview, CreatedCloseout, ReopenedCloseout } from "../types.js"
import { type Api, revised } from "./api.js"

export interface CloseoutCalls {
  listCloseouts(filters?: ListCloseouts, options?: CallOptions): Promise<Page<Closeout>>
  getCloseout(input: { closeoutId: CloseoutId }, options?: CallOptions): Promise<Closeout>
  /** What a closeout would meet; nothing is written. */
  previewCloseout(input: PreviewCloseout, options?: CallOptions): Promise<CloseoutPreview>
  createCloseout(input: CreateCloseout, options?: CallOptions): Promise<CreatedCloseout>
  /** All or none. */
  createCloseouts(input: CreateCloseouts, options?: CallOptions): Promise<CreatedCloseout[]>
  updateCloseout(input: UpdateCloseout, options?: CallOptions): Promise<Closeout>
  reopenCloseout(input: ReopenCloseout, options?: CallOptions): Promise<ReopenedCloseout>
}

export const closeoutCalls = ({ closeouts: api }: Api): CloseoutCalls => ({
  listCloseouts: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
  getCloseout: ({ closeoutId: id }, o) => call(api[":id"].$get({ param: { id } }, via(o))),
  previewCloseout: (json, o) => call(api.preview.$post({ json }, viaRead(o))),
  createCloseout: (json, o) => call(api.$post({ json }, via(o))),
  createCloseouts: (json, o) => call(api.batch.$post({ json }, via(o))),
  updateCloseout: ({ closeoutId: id, expectedRevision, ...json }, o) =>
    call(api[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  reopenCloseout: ({ closeoutId: id, ...json }, o) => call(api[":id"].reopen.$post({ param: { id }, json }, via(o))),
})
