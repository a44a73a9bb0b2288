import { sql } from "drizzle-orm"
import { countComing, lockAssets, type PeakUsage, peakUsages } from "../../../calendar/index.js"
import { arrayParam, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { OperationsError } from "../../../kernel/errors.js"
import type { Id } from "../../../kernel/ids.js"
import { type FoundPlace, findRequiredPlaces } from "../../../places/index.js"
import type { Resource } from "../../resource/contract.js"
import { refusedKinds } from "../../resource/kinds.js"
import { toResource } from "../../resource/row.js"
import { resources } from "../../resource/schema.js"
import type { Stretch } from "../read/qualifications.js"
import type { ImportRow } from "../read/rows.js"

type ResourceId = Id<"res">

/** A row that names its resource by nothing but what it is called. */
export const isNameless = ({ id, values: { code } }: ImportRow): boolean => !id && !code

export interface StoredPool {
  id: Id<"repl">
  name: string
  kind: string | null
  productId: string | null
  required: string[]
}

export interface StoredQualification extends Stretch {
  level: string | null
  documentRef: string | null
  notes: string | null
}

/** What the registry knows of the rows of a file, read at once and locked. */
export interface Snapshot {
  resources: Map<string, Resource>
  qualifications: Map<string, StoredQualification[]>
  /** By id and by name in lower case; a name may be that of several. */
  pools: Map<string, StoredPool[]>
  /** `pool resource` of those who are in. */
  members: Set<string>
  places: Map<string, FoundPlace>
  /** The folded name of each nameless row, and the stored resources that bear it. */
  namesakes: Map<number, { name: string; ids: ResourceId[] }>
}

const list = (values: readonly string[]) => sql`(select unnest(${arrayParam([...new Set(values)], "text")}))`

async function poolsOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Snapshot["pools"]> {
  const asked = rows.flatMap(({ pools }) => pools)
  if (asked.length === 0) return new Map()
  const found = await rowsOf<{ id: Id<"repl">; name: string; kind: string | null; product_id: string | null; required: unknown }>(
    tx,
    sql`select id, name, kind, product_id, to_jsonb(required_qualifications) as required from resource_pools
      where id in ${list(asked)} or lower(name) in ${list(asked.map((name) => name.toLowerCase()))} order by id for no key update`,
  )
  const pools: Snapshot["pools"] = new Map()
  for (const { id, name, kind, product_id: productId, required } of found) {
    const codes = (typeof required === "string" ? JSON.parse(required) : required) as string[]
    const pool = { id, name, kind, productId, required: codes }
    pools.set(id, [pool])
    pools.set(name.toLowerCase(), [...(pools.get(name.toLowerCase()) ?? []), pool])
  }
  return pools
}

async function namesakesOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Snapshot["namesakes"]> {
  const asked = rows
    .filter(isNameless)
    .map(({ row, values: { name = "", kind = null, supplierId = null } }) => ({ row, name, kind, supplierId }))
  if (asked.length === 0) return new Map()
  const found = await rowsOf<{ row: number; name: string; id: ResourceId | null }>(
    tx,
    sql`select asked.row, operations_fold(asked.name) as name, r.id
      from jsonb_to_recordset(${jsonParam(asked)}) as asked(row integer, name text, kind text, "supplierId" text)
      left join resources r on operations_fold(r.name) = operations_fold(asked.name) and (asked.kind is null or r.kind = asked.kind)
        and (asked."supplierId" is null or r.supplier_id = asked."supplierId")
      order by asked.row, r.id`,
  )
  const byRow: Snapshot["namesakes"] = new Map()
  for (const { row, name, id } of found) {
    byRow.set(Number(row), { name, ids: [...(byRow.get(Number(row))?.ids ?? []), ...(id ? [id] : [])] })
  }
  return byRow
}

async function resourcesOf(tx: OperationsDb, rows: readonly ImportRow[], ids: readonly string[]): Promise<Snapshot["resources"]> {
  const codes = rows.flatMap(({ values: { code } }) => (code ? [code.toLowerCase()] : []))
  const named = [...ids, ...rows.flatMap(({ id }) => (id ? [id] : []))]
  const found = await tx
    .select()
    .from(resources)
    .where(sql`${resources.id} in ${list(named)} or lower(${resources.code}) in ${list(codes)}`)
    .orderBy(resources.id)
    .for("update")
  return new Map(found.map((row) => [row.id, toResource(row)]))
}

async function qualificationsOf(tx: OperationsDb, ids: readonly string[]): Promise<Snapshot["qualifications"]> {
  const found = await rowsOf<StoredQualification & { id: string } & Record<string, unknown>>(
    tx,
    sql`select resource_id as id, code, lower(valid)::text as "validFrom", (upper(valid) - 1)::text as "validTo", level,
        document_ref as "documentRef", notes
      from resource_qualifications where resource_id in ${list(ids)} order by resource_id, code, lower(valid) nulls first`,
  )
  const byId: Snapshot["qualifications"] = new Map()
  for (const { id, ...one } of found) byId.set(id, [...(byId.get(id) ?? []), one])
  return byId
}

async function membersOf(tx: OperationsDb, pools: Snapshot["pools"], ids: readonly string[]): Promise<Set<string>> {
  const poolIds = [...pools.values()].flat().map(({ id }) => id)
  if (poolIds.length === 0) return new Set()
  const found = await rowsOf<{ pool: string; id: string }>(
    tx,
    sql`select pool_id as pool, resource_id as id from resource_pool_members where pool_id in ${list(poolIds)} and resource_id in ${list(ids)}`,
  )
  return new Set(found.map(({ pool, id }) => `${pool} ${id}`))
}

/** Reads what the rows of a file may meet. As many statements for a thousand rows as for one. */
export async function readSnapshot(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Snapshot> {
  const pools = await poolsOf(tx, rows)
  const namesakes = await namesakesOf(tx, rows)
  const stored = await resourcesOf(
    tx,
    rows,
    [...namesakes.values()].flatMap(({ ids }) => ids),
  )
  const ids = [...stored.keys()]
  return {
    resources: stored,
    qualifications: await qualificationsOf(tx, ids),
    pools,
    members: await membersOf(tx, pools, ids),
    places: await findRequiredPlaces(
      tx,
      rows.flatMap(({ place }) => (place ? [place] : [])),
    ),
    namesakes,
  }
}

/** A stored resource as it would become. */
export interface Becoming {
  stored: Resource
  kinds: string[]
  capacity: number | null
  active: boolean
}

/** What the calendars say against it: kinds that are wanted, units that are shared, work that lies ahead. */
export interface Calendars {
  kinds: Map<string, OperationsError>
  peaks: Map<string, PeakUsage>
  ahead: Map<string, number>
}

export async function readCalendars(tx: OperationsDb, becoming: readonly Becoming[], now?: Date): Promise<Calendars> {
  const changes = (differs: (one: Becoming) => boolean) => becoming.filter(differs).map(({ stored: { id } }) => id)
  const kinds = becoming.filter(({ stored, kinds: next }) => String([stored.kind, ...stored.alsoKinds]) !== String(next))
  const shrunk = changes(({ stored, capacity }) => capacity !== null && capacity !== stored.capacity)
  const touched = changes(({ stored, capacity, active }) => capacity !== stored.capacity || active !== stored.active)
  if (touched.length > 0) await lockAssets(tx, touched)
  return {
    kinds: await refusedKinds(
      tx,
      kinds.map(({ stored, kinds: next }) => ({ resourceId: stored.id, kinds: next })),
    ),
    peaks: await peakUsages(tx, shrunk, now),
    ahead: await countComing(
      tx,
      changes(({ stored, active }) => stored.active && !active),
      now,
    ),
  }
}
