import { sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { databaseRefusal } from "../../kernel/violations.js"
import type { MergeReport } from "./contract.js"
import { mergeConflict } from "./errors.js"

interface Column extends Record<string, unknown> {
  table: string
  column: string
}

/** Every column that points at a place, a host's own tables too; the parts of a partitioned table follow it. */
const columnsThatPoint = (tx: OperationsDb) =>
  rowsOf<Column>(
    tx,
    sql`select con.conrelid::regclass::text as "table", quote_ident(att.attname) as "column"
      from pg_constraint con
      join lateral unnest(con.conkey, con.confkey) as key(own, other) on true
      join pg_attribute att on att.attrelid = con.conrelid and att.attnum = key.own
      join pg_attribute target on target.attrelid = con.confrelid and target.attnum = key.other and target.attname = 'id'
      where con.contype = 'f' and con.confrelid = 'facilities'::regclass and con.conparentid = 0
      order by 1, 2`,
  )

/** Tables whose rows are joined in a way of their own before the general rule. */
const ownWay = new Set(["facility_duplicate_dismissals"])
/** Unique violation, exclusion violation. */
const clashes = new Set(["23505", "23P01"])

/** Points everything at the survivor that pointed at a duplicate. Throws `merge_conflict` where a table allows one record for each place. */
export async function repoint(tx: OperationsDb, survivorId: string, duplicateIds: string[]): Promise<MergeReport["repointed"]> {
  const repointed: MergeReport["repointed"] = []
  for (const { table, column } of await columnsThatPoint(tx)) {
    if (ownWay.has(table)) continue
    const count = await repointColumn(tx, { table, column }, survivorId, duplicateIds)
    if (count > 0) repointed.push({ table, column, count })
  }
  return repointed
}

/** The names come from the catalogue, quoted by the database itself. */
async function repointColumn(tx: OperationsDb, { table, column }: Column, survivorId: string, duplicateIds: string[]): Promise<number> {
  const [into, what] = [sql.raw(table), sql.raw(column)]
  const self = table === "facilities" ? sql`and id <> ${survivorId}` : sql``
  try {
    const [row] = await tx.transaction((inner) =>
      rowsOf<{ count: unknown }>(
        inner,
        sql`with moved as (update ${into} set ${what} = ${survivorId} where ${what} = any (${arrayParam(duplicateIds, "text")}) ${self} returning 1)
          select count(*)::int as count from moved`,
      ),
    )
    return Number(row?.count ?? 0)
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (!refusal || !clashes.has(refusal.sqlState)) throw error
    throw mergeConflict({ table, key: refusal.constraint ?? refusal.sqlState, survivorId, duplicateIds })
  }
}
