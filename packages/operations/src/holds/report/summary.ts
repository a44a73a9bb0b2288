import { sql } from "drizzle-orm"
import { instantText, type OperationsDb, readClock } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { fitsAlone } from "../grid/promotable.js"
import { countsIn } from "../hold/outlook.js"
import { readHoldsWith, totalsOf } from "../hold/read.js"
import { type ProgramHolds, programHoldsInput, type SummarizeProgramHolds } from "./contract.js"
import { countByStatus, deadlinesOf, hoursOf, roomNumbers } from "./forecast.js"

const at = sql`(select at from asked)`

/**
 * What a programme has on hold: room nights and windows by status, pickup, forecast and attrition, the deadlines to come and the second
 * options that would fit now, which count in nothing else than their status. A programme without holds answers zeros. One statement, and one for the clock where nobody gave it.
 */
export async function summarizeProgramHolds(db: OperationsDb, raw: SummarizeProgramHolds): Promise<ProgramHolds> {
  const { programId, now } = parseInput(programHoldsInput, raw)
  const extra = sql`jsonb_build_object('at', ${instantText(at)}, 'promotable', ${fitsAlone(at)})`
  const found = await readHoldsWith<{ at: string; promotable: boolean }>(
    db,
    sql`where h.program_id = ${programId} order by h.created_at, h.id`,
    extra,
    now,
  )
  const first = found[0]?.extra.at
  const asOf = now ?? (first ? new Date(first) : await readClock(db))
  const holds = found.map(({ hold }) => hold)
  const rooms = holds.filter(({ kind }) => kind === "room")
  const spaces = holds.filter(({ kind }) => kind === "space")
  const live = (all: typeof holds) => all.filter(countsIn)
  const windows = live(spaces).flatMap(({ nights }) => nights)
  return {
    asOf,
    rooms: roomNumbers(rooms, totalsOf(live(rooms).flatMap(({ nights }) => nights))),
    spaces: {
      holds: live(spaces).length,
      byStatus: countByStatus(spaces),
      windows: windows.reduce((sum, { remaining, pickedUp }) => sum + remaining + pickedUp, 0),
      pickedUp: windows.reduce((sum, { pickedUp }) => sum + pickedUp, 0),
      hours: hoursOf(live(spaces)),
    },
    deadlines: deadlinesOf(holds, asOf),
    promotable: found.flatMap(({ hold, extra: { promotable } }) => (promotable ? [hold.id] : [])),
  }
}
