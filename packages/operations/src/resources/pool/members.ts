import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { memberExists, revisionConflict } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { arrayParam, clock, instantText, jsonOf, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema, newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { translating } from "../../kernel/violations.js"
import { poolMemberNotFound, poolNotFound, resourceNotFound, resourceWrongKind } from "../errors.js"
import {
  addPoolMemberInput,
  type PoolMember,
  poolMemberListQuery,
  poolMemberSchema,
  setPoolMembersBody,
  updatePoolMemberInput,
} from "./contract.js"

const memberJson: SQL = sql`jsonb_build_object('id', m.id, 'poolId', m.pool_id, 'resourceId', m.resource_id, 'priority', m.priority,
  'resource', jsonb_build_object('name', r.name, 'kind', r.kind, 'alsoKinds', r.also_kinds, 'capacity', r.capacity, 'active', r.active),
  'missingQualifications', array(select code from unnest(p.required_qualifications) as code
    where not exists (select from resource_qualifications q where q.resource_id = m.resource_id and q.code = code) order by code),
  'createdAt', ${instantText(sql`m.created_at`)}, 'updatedAt', ${instantText(sql`m.updated_at`)})`

const joined = sql`resource_pool_members m join resource_pools p on p.id = m.pool_id join resources r on r.id = m.resource_id`

async function membersWhere(db: OperationsDb, where: SQL, order: SQL, window = sql``): Promise<PoolMember[]> {
  const rows = await jsonOf<z.input<typeof poolMemberSchema>>(
    db,
    sql`select ${memberJson} as result from ${joined} where ${where} order by ${order}, m.id ${window}`,
  )
  return rows.map((row) => poolMemberSchema.parse(row))
}

/** Who is in which pool, by priority. */
export async function listPoolMembers(db: OperationsDb, raw: z.input<typeof poolMemberListQuery> = {}): Promise<Page<PoolMember>> {
  const query = parseInput(poolMemberListQuery, raw)
  const { limit, offset } = windowOf(query)
  const where = sql`true ${query.poolId ? sql`and m.pool_id = any(${arrayParam(query.poolId, "text")})` : sql``}
    ${query.resourceId ? sql`and m.resource_id = any(${arrayParam(query.resourceId, "text")})` : sql``}`
  const order = parseSort(query.sort, [{ field: "priority" as const, descending: false }])
  const column = { priority: sql`m.priority`, createdAt: sql`m.created_at` }
  const by = order.map(({ field, descending }) => (descending ? sql`${column[field]} desc` : column[field]))
  const data = await membersWhere(db, where, sql.join(by, sql`, `), sql`limit ${limit} offset ${offset}`)
  const [row] = await rowsOf<{ total: unknown }>(db, sql`select count(*) as total from ${joined} where ${where}`)
  return { data, total: Number(row?.total), limit, offset }
}

interface LockedPool {
  id: string
  kind: string | null
  revision: number
  product_id: string | null
}

export async function lockPool(tx: OperationsDb, poolId: string): Promise<LockedPool> {
  const [pool] = await rowsOf<LockedPool & Record<string, unknown>>(
    tx,
    sql`select id, kind, revision, product_id from resource_pools where id = ${poolId} for no key update`,
  )
  if (!pool) throw poolNotFound({ id: poolId })
  return pool
}

/** Every resource exists and can be of the pool's kind. */
export async function requireFit(tx: OperationsDb, pool: Pick<LockedPool, "id" | "kind">, ids: readonly string[]): Promise<void> {
  const rows = await rowsOf<{ id: string; kind: string; also: string[] | string }>(
    tx,
    sql`select id, kind, to_jsonb(also_kinds) as also from resources where id = any(${arrayParam(ids, "text")}) order by id for key share`,
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  for (const id of ids) {
    const row = found.get(id)
    if (!row) throw resourceNotFound({ id })
    const kinds = [row.kind, ...(typeof row.also === "string" ? (JSON.parse(row.also) as string[]) : row.also)]
    if (pool.kind && !kinds.includes(pool.kind)) throw resourceWrongKind({ resourceId: id, kinds, wanted: pool.kind, poolIds: [pool.id] })
  }
}

const told = (pool: LockedPool, context: WriteContext, tx: OperationsDb, touches: readonly string[]) =>
  recordEvents(tx, context, [
    {
      type: "resources.pool.members_set",
      subject: pool.id,
      touches: [pool.product_id, ...touches],
      data: { poolId: pool.id, resourceIds: touches },
    },
  ])

const one = async (tx: OperationsDb, id: string): Promise<PoolMember> => {
  const [member] = await membersWhere(tx, sql`m.id = ${id}`, sql`m.priority`)
  if (!member) throw poolMemberNotFound({ id })
  return member
}

const addInput = addPoolMemberInput.extend(writeContext)

/**
 * Adds a resource to a pool; `missingQualifications` of the answer warns of codes that the pool wants and the resource never had.
 * Throws `pool_not_found`, `resource_not_found`, `resource_wrong_kind`, `member_exists`.
 */
export async function addPoolMember(db: OperationsDb, raw: z.input<typeof addInput>): Promise<PoolMember> {
  const { poolId, resourceId, priority = 0, ...context } = parseInput(addInput, raw)
  return translating({ resource_pool_members_key: () => memberExists({ groupId: poolId, memberId: resourceId }) }, () =>
    db.transaction(async (tx) => {
      const pool = await lockPool(tx, poolId)
      await requireFit(tx, pool, [resourceId])
      const id = newId("repm")
      await tx.execute(sql`insert into resource_pool_members (id, pool_id, resource_id, priority, created_at, updated_at)
        values (${id}, ${poolId}, ${resourceId}, ${priority}::int, ${clock(context.now)}, ${clock(context.now)})`)
      await told(pool, context, tx, [resourceId])
      return one(tx, id)
    }),
  )
}

async function memberPool(tx: OperationsDb, id: string): Promise<{ pool: LockedPool; resourceId: string }> {
  const [row] = await rowsOf<{ pool_id: string; resource_id: string }>(
    tx,
    sql`select pool_id, resource_id from resource_pool_members where id = ${id}`,
  )
  if (!row) throw poolMemberNotFound({ id })
  return { pool: await lockPool(tx, row.pool_id), resourceId: row.resource_id }
}

const updateInput = updatePoolMemberInput.extend({ memberId: idSchema("repm"), ...writeContext })

/** Changes when a member is picked. Throws `pool_member_not_found`. */
export const updatePoolMember = async (db: OperationsDb, raw: z.input<typeof updateInput>): Promise<PoolMember> => {
  const { memberId, priority, ...context } = parseInput(updateInput, raw)
  return db.transaction(async (tx) => {
    const { pool, resourceId } = await memberPool(tx, memberId)
    await tx.execute(
      sql`update resource_pool_members set priority = ${priority}::int, updated_at = ${clock(context.now)} where id = ${memberId}`,
    )
    await told(pool, context, tx, [resourceId])
    return one(tx, memberId)
  })
}

const removeInput = z.strictObject({ memberId: idSchema("repm"), ...writeContext })

/** Takes a resource out of a pool; what was picked stays assigned. Throws `pool_member_not_found`. */
export const removePoolMember = async (db: OperationsDb, raw: z.input<typeof removeInput>): Promise<{ id: Id<"repm"> }> => {
  const { memberId, ...context } = parseInput(removeInput, raw)
  return db.transaction(async (tx) => {
    const { pool, resourceId } = await memberPool(tx, memberId)
    await tx.execute(sql`delete from resource_pool_members where id = ${memberId}`)
    await told(pool, context, tx, [resourceId])
    return { id: memberId }
  })
}

const setInput = setPoolMembersBody.extend({ poolId: idSchema("repl"), ...writeContext })

/**
 * Replaces the members of a pool by the given ones, picked in that order. Who leaves keeps the work that was picked.
 * Throws `pool_not_found`, `resource_not_found`, `resource_wrong_kind`, `revision_conflict`.
 */
export const setPoolMembers = async (db: OperationsDb, raw: z.input<typeof setInput>): Promise<PoolMember[]> => {
  const { poolId, resourceIds, expectedRevision, ...context } = parseInput(setInput, raw)
  const wanted = [...new Set(resourceIds)]
  return db.transaction(async (tx) => {
    const pool = await lockPool(tx, poolId)
    if (expectedRevision !== undefined && expectedRevision !== pool.revision) {
      throw revisionConflict({ expected: expectedRevision, current: { id: pool.id, revision: pool.revision } })
    }
    await requireFit(tx, pool, wanted)
    const ids = arrayParam(wanted, "text")
    const before = await rowsOf<{ resource_id: string }>(
      tx,
      sql`delete from resource_pool_members where pool_id = ${poolId} and resource_id <> all(${ids}) returning resource_id`,
    )
    await tx.execute(sql`insert into resource_pool_members (id, pool_id, resource_id, priority, created_at, updated_at)
      select 'repm_' || replace(gen_random_uuid()::text, '-', ''), ${poolId}, w.id, (w.position - 1)::int, ${clock(context.now)}, ${clock(context.now)}
      from unnest(${ids}) with ordinality as w(id, position)
      on conflict (pool_id, resource_id) do update set priority = excluded.priority, updated_at = excluded.updated_at`)
    await tx.execute(sql`update resource_pools set revision = revision + 1, updated_at = ${clock(context.now)} where id = ${poolId}`)
    await told(pool, context, tx, [...wanted, ...before.map(({ resource_id }) => resource_id)])
    return membersWhere(tx, sql`m.pool_id = ${poolId}`, sql`m.priority`)
  })
}
