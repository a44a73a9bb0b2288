import { sql } from "drizzle-orm"
import { arrayParam, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { Facility } from "../../facility/contract.js"
import { readFacilities } from "../../facility/read.js"
import { facilities } from "../../facility/schema.js"
import type { FacilityIdentifier } from "../../identifier/contract.js"
import { identifierIn } from "../../identifier/normalise.js"
import type { ImportRow } from "../read/rows.js"

type PlaceId = Id<"plac">

/** A row that names its place by nothing but what it is called and where it lies. */
export const isNameless = ({ id, identifiers, values: { code } }: ImportRow) => !id && identifiers.length === 0 && !code

/** What the directory knows of the rows of a file, read at once. */
export interface Snapshot {
  places: Map<string, Facility>
  byIdentifier: Map<string, PlaceId>
  byCode: Map<string, PlaceId>
  /** Names and cities as they are compared, by row; of every row where one needs them. */
  folded: Map<number, { name: string; city: string }>
  /** Stored places that a nameless row may be, with their folded city, by row. */
  namesakes: Map<number, { id: PlaceId; city: string }[]>
  /** Who stands below whom; of the whole directory, where the file moves anything. */
  parents: Map<string, PlaceId>
}

export const identifierKey = ({ scheme, value }: FacilityIdentifier) => `${scheme} ${value}`
export const codeKey = (code: string) => code.toLowerCase()

const list = (values: readonly string[]) => sql`unnest(${arrayParam([...new Set(values)], "text")})`

async function ownersOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Map<string, PlaceId>> {
  const asked = rows.flatMap(({ identifiers, parent }) => [...identifiers, ...(parent ? [identifierIn(parent) ?? []].flat() : [])])
  if (asked.length === 0) return new Map()
  const found = await rowsOf<{ scheme: string; value: string; id: PlaceId }>(
    tx,
    sql`select owned.scheme, owned.value, owned.facility_id as id from facility_identifiers owned
      where (owned.scheme, owned.value) in (select scheme, value from jsonb_to_recordset(${jsonParam(asked)}) as asked(scheme text, value text))`,
  )
  return new Map(found.map((row) => [identifierKey(row), row.id]))
}

async function codesOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Map<string, PlaceId>> {
  const asked = rows.flatMap(({ values: { code }, parent }) => [...(code ? [code] : []), ...(parent ? [parent] : [])])
  if (asked.length === 0) return new Map()
  const found = await rowsOf<{ code: string; id: PlaceId }>(
    tx,
    sql`select place.code, place.id from facilities place
      where place.status <> 'merged' and lower(place.code) in (select lower(asked) from ${list(asked)} as asked)`,
  )
  return new Map(found.map(({ code, id }) => [codeKey(code), id]))
}

/** Names and cities of all rows, folded by the function that searches use; nothing where every row has a key. */
async function foldedOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Snapshot["folded"]> {
  if (!rows.some(isNameless)) return new Map()
  const asked = rows.map(({ row, values: { name = "", city } }) => ({ row, name, city: city ?? "" }))
  const found = await rowsOf<{ row: number; name: string; city: string }>(
    tx,
    sql`select row, operations_fold(name) as name, operations_fold(city) as city
      from jsonb_to_recordset(${jsonParam(asked)}) as asked(row integer, name text, city text)`,
  )
  return new Map(found.map(({ row, name, city }) => [Number(row), { name, city }]))
}

async function namesakesOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Snapshot["namesakes"]> {
  const asked = rows.filter(isNameless).map(({ row, values: { name = "", kind = "", country = null } }) => ({ row, name, kind, country }))
  if (asked.length === 0) return new Map()
  const found = await rowsOf<{ row: number; id: PlaceId; city: string }>(
    tx,
    sql`select asked.row, place.id, operations_fold(coalesce(place.city, '')) as city
      from jsonb_to_recordset(${jsonParam(asked)}) as asked(row integer, name text, kind text, country text)
      join facilities place on operations_fold(place.name) = operations_fold(asked.name) and place.kind = asked.kind
        and place.country::text is not distinct from asked.country and place.status <> 'merged'
      order by asked.row, place.id`,
  )
  const byRow: Snapshot["namesakes"] = new Map()
  for (const { row, ...place } of found) byRow.set(Number(row), [...(byRow.get(Number(row)) ?? []), place])
  return byRow
}

async function parentsOf(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Map<string, PlaceId>> {
  if (!rows.some(({ parent }) => parent)) return new Map()
  const found = await rowsOf<{ id: string; parent: PlaceId }>(
    tx,
    sql`select id, parent_facility_id as parent from facilities where parent_facility_id is not null`,
  )
  return new Map(found.map(({ id, parent }) => [id, parent]))
}

/** The places of a file, locked in id order until the transaction ends, and survivors of merged ones. */
async function locked(tx: OperationsDb, ids: string[]): Promise<Map<string, Facility>> {
  if (ids.length === 0) return new Map()
  const asked = sql`${facilities.id} in (select ${list(ids)} union select merged_into_id from facilities where id in (select ${list(ids)}))`
  await tx.execute(sql`select id from facilities where ${asked} order by id for update`)
  return new Map((await readFacilities(tx, asked)).map((place) => [place.id, place]))
}

/** Reads what the rows of a file may meet. As many statements for a thousand rows as for one. */
export async function readSnapshot(tx: OperationsDb, rows: readonly ImportRow[]): Promise<Snapshot> {
  const byIdentifier = await ownersOf(tx, rows)
  const byCode = await codesOf(tx, rows)
  const namesakes = await namesakesOf(tx, rows)
  const ids = rows.flatMap(({ id, parent }) => [...(id ? [id] : []), ...(parent?.startsWith("plac_") ? [parent] : [])])
  const found = [...namesakes.values()].flatMap((places) => places.map(({ id }) => id))
  const places = await locked(tx, [...ids, ...byIdentifier.values(), ...byCode.values(), ...found])
  return { places, byIdentifier, byCode, folded: await foldedOf(tx, rows), namesakes, parents: await parentsOf(tx, rows) }
}
