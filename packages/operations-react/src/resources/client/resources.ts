import { type CallOptions, call, type Page, query, sentFile, via, viaRead } from "../../kernel/core/index.js"
import type {
  BatchResources,
  CreateResource,
  DeleteResource,
  ImportResources,
  ListExpiringQualifications,
  ListResources,
  SearchResources,
  SetResourceQualifications,
  UpdateResource,
} from "../inputs.js"
import type {
  BatchResult,
  ExpiringQualification,
  ListedResource,
  Resource,
  ResourceId,
  ResourceImport,
  ResourceQualification,
  SetQualificationsResult,
  UpdatedResource,
} from "../types.js"
import { type Api, revised } from "./api.js"

export interface ResourcesCalls {
  listResources(filters?: ListResources, options?: CallOptions): Promise<Page<ListedResource>>
  /** Also finds by the name of a person, which therefore never stands in an address. */
  searchResources(input: SearchResources, options?: CallOptions): Promise<Page<ListedResource>>
  createResource(input: CreateResource, options?: CallOptions): Promise<Resource>
  getResource(input: { resourceId: ResourceId }, options?: CallOptions): Promise<Resource>
  updateResource(input: UpdateResource, options?: CallOptions): Promise<UpdatedResource>
  deleteResource(input: DeleteResource, options?: CallOptions): Promise<{ id: ResourceId }>
  listResourceQualifications(input: { resourceId: ResourceId }, options?: CallOptions): Promise<ResourceQualification[]>
  setResourceQualifications(input: SetResourceQualifications, options?: CallOptions): Promise<SetQualificationsResult>
  batchResources(input: BatchResources, options?: CallOptions): Promise<BatchResult>
  /** Carries out a file of resources; `dryRun` answers the same report and writes nothing. Rows that are wrong stand in the report. */
  importResources(input: ImportResources, options?: CallOptions): Promise<ResourceImport>
  listExpiringQualifications(filters: ListExpiringQualifications, options?: CallOptions): Promise<Page<ExpiringQualification>>
}

export const resourcesCalls = (api: Api): ResourcesCalls => ({
  listResources: (filters, o) => call(api.resources.$get({ query: query(filters) }, via(o))),
  searchResources: (json, o) => call(api.resources.search.$post({ json }, viaRead(o))),
  createResource: (json, o) => call(api.resources.$post({ json }, via(o))),
  getResource: ({ resourceId: id }, o) => call(api.resources[":id"].$get({ param: { id } }, via(o))),
  updateResource: ({ resourceId: id, expectedRevision, ...json }, o) =>
    call(api.resources[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteResource: ({ resourceId: id, expectedRevision }, o) =>
    call(api.resources[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  listResourceQualifications: ({ resourceId: id }, o) => call(api.resources[":id"].qualifications.$get({ param: { id } }, via(o))),
  setResourceQualifications: ({ resourceId: id, expectedRevision, ...json }, o) =>
    call(api.resources[":id"].qualifications.$put({ param: { id }, json }, revised(expectedRevision, o))),
  batchResources: (json, o) => call(api.resources.batch.$post({ json }, via(o))),
  importResources: ({ content, ...rest }, o) =>
    call(api.resources.import.$post({ query: query(rest) }, sentFile(content, "text/csv", rest.dryRun, o))),
  listExpiringQualifications: (filters, o) => call(api["expiring-qualifications"].$get({ query: query(filters) }, via(o))),
})
