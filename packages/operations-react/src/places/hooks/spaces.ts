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
  CreateFunctionSpace,
  DeleteFunctionSpace,
  FindFreeFunctionSpaces,
  ListFunctionSpaces,
  SetFunctionSpaceCapacities,
  UpdateFunctionSpace,
} from "../inputs.js"
import { placesQueries } from "../queries.js"
import type { FreeFunctionSpaces, FunctionSpace, FunctionSpaceDetail, FunctionSpaceId } from "../types.js"
import { useCommand } from "./command.js"

export const useFunctionSpaces = <Selected = Page<FunctionSpace>>(
  filters: ListFunctionSpaces = {},
  options?: ReadHookOptions<Page<FunctionSpace>, Selected>,
) => useRead(useFromCore(placesQueries).functionSpaces.list(filters), options)
export const useFunctionSpacesInfinite = (filters: Omit<ListFunctionSpaces, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).functionSpaces.listInfinite(filters), options)
export const useFunctionSpace = <Selected = FunctionSpaceDetail>(
  id: FunctionSpaceId,
  options?: ReadHookOptions<FunctionSpaceDetail, Selected>,
) => useRead(useFromCore(placesQueries).functionSpaces.detail(id), options)
export const useCreateFunctionSpace = (options?: WriteOptions<CreateFunctionSpace, FunctionSpace>) =>
  useCommand("createFunctionSpace", (c) => c.createFunctionSpace, options)
export const useUpdateFunctionSpace = (options?: WriteOptions<UpdateFunctionSpace, FunctionSpace>) =>
  useCommand("updateFunctionSpace", (c) => c.updateFunctionSpace, options)
export const useDeleteFunctionSpace = (options?: WriteOptions<DeleteFunctionSpace, { id: FunctionSpaceId }>) =>
  useCommand("deleteFunctionSpace", (c) => c.deleteFunctionSpace, options)
/** An empty list clears them. */
export const useSetFunctionSpaceCapacities = (options?: WriteOptions<SetFunctionSpaceCapacities, FunctionSpace>) =>
  useCommand("setFunctionSpaceCapacities", (c) => c.setFunctionSpaceCapacities, options)
/** Which spaces could be taken at a time, and what stands against the others. */
export const useFindFreeFunctionSpaces = <Selected = FreeFunctionSpaces>(
  input: FindFreeFunctionSpaces,
  options?: ReadHookOptions<FreeFunctionSpaces, Selected>,
) => useRead(useFromCore(placesQueries).functionSpaces.free(input), options)
