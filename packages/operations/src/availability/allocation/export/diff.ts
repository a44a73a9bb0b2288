import { sql } from "drizzle-orm"
import { instantText, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { readSnapshot } from "../snapshot/read.js"
import { type DiffRooming, diffRoomingInput, type RoomingDiff } from "./contract.js"
import { roomingExportNotFound } from "./errors.js"
import { type Fingerprints, fingerprintsOf } from "./rooming.js"
import { roomingColumns, roomingRows } from "./rooming-rows.js"

interface Recorded {
  at: string
  data: { family: string; segment: string | null; recipient: string | null; columns: string[]; rows: Fingerprints }
}

function changedColumns(before: readonly string[], after: readonly string[], columns: readonly string[]): string[] {
  return roomingColumns.filter((name, index) => before[columns.indexOf(name)] !== after[index])
}

/**
 * What changed in a rooming list since it was recorded: rows that came, went or have other contents, by row key. A moved person keeps the
 * key. Throws `rooming_export_not_found`, `slot_not_found`.
 */
export async function diffRooming(db: OperationsDb, raw: DiffRooming): Promise<RoomingDiff> {
  const { slotId, sinceExportId, now } = parseInput(diffRoomingInput, raw)
  const snapshot = await readSnapshot(db, slotId, now)
  const [recorded] = await jsonOf<Recorded>(
    db,
    sql`select jsonb_build_object('at', ${instantText(sql`event.at`)}, 'data', event.data) as result from operations_events event
      where event.id = ${sinceExportId} and event.subject = ${slotId} and event.type = 'availability.rooming.exported'`,
  )
  if (!recorded) throw roomingExportNotFound({ exportId: sinceExportId, slotId })
  const { family, segment, recipient, columns, rows: before } = recorded.data
  const after = fingerprintsOf(roomingRows(snapshot, family, segment ?? undefined), slotId)
  const changed = Object.entries(after).flatMap(([rowKey, cells]) => {
    const known = before[rowKey]
    const names = known ? changedColumns(known, cells, columns) : []
    return names.length > 0 ? [{ rowKey, columns: names }] : []
  })
  return {
    ...{ sinceExportId, exportedAt: new Date(recorded.at), recipient },
    added: Object.keys(after).filter((key) => !before[key]),
    removed: Object.keys(before).filter((key) => !after[key]),
    changed,
  }
}
