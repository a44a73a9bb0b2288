import { type SQL, sql } from "drizzle-orm"
import { registerAssets, updateAssets } from "../../calendar/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { arrayParam, clock, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { inBatches } from "../../kernel/import/batches.js"
import { type NewEvent, recordEvents } from "../../kernel/outbox/record.js"
import { insertQualifications } from "../resource/qualifications.js"
import type { Outcome } from "./decide/decide.js"

/** Columns that a file fills, by their types. */
const columns = [
  ["kind", "text", "kind"],
  ["also_kinds", "text[]", "alsoKinds"],
  ["name", "text", "name"],
  ["code", "text", "code"],
  ["supplier_id", "text", "supplierId"],
  ["facility_id", "text", "placeId"],
  ["capacity", "integer", "capacity"],
  ["buffer_before_min", "integer", "bufferBeforeMinutes"],
  ["buffer_after_min", "integer", "bufferAfterMinutes"],
  ["active", "boolean", "active"],
  ["notes", "text", "notes"],
] as const satisfies readonly (readonly [string, string, keyof Outcome["next"]])[]

const names = sql.raw(columns.map(([name]) => name).join(", "))
const typed = sql.raw(["id text", ...columns.map(([name, type]) => `${name} ${type}`)].join(", "))
const assigned = sql.raw(columns.map(([name]) => `${name} = asked.${name}`).join(", "))

const asked = (batch: readonly Outcome[]): SQL => {
  const rows = batch.map(({ id, next }) => Object.fromEntries([["id", id], ...columns.map(([name, , field]) => [name, next[field]])]))
  return sql`jsonb_to_recordset(${jsonParam(rows)}) as asked(${typed})`
}

async function create(tx: OperationsDb, batch: Outcome[], now?: Date): Promise<void> {
  const assets = batch.map(({ id, next }) => ({
    assetId: id,
    kind: "resource" as const,
    shareCapacity: next.capacity,
    committable: next.active,
  }))
  await registerAssets(tx, assets, now)
  await tx.execute(sql`insert into resources (id, ${names}, created_at, updated_at)
    select id, ${names}, ${clock(now)}, ${clock(now)} from ${asked(batch)}`)
}

async function update(tx: OperationsDb, batch: Outcome[], now?: Date): Promise<void> {
  await tx.execute(sql`update resources set ${assigned}, revision = resources.revision + 1, updated_at = ${clock(now)}
    from ${asked(batch)} where resources.id = asked.id`)
  const moved = batch.filter(({ changes }) => "capacity" in changes || "active" in changes)
  if (moved.length === 0) return
  const assets = moved.map(({ id, next }) => ({ assetId: id, shareCapacity: next.capacity, committable: next.active }))
  await updateAssets(tx, assets, now)
}

async function qualify(tx: OperationsDb, batch: Outcome[], now?: Date): Promise<void> {
  const dropped = batch.flatMap(({ id, qualified }) => qualified.codes.map((code) => ({ id, code })))
  await tx.execute(sql`delete from resource_qualifications q using jsonb_to_recordset(${jsonParam(dropped)}) as asked(id text, code text)
    where q.resource_id = asked.id and q.code = asked.code`)
  const given = batch.flatMap(({ id, qualified }) => qualified.after.map((one) => ({ ...one, resourceId: id })))
  await insertQualifications(tx, given, now)
}

/** New members are picked after those who are there, in the order of the file. */
async function join(tx: OperationsDb, batch: Outcome[], now?: Date): Promise<void> {
  const rows = batch.flatMap(({ id, joins }) => joins.map((pool) => ({ pool: pool.id, id })))
  await tx.execute(sql`insert into resource_pool_members (id, pool_id, resource_id, priority, created_at, updated_at)
    select 'repm_' || replace(gen_random_uuid()::text, '-', ''), w.pool, w.id,
      coalesce((select max(m.priority) from resource_pool_members m where m.pool_id = w.pool), -1)
        + (row_number() over (partition by w.pool order by w.position))::int, ${clock(now)}, ${clock(now)}
    from (select row_number() over () as position, given.* from jsonb_to_recordset(${jsonParam(rows)}) as given(pool text, id text)) w`)
  const pools = arrayParam([...new Set(rows.map(({ pool }) => pool))], "text")
  await tx.execute(sql`update resource_pools set revision = revision + 1, updated_at = ${clock(now)} where id in (select unnest(${pools}))`)
}

/** A name and notes may be a person's, so the story names the fields only. */
const personal = ["name", "notes"]

function eventsOf({ id, stored, next, changes, qualified }: Outcome): NewEvent[] {
  const touches = [next.placeId, next.supplierId]
  const data = { resourceId: id }
  const { qualifications: _set, pools: _joined, ...fields } = changes
  const told = Object.entries(fields).filter(([field]) => !personal.includes(field))
  const pick = (side: "before" | "after") => Object.fromEntries(told.map(([field, change]) => [field, change[side]]))
  const { kind, capacity, active, placeId } = next
  return [
    ...(stored
      ? Object.keys(fields).length > 0
        ? [
            {
              type: "resources.resource.updated" as const,
              subject: id,
              touches,
              before: pick("before"),
              after: pick("after"),
              data: { ...data, fields: Object.keys(fields) },
            },
          ]
        : []
      : [{ type: "resources.resource.created" as const, subject: id, touches, after: { kind, capacity, active, placeId }, data }]),
    ...(stored && qualified.codes.length > 0
      ? [{ type: "resources.resource.qualifications_set" as const, subject: id, data: { ...data, codes: qualified.codes, prefix: null } }]
      : []),
  ]
}

/** One event for each pool that somebody joined. */
function poolEvents(outcomes: readonly Outcome[]): NewEvent[] {
  const pools = new Map(outcomes.flatMap(({ joins }) => joins.map((pool) => [pool.id, pool] as const)))
  return [...pools.values()].map(({ id, productId }) => {
    const resourceIds = outcomes.filter(({ joins }) => joins.some((pool) => pool.id === id)).map((one) => one.id)
    return { type: "resources.pool.members_set", subject: id, touches: [productId, ...resourceIds], data: { poolId: id, resourceIds } }
  })
}

/** Makes and changes resources, each with the events that a write of its own would leave. */
export async function writeResources(tx: OperationsDb, outcomes: readonly Outcome[], context: WriteContext): Promise<void> {
  const { now } = context
  const written = outcomes.filter(({ action }) => action !== "unchanged")
  const of = (wanted: (outcome: Outcome) => boolean) => written.filter(wanted)
  await inBatches(
    of(({ action }) => action === "create"),
    (batch) => create(tx, batch, now),
  )
  await inBatches(
    of(({ action }) => action === "update"),
    (batch) => update(tx, batch, now),
  )
  await inBatches(
    of(({ qualified }) => qualified.codes.length > 0),
    (batch) => qualify(tx, batch, now),
  )
  await inBatches(
    of(({ joins }) => joins.length > 0),
    (batch) => join(tx, batch, now),
  )
  await inBatches([...written.flatMap(eventsOf), ...poolEvents(written)], (batch) => recordEvents(tx, context, batch))
}
