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
  BatchResourceCloseouts,
  CancelResourceCloseout,
  CreateResourceCloseout,
  ListResourceCloseouts,
  UpdateResourceCloseout,
} from "../inputs.js"
import { resourcesQueries } from "../queries.js"
import type { BatchResult, ClosedResource, ResourceCloseout, ResourceCloseoutId } from "../types.js"
import { useCommand } from "./command.js"

export const useResourceCloseouts = <Selected = Page<ResourceCloseout>>(
  filters: ListResourceCloseouts = {},
  options?: ReadHookOptions<Page<ResourceCloseout>, Selected>,
) => useRead(useFromCore(resourcesQueries).closeouts.list(filters), options)
export const useResourceCloseoutsInfinite = (filters: Omit<ListResourceCloseouts, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).closeouts.listInfinite(filters), options)
export const useCreateResourceCloseout = (options?: WriteOptions<CreateResourceCloseout, ClosedResource>) =>
  useCommand("createResourceCloseout", (c) => c.createResourceCloseout, options)
/** What closing would meet; nothing is written. */
export const usePreviewResourceCloseout = <Selected = ClosedResource>(
  input: CreateResourceCloseout,
  options?: ReadHookOptions<ClosedResource, Selected>,
) => useRead(useFromCore(resourcesQueries).previews.closeout(input), options)
export const useResourceCloseout = <Selected = ResourceCloseout>(
  closeoutId: ResourceCloseoutId,
  options?: ReadHookOptions<ResourceCloseout, Selected>,
) => useRead(useFromCore(resourcesQueries).closeouts.detail(closeoutId), options)
export const useUpdateResourceCloseout = (options?: WriteOptions<UpdateResourceCloseout, ClosedResource>) =>
  useCommand("updateResourceCloseout", (c) => c.updateResourceCloseout, options)
export const useCancelResourceCloseout = (options?: WriteOptions<CancelResourceCloseout, ResourceCloseout>) =>
  useCommand("cancelResourceCloseout", (c) => c.cancelResourceCloseout, options)
export const useBatchResourceCloseouts = (options?: WriteOptions<BatchResourceCloseouts, BatchResult>) =>
  useCommand("batchResourceCloseouts", (c) => c.batchResourceCloseouts, options)
