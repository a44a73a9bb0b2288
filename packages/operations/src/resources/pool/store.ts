import { eq, ilike, inArray, sql } from "drizzle-orm"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { defineStore, type Store } from "../../kernel/store.js"
import { placeIdsOf, withPlaceId } from "../../places/contract.js"
import { requireFacilities } from "../../places/index.js"
import { poolInUse, poolNotFound } from "../errors.js"
import { type Pool, poolRecord } from "./contract.js"
import { lockPool, requireFit } from "./members.js"
import { resourcePools } from "./schema.js"

type PoolRow = Partial<typeof resourcePools.$inferInsert>

const plain = defineStore(poolRecord, resourcePools, {
  prefix: "repl",
  event: "resources.pool",
  notFound: poolNotFound,
  toRecord: (row): Pool => row,
  touches: ({ productId, placeId }) => [productId, placeId],
  toRow: (input) => withPlaceId(input as never) as PoolRow,
  where: (query) => {
    const placeIds = placeIdsOf(query)
    return [
      query.ids && inArray(resourcePools.id, query.ids),
      query.productId && inArray(resourcePools.productId, query.productId),
      query.kind && inArray(resourcePools.kind, query.kind),
      placeIds && inArray(resourcePools.placeId, placeIds),
      query.active === undefined ? undefined : eq(resourcePools.active, query.active),
      query.q ? ilike(resourcePools.name, `%${query.q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
    ]
  },
  sort: { name: resourcePools.name, createdAt: resourcePools.createdAt, updatedAt: resourcePools.updatedAt },
})

/** The input with its place locked and, where places were merged, under the id that survived. */
async function withPlace<Input extends { placeId?: Id<"plac"> | null; facilityId?: Id<"plac"> | null }>(
  tx: OperationsDb,
  input: Input,
): Promise<Input> {
  const placeId = input.placeId ?? input.facilityId
  if (!placeId) return input
  const found = (await requireFacilities(tx, [placeId], { placeId })).get(placeId)
  const { facilityId: _alias, ...rest } = input
  return { ...rest, placeId: found?.id ?? placeId } as Input
}

/** A pool may become of a kind that every member can be. */
async function requireMembersFit(tx: OperationsDb, id: string, kind: string | null | undefined): Promise<void> {
  if (!kind) return
  const pool = await lockPool(tx, id)
  const members = await rowsOf<{ id: string }>(
    tx,
    sql`select resource_id as id from resource_pool_members where pool_id = ${id} order by priority, resource_id`,
  )
  await requireFit(
    tx,
    { ...pool, kind },
    members.map((member) => member.id),
  )
}

/** Requirements and open demand keep a pool; demand that is over gives it up. */
async function requireUnused(tx: OperationsDb, id: string, now?: Date): Promise<void> {
  const [row] = await rowsOf<{ requirements: unknown; allocations: unknown }>(
    tx,
    sql`select (select count(*) from resource_requirements where pool_id = ${id}) as requirements,
      (select count(*) from resource_allocations where pool_id = ${id} and status = 'open') as allocations`,
  )
  const [requirements, allocations] = [Number(row?.requirements), Number(row?.allocations)]
  if (requirements + allocations > 0) throw poolInUse({ id, requirements, allocations })
  await tx.execute(sql`update resource_allocations d set pool_id = null, kind = coalesce(d.kind, p.kind, 'other'), updated_at = ${clock(now)}
    from resource_pools p where p.id = ${id} and d.pool_id = p.id`)
}

/** The five services of a pool. */
export const poolStore: Store<typeof poolRecord> = {
  list: plain.list,
  get: plain.get,
  create: (db, input) => db.transaction(async (tx) => plain.create(tx, await withPlace(tx, input))),
  update: (db, input) =>
    db.transaction(async (tx) => {
      await requireMembersFit(tx, input.id, input.kind)
      return plain.update(tx, await withPlace(tx, input))
    }),
  remove: (db, input) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select id from resource_pools where id = ${input.id} for update`)
      await requireUnused(tx, input.id, input.now)
      return plain.remove(tx, input)
    }),
}
