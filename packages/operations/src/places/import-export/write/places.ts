import { type SQL, sql } from "drizzle-orm"
import { clock, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { inBatches } from "../../../kernel/import/batches.js"
import type { Draft } from "../decide/draft.js"
import type { Outcome } from "../decide/finish.js"

/** A place to write, with what becomes of it. */
export type Written = readonly [Draft, Outcome]

/** Columns that a file fills, by their types; the parent comes after all places are there. */
const columns = [
  ["kind", "text", "kind"],
  ["status", "text", "status"],
  ["name", "text", "name"],
  ["alternate_names", "jsonb", "alternateNames"],
  ["code", "text", "code"],
  ["description", "text", "description"],
  ["tags", "text[]", "tags"],
  ["address_line1", "text", "addressLine1"],
  ["address_line2", "text", "addressLine2"],
  ["city", "text", "city"],
  ["region", "text", "region"],
  ["postal_code", "text", "postalCode"],
  ["country", "text", "country"],
  ["latitude", "double precision", "latitude"],
  ["longitude", "double precision", "longitude"],
  ["timezone", "text", "timezone"],
  ["timezone_source", "text", "timezoneSource"],
] as const satisfies readonly (readonly [string, string, keyof Outcome["next"]])[]

const names = sql.raw(columns.map(([name]) => name).join(", "))
const typed = sql.raw(["id text", ...columns.map(([name, type]) => `${name} ${type}`)].join(", "))
const assigned = sql.raw(columns.map(([name]) => `${name} = asked.${name}`).join(", "))

const asked = (batch: readonly Written[]): SQL => {
  const rows = batch.map(([{ id }, { next }]) => Object.fromEntries([["id", id], ...columns.map(([name, , field]) => [name, next[field]])]))
  return sql`jsonb_to_recordset(${jsonParam(rows)}) as asked(${typed})`
}

const insertPlaces = (tx: OperationsDb, batch: Written[], now?: Date) =>
  tx.execute(sql`insert into facilities (id, ${names}, created_at, updated_at)
    select id, ${names}, ${clock(now)}, ${clock(now)} from ${asked(batch)}`)

const updatePlaces = (tx: OperationsDb, batch: Written[], now?: Date) =>
  tx.execute(sql`update facilities set ${assigned}, revision = facilities.revision + 1, updated_at = ${clock(now)}
    from ${asked(batch)} where facilities.id = asked.id`)

/** Codes that move from one place to another would meet on their way. */
const freeCodes = (tx: OperationsDb, batch: Written[]) =>
  tx.execute(sql`update facilities set code = null from ${asked(batch)}
    where facilities.id = asked.id and facilities.code is distinct from asked.code`)

const setParents = (tx: OperationsDb, batch: Written[]) => {
  const rows = batch.map(([{ id }, { next }]) => ({ id, parent: next.parentPlaceId }))
  return tx.execute(sql`update facilities set parent_facility_id = asked.parent
    from jsonb_to_recordset(${jsonParam(rows)}) as asked(id text, parent text)
    where facilities.id = asked.id and facilities.parent_facility_id is distinct from asked.parent`)
}

/** Makes and changes places, then puts each below its parent. */
export async function writePlaces(tx: OperationsDb, created: Written[], updated: Written[], now?: Date): Promise<void> {
  await inBatches(
    updated.filter(([, { changes }]) => "code" in changes),
    (batch) => freeCodes(tx, batch),
  )
  await inBatches(created, (batch) => insertPlaces(tx, batch, now))
  await inBatches(updated, (batch) => updatePlaces(tx, batch, now))
  const hung = [...created.filter(([, { next }]) => next.parentPlaceId), ...updated.filter(([, { changes }]) => "parentPlaceId" in changes)]
  await inBatches(hung, (batch) => setParents(tx, batch))
}
