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
  AddPoolMember,
  BatchPools,
  CreatePool,
  DeletePool,
  ListMembersOfPool,
  ListPoolMembers,
  ListPools,
  SetPoolMembers,
  UpdatePool,
  UpdatePoolMember,
} from "../inputs.js"
import { resourcesQueries } from "../queries.js"
import type { BatchResult, Pool, PoolId, PoolMember, PoolMemberId } from "../types.js"
import { useCommand } from "./command.js"

export const usePools = <Selected = Page<Pool>>(filters: ListPools = {}, options?: ReadHookOptions<Page<Pool>, Selected>) =>
  useRead(useFromCore(resourcesQueries).pools.list(filters), options)
export const usePoolsInfinite = (filters: Omit<ListPools, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).pools.listInfinite(filters), options)
export const useCreatePool = (options?: WriteOptions<CreatePool, Pool>) => useCommand("createPool", (c) => c.createPool, options)
export const usePool = <Selected = Pool>(poolId: PoolId, options?: ReadHookOptions<Pool, Selected>) =>
  useRead(useFromCore(resourcesQueries).pools.detail(poolId), options)
export const useUpdatePool = (options?: WriteOptions<UpdatePool, Pool>) => useCommand("updatePool", (c) => c.updatePool, options)
export const useDeletePool = (options?: WriteOptions<DeletePool, { id: string }>) => useCommand("deletePool", (c) => c.deletePool, options)
export const useMembersOfPool = <Selected = Page<PoolMember>>(
  filters: ListMembersOfPool,
  options?: ReadHookOptions<Page<PoolMember>, Selected>,
) => useRead(useFromCore(resourcesQueries).poolMembers.ofPool(filters), options)
export const useMembersOfPoolInfinite = (filters: Omit<ListMembersOfPool, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).poolMembers.ofPoolInfinite(filters), options)
export const useSetPoolMembers = (options?: WriteOptions<SetPoolMembers, PoolMember[]>) =>
  useCommand("setPoolMembers", (c) => c.setPoolMembers, options)
export const useBatchPools = (options?: WriteOptions<BatchPools, BatchResult>) => useCommand("batchPools", (c) => c.batchPools, options)
export const usePoolMembers = <Selected = Page<PoolMember>>(
  filters: ListPoolMembers = {},
  options?: ReadHookOptions<Page<PoolMember>, Selected>,
) => useRead(useFromCore(resourcesQueries).poolMembers.list(filters), options)
export const usePoolMembersInfinite = (filters: Omit<ListPoolMembers, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(resourcesQueries).poolMembers.listInfinite(filters), options)
export const useAddPoolMember = (options?: WriteOptions<AddPoolMember, PoolMember>) =>
  useCommand("addPoolMember", (c) => c.addPoolMember, options)
export const useUpdatePoolMember = (options?: WriteOptions<UpdatePoolMember, PoolMember>) =>
  useCommand("updatePoolMember", (c) => c.updatePoolMember, options)
export const useRemovePoolMember = (options?: WriteOptions<{ memberId: PoolMemberId }, { id: PoolMemberId }>) =>
  useCommand("removePoolMember", (c) => c.removePoolMember, options)
