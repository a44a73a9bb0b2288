import type { Id } from "../../../../kernel/ids.js"
import type { Snapshot, SnapshotResource } from "../../snapshot/read.js"
import type { ImportError } from "../contract.js"
import { type ImportRow, rowError } from "../rows.js"
import { type Placed, roomFinder } from "./places.js"
import { rowKeyOf } from "./travelers.js"

/** A room's number at the hotel, as the file gives it. */
export interface RoomNumber {
  rows: number[]
  resourceId: Id<"alrs">
  before: string | null
  after: string
}

const column = "Hotel room number"

/** The room that a row about a room alone speaks of. */
function roomOfRow(find: ReturnType<typeof roomFinder>, row: ImportRow): { to: string | null } | { error: ImportError } {
  const { roomId } = rowKeyOf(row)
  const cells = { ...row.cells, Status: "", ...(!row.cells["Room ID"] && roomId && { "Room ID": roomId }) }
  const target = find({ source: { ...row, cells }, segment: row.cells.Segment ?? "" })
  return "roomKey" in target ? { to: null } : target
}

/** Numbers that the hotel gave its rooms, from rows about people and from rows about rooms alone. A cell without one says nothing. */
export function roomNumbers(
  snapshot: Snapshot,
  placed: readonly Placed[],
  aboutRooms: readonly ImportRow[],
  family: string,
): { numbers: RoomNumber[]; errors: ImportError[] } {
  const rooms = new Map<string, SnapshotResource>(
    snapshot.resources.filter((room) => room.family === family).map((room) => [room.id, room]),
  )
  const find = roomFinder([...rooms.values()])
  const errors: ImportError[] = []
  const said = new Map<string, RoomNumber>()
  const say = (row: ImportRow, to: string | null) => {
    const [after, room] = [row.cells[column]?.slice(0, 80), rooms.get(to ?? "")]
    if (!after || !room) return
    const known = said.get(room.id)
    if (!known) said.set(room.id, { rows: [row.row], resourceId: room.id, before: room.externalCode, after })
    else if (known.after === after) known.rows.push(row.row)
    else
      errors.push(rowError(row.row, "room_ambiguous", column, after, `“${room.label}” is number ${known.after} in row ${known.rows[0]}.`))
  }
  for (const { person, to } of placed) say(person.source, to)
  for (const row of aboutRooms) {
    if (!row.cells[column]) continue
    const target = roomOfRow(find, row)
    if ("error" in target) errors.push(target.error)
    else say(row, target.to)
  }
  return { numbers: [...said.values()].filter(({ before, after }) => before !== after), errors }
}
