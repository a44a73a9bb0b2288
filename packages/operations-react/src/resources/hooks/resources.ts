"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
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
import { resourcesQueries } from "../queries.js"
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
import { useCommand } from "./command.js"

export const useResources = <Selected = Page<ListedResource>>(
  filters: ListResources = {},
  options?: ReadHookOptions<Page<ListedResource>, Selected>,
) => useRead(useFromCore(resourcesQueries).resources.list(filters), options)
export const useResourcesInfinite = (filters: Omit<ListResources, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).resources.listInfinite(filters), options)
/** Also finds by the name of a person, which therefore never stands in an address. */
export const useSearchResources = <Selected = Page<ListedResource>>(
  input: SearchResources,
  options?: ReadHookOptions<Page<ListedResource>, Selected>,
) => useRead(useFromCore(resourcesQueries).resources.search(input), options)
export const useCreateResource = (options?: WriteOptions<CreateResource, Resource>) =>
  useCommand("createResource", (c) => c.createResource, options)
export const useResource = <Selected = Resource>(resourceId: ResourceId, options?: ReadHookOptions<Resource, Selected>) =>
  useRead(useFromCore(resourcesQueries).resources.detail(resourceId), options)
export const useUpdateResource = (options?: WriteOptions<UpdateResource, UpdatedResource>) =>
  useCommand("updateResource", (c) => c.updateResource, options)
export const useDeleteResource = (options?: WriteOptions<DeleteResource, { id: ResourceId }>) =>
  useCommand("deleteResource", (c) => c.deleteResource, options)
export const useResourceQualifications = <Selected = ResourceQualification[]>(
  resourceId: ResourceId,
  options?: ReadHookOptions<ResourceQualification[], Selected>,
) => useRead(useFromCore(resourcesQueries).resources.qualifications(resourceId), options)
export const useSetResourceQualifications = (options?: WriteOptions<SetResourceQualifications, SetQualificationsResult>) =>
  useCommand("setResourceQualifications", (c) => c.setResourceQualifications, options)
export const useBatchResources = (options?: WriteOptions<BatchResources, BatchResult>) =>
  useCommand("batchResources", (c) => c.batchResources, options)
/** Carries out a file of resources. Rows that are wrong stand in the report. */
export const useImportResources = (options?: WriteOptions<ImportResources, ResourceImport>) =>
  useCommand("importResources", (c) => c.importResources, options)
/** What a file would do; nothing is written. */
export const useImportResourcesDryRun = <Selected = ResourceImport>(
  input: ImportResources,
  options?: ReadHookOptions<ResourceImport, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.importResources(input), options)
export const useExpiringQualifications = <Selected = Page<ExpiringQualification>>(
  filters: ListExpiringQualifications,
  options?: ReadHookOptions<Page<ExpiringQualification>, Selected>,
) => useRead(useFromCore(resourcesQueries).expiringQualifications.list(filters), options)
export const useExpiringQualificationsInfinite = (filters: Omit<ListExpiringQualifications, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).expiringQualifications.listInfinite(filters), options)
