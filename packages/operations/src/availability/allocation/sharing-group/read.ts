import { type SQL, sql } from "drizzle-orm"
import { clockOnce, jsonOf, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, windowOf } from "../../../kernel/paging.js"
import { sharingGroupNotFound } from "../errors.js"
import { requireSlotExists } from "../slot.js"
import { holdingJoin, isLive } from "../traveler/record.js"
import { type ListSharingGroups, listSharingGroupsInput, type SharingGroup } from "./contract.js"

type Read = Omit<SharingGroup, "createdAt" | "updatedAt"> & { createdAt: string; updatedAt: string }

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

async function read(db: OperationsDb, where: SQL, now: Date | undefined, window: SQL = sql``): Promise<SharingGroup[]> {
  const rows = await jsonOf<Read>(
    db,
    sql`select jsonb_build_object('id', shared.id, 'slotId', shared.slot_id, 'label', shared.label, 'notes', shared.notes, 'revision', shared.revision,
        'createdAt', ${utc("shared.created_at")}, 'updatedAt', ${utc("shared.updated_at")},
        'travelerIds', coalesce((select jsonb_agg(slot_travelers.id order by slot_travelers.id) from slot_travelers ${holdingJoin}
          where slot_travelers.sharing_group_id = shared.id and ${isLive(clockOnce(now))}), '[]'::jsonb)) as result
      from sharing_groups shared where ${where} order by lower(shared.label) ${window}`,
  )
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt), updatedAt: new Date(row.updatedAt) }))
}

/** The sharing groups of a departure by label, with their live members; one statement. */
export const readSharingGroups = (db: OperationsDb, slotId: string, now?: Date): Promise<SharingGroup[]> =>
  read(db, sql`shared.slot_id = ${slotId}`, now)

/** Throws `sharing_group_not_found`. */
export async function requireSharingGroup(db: OperationsDb, groupId: Id<"shgr">, now?: Date): Promise<SharingGroup> {
  const [group] = await read(db, sql`shared.id = ${groupId}`, now)
  if (!group) throw sharingGroupNotFound({ id: groupId })
  return group
}

/** A page of them. Three statements. Throws `slot_not_found`. */
export async function listSharingGroups(db: OperationsDb, input: ListSharingGroups): Promise<Page<SharingGroup>> {
  const { slotId, q, now, ...window } = parseInput(listSharingGroupsInput, input)
  await requireSlotExists(db, slotId)
  const { limit, offset } = windowOf(window)
  const like = q === undefined ? sql`true` : sql`shared.label ilike ${`%${q.replace(/[\\%_]/g, "\\$&")}%`}`
  const where = sql`shared.slot_id = ${slotId} and ${like}`
  const data = await read(db, where, now, sql`limit ${limit} offset ${offset}`)
  const [counted] = await rowsOf<{ total: number }>(db, sql`select count(*)::int as total from sharing_groups shared where ${where}`)
  return { data, total: Number(counted?.total ?? 0), limit, offset }
}
