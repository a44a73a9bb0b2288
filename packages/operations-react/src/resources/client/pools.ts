import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
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
import type { BatchResult, Pool, PoolId, PoolMember, PoolMemberId } from "../types.js"
import { type Api, revised } from "./api.js"

export interface PoolsCalls {
  listPools(filters?: ListPools, options?: CallOptions): Promise<Page<Pool>>
  createPool(input: CreatePool, options?: CallOptions): Promise<Pool>
  getPool(input: { poolId: PoolId }, options?: CallOptions): Promise<Pool>
  updatePool(input: UpdatePool, options?: CallOptions): Promise<Pool>
  deletePool(input: DeletePool, options?: CallOptions): Promise<{ id: string }>
  listMembersOfPool(filters: ListMembersOfPool, options?: CallOptions): Promise<Page<PoolMember>>
  setPoolMembers(input: SetPoolMembers, options?: CallOptions): Promise<PoolMember[]>
  batchPools(input: BatchPools, options?: CallOptions): Promise<BatchResult>
  listPoolMembers(filters?: ListPoolMembers, options?: CallOptions): Promise<Page<PoolMember>>
  addPoolMember(input: AddPoolMember, options?: CallOptions): Promise<PoolMember>
  updatePoolMember(input: UpdatePoolMember, options?: CallOptions): Promise<PoolMember>
  removePoolMember(input: { memberId: PoolMemberId }, options?: CallOptions): Promise<{ id: PoolMemberId }>
}

export const poolsCalls = (api: Api): PoolsCalls => ({
  listPools: (filters, o) => call(api.pools.$get({ query: query(filters) }, via(o))),
  createPool: (json, o) => call(api.pools.$post({ json }, via(o))),
  getPool: ({ poolId: id }, o) => call(api.pools[":id"].$get({ param: { id } }, via(o))),
  updatePool: ({ poolId: id, expectedRevision, ...json }, o) =>
    call(api.pools[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deletePool: ({ poolId: id, expectedRevision }, o) => call(api.pools[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  listMembersOfPool: ({ poolId: id, ...filters }, o) =>
    call(api.pools[":id"].members.$get({ param: { id }, query: query(filters) }, via(o))),
  setPoolMembers: ({ poolId: id, expectedRevision, ...json }, o) =>
    call(api.pools[":id"].members.$put({ param: { id }, json }, revised(expectedRevision, o))),
  batchPools: (json, o) => call(api.pools.batch.$post({ json }, via(o))),
  listPoolMembers: (filters, o) => call(api["pool-members"].$get({ query: query(filters) }, via(o))),
  addPoolMember: (json, o) => call(api["pool-members"].$post({ json }, via(o))),
  updatePoolMember: ({ memberId: id, ...json }, o) => call(api["pool-members"][":id"].$patch({ param: { id }, json }, via(o))),
  removePoolMember: ({ memberId: id }, o) => call(api["pool-members"][":id"].$delete({ param: { id } }, via(o))),
})
