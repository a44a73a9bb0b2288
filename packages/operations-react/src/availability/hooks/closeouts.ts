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
import type { CreateCloseout, CreateCloseouts, ListCloseouts, PreviewCloseout, ReopenCloseout, UpdateCloseout } from "../inputs.js"
import { availabilityQueries } from "../queries.js"
import type { Closeout, CloseoutId, CloseoutPreview, CreatedCloseout, ReopenedCloseout } from "../types.js"
import { useCommand } from "./command.js"

export const useCloseouts = <Selected = Page<Closeout>>(filters: ListCloseouts = {}, options?: ReadHookOptions<Page<Closeout>, Selected>) =>
  useRead(useFromCore(availabilityQueries).closeouts.list(filters), options)
export const useCloseoutsInfinite = (filters: Omit<ListCloseouts, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).closeouts.listInfinite(filters), options)
export const useCloseout = <Selected = Closeout>(closeoutId: CloseoutId, options?: ReadHookOptions<Closeout, Selected>) =>
  useRead(useFromCore(availabilityQueries).closeouts.detail(closeoutId), options)
/** What a closeout would meet; nothing is written. */
export const usePreviewCloseout = <Selected = CloseoutPreview>(
  input: PreviewCloseout,
  options?: ReadHookOptions<CloseoutPreview, Selected>,
) => useRead(useFromCore(availabilityQueries).previews.closeout(input), options)

export const useCreateCloseout = (options?: WriteOptions<CreateCloseout, CreatedCloseout>) =>
  useCommand("createCloseout", (c) => c.createCloseout, options)
/** All or none. */
export const useCreateCloseouts = (options?: WriteOptions<CreateCloseouts, CreatedCloseout[]>) =>
  useCommand("createCloseouts", (c) => c.createCloseouts, options)
export const useUpdateCloseout = (options?: WriteOptions<UpdateCloseout, Closeout>) =>
  useCommand("updateCloseout", (c) => c.updateCloseout, options)
export const useReopenCloseout = (options?: WriteOptions<ReopenCloseout, ReopenedCloseout>) =>
  useCommand("reopenCloseout", (c) => c.reopenCloseout, options)
