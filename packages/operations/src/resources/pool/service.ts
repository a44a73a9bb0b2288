import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import type { Page } from "../../kernel/paging.js"
import type { CreatePool, Pool, PoolListQuery, UpdatePool } from "./contract.js"
import { poolStore } from "./store.js"

type ById = { poolId: Id<"repl"> }

/** Pools within a filter. */
export const listPools = (db: OperationsDb, query: PoolListQuery = {}): Promise<Page<Pool>> => poolStore.list(db, query)

/** One pool. Throws `pool_not_found`. */
export const getPool = (db: OperationsDb, { poolId }: ById): Promise<Pool> => poolStore.get(db, { id: poolId })

/** Groups interchangeable resources. Throws `place_not_found`. */
export const createPool = (db: OperationsDb, input: CreatePool & WriteContext): Promise<Pool> => poolStore.create(db, input)

/** Changes a pool. Throws `pool_not_found`, `place_not_found`, `resource_wrong_kind` where a member cannot be of its new kind, `revision_conflict`. */
export const updatePool = (db: OperationsDb, { poolId, ...input }: ById & UpdatePool & WriteContext): Promise<Pool> =>
  poolStore.update(db, { ...input, id: poolId })

/** Deletes a pool that nothing picks from; its members stay resources. Throws `pool_not_found`, `pool_in_use`. */
export const deletePool = (
  db: OperationsDb,
  { poolId, ...input }: ById & { expectedRevision?: number } & WriteContext,
): Promise<{ id: string }> => poolStore.remove(db, { ...input, id: poolId })
