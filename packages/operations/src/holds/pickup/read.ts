import { type SQL, sql } from "drizzle-orm"
import { decodeRow, jsonOf, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { resourceHoldMovements } from "../grid/schema.js"
import { readHold } from "../hold/read.js"
import { type HoldMovement, type ListHoldMovements, listHoldMovementsInput } from "./contract.js"

/** Movements with their nights; `rest` is what follows `from resource_hold_movements m`. One statement. */
export async function readMovements(db: OperationsDb, rest: SQL): Promise<HoldMovement[]> {
  const rows = await jsonOf<{ movement: Record<string, unknown>; nights: HoldMovement["nights"] }>(
    db,
    sql`select jsonb_build_object('movement', to_jsonb(m), 'nights', (
        select coalesce(jsonb_agg(jsonb_build_object('night', n.night, 'unitId', n.unit_id, 'units', n.units) order by n.night, n.unit_id), '[]')
        from resource_hold_movement_nights n where n.movement_id = m.id)) as result
      from resource_hold_movements m ${rest}`,
  )
  return rows.map(({ movement, nights }) => ({ ...decodeRow(resourceHoldMovements, movement), nights }))
}

const oneOf = (column: SQL, values: readonly string[] | undefined) =>
  values ? sql` and ${column} in (select jsonb_array_elements_text(${jsonParam(values)}))` : sql``

/** The ledger of a hold, newest first. Throws `resource_hold_not_found`. */
export async function listHoldMovements(db: OperationsDb, raw: ListHoldMovements): Promise<Page<HoldMovement>> {
  const { holdId, kind, status, ...page } = parseInput(listHoldMovementsInput, raw)
  const { limit, offset } = windowOf(page)
  const where = sql`where m.hold_id = ${holdId}${oneOf(sql`m.kind`, kind)}${oneOf(sql`m.status`, status)}`
  const data = await readMovements(db, sql`${where} order by m.created_at desc, m.id desc limit ${limit} offset ${offset}`)
  const [counted] = await rowsOf<{ total: unknown }>(db, sql`select count(*) as total from resource_hold_movements m ${where}`)
  const total = Number(counted?.total ?? 0)
  if (total === 0) await readHold(db, holdId)
  return { data, total, limit, offset }
}
