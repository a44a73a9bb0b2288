import { csvLines, guardCell } from "../../../kernel/csv.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { readSnapshot } from "../snapshot/read.js"
import { type ExportRoomingCsv, exportRoomingCsvInput, type RoomingExport } from "./contract.js"
import { fingerprint } from "./fingerprint.js"
import { type RoomingRow, roomingColumns, roomingRows } from "./rooming-rows.js"

/** What a recorded export remembers of each row: one fingerprint for each column. */
export type Fingerprints = Record<string, string[]>

export const fingerprintsOf = (rows: readonly RoomingRow[], salt: string): Fingerprints =>
  Object.fromEntries(rows.map(({ key, stable }) => [key, stable.map((cell) => fingerprint(guardCell(cell), salt))]))

/**
 * The rooming list of a departure as CSV: one row for each occupant, each room without anybody and each traveler without a room, so that
 * the file can be imported again. `family: "seat"` gives the seating list. With `record`, an event keeps fingerprints of the rows (no
 * names), and `exportId` names it for `diffRooming`. Throws `slot_not_found`.
 */
export async function exportRoomingCsv(db: OperationsDb, raw: ExportRoomingCsv): Promise<RoomingExport> {
  const { slotId, family = "room", segment, delimiter, record = false, recipient, ...context } = parseInput(exportRoomingCsvInput, raw)
  const snapshot = await readSnapshot(db, slotId, context.now)
  const rows = roomingRows(snapshot, family, segment)
  const prefix = family === "seat" ? "seating" : "rooming"
  const file = {
    filename: `${prefix}-${snapshot.slot.dateLocal}-${slotId}.csv`,
    rows: rows.length,
    lines: csvLines(
      roomingColumns,
      rows.map(({ cells }) => cells),
      delimiter,
    ),
  }
  if (!record) return { ...file, exportId: null }
  const data = {
    family,
    segment: segment ?? null,
    recipient: recipient ?? null,
    columns: roomingColumns,
    rows: fingerprintsOf(rows, slotId),
  }
  const exportId = newId("evnt")
  await recordEvents(db, context, [{ id: exportId, type: "availability.rooming.exported", subject: slotId, data }])
  return { ...file, exportId }
}
