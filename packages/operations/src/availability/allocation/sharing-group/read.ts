import { sql } from "drizzle-orm"
import { clockOnce, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { holdingJoin, isLive } from "../traveler/record.js"
import type { SharingGroup } from "./contract.js"

type Read = Omit<SharingGroup, "createdAt" | "updatedAt"> & { createdAt: string; updatedAt: string }

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** The sharing groups of a departure by label, with their live members; one statement. */
export async function readSharingGroups(db: OperationsDb, slotId: string, now?: Date): Promise<SharingGroup[]> {
  const rows = await jsonOf<Read>(
    db,
    sql`select jsonb_build_object('id', shared.id, 'slotId', shared.slot_id, 'label', shared.label, 'notes', shared.notes, 'revision', shared.revision,
        'createdAt', ${utc("shared.created_at")}, 'updatedAt', ${utc("shared.updated_at")},
        'travelerIds', coalesce((select jsonb_agg(slot_travelers.id order by slot_travelers.id) from slot_travelers ${holdingJoin}
          where slot_travelers.sharing_group_id = shared.id and ${isLive(clockOnce(now))}), '[]'::jsonb)) as result
      from sharing_groups shared where shared.slot_id = ${slotId} order by lower(shared.label)`,
  )
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt), updatedAt: new Date(row.updatedAt) }))
}
