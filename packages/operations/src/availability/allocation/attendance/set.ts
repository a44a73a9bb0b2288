import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, clock, clockOnce, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { travelerNotOnSlot } from "../errors.js"
import { lockDeparture } from "../slot.js"
import { holdingJoin, isLive } from "../traveler/record.js"
import type { Attendance } from "../words.js"
import {
  type AttendanceResult,
  type CloseCheckIn,
  type ClosedCheckIn,
  closeCheckInInput,
  type SetAttendance,
  setAttendanceInput,
} from "./contract.js"

interface Person extends Record<string, unknown> {
  id: Id<"sltr">
  attendance: Attendance
}

const livePeople = (tx: OperationsDb, slotId: string, which: SQL, now?: Date): Promise<Person[]> =>
  rowsOf<Person>(
    tx,
    sql`select slot_travelers.id, slot_travelers.attendance from slot_travelers ${holdingJoin}
      where slot_travelers.slot_id = ${slotId} and ${which} and ${isLive(clockOnce(now))} order by slot_travelers.id`,
  )

/** One statement and one event, whatever their number; none for nobody. */
async function mark(tx: OperationsDb, slotId: string, ids: readonly Id<"sltr">[], state: Attendance, context: WriteContext): Promise<void> {
  if (ids.length === 0) return
  const at = clock(context.now)
  const when = state === "expected" ? sql`null` : at
  await tx.execute(
    sql`update slot_travelers set attendance = ${state}, attendance_at = ${when}, attendance_by = ${state === "expected" ? null : (context.actor ?? null)}::text,
      revision = revision + 1, updated_at = ${at} where id = any(${arrayParam([...ids], "text")})`,
  )
  const data = { slotId, state, travelerIds: ids }
  await recordEvents(tx, context, [{ type: "availability.attendance.changed", subject: slotId, touches: [...ids], data }])
}

/**
 * Says whether people came: `arrived`, `no_show`, or `expected` again; the last word counts, and the same again changes nothing. No counter
 * moves. Throws `slot_not_found`, `traveler_not_on_slot`.
 */
export async function setAttendance(db: OperationsDb, input: SetAttendance): Promise<AttendanceResult> {
  const { slotId, travelerIds, slotAllocationId, state, ...context } = parseInput(setAttendanceInput, input)
  return db.transaction(async (tx) => {
    await lockDeparture(tx, slotId)
    const which = travelerIds
      ? sql`slot_travelers.id = any(${arrayParam(travelerIds, "text")})`
      : sql`slot_travelers.slot_allocation_id = ${slotAllocationId}`
    const people = await livePeople(tx, slotId, which, context.now)
    const known = new Set(people.map(({ id }) => id))
    const missing = travelerIds
      ? [...new Set(travelerIds)].filter((id) => !known.has(id))
      : people.length === 0
        ? [slotAllocationId ?? ""]
        : []
    if (missing.length > 0) throw travelerNotOnSlot({ slotId, ids: missing })
    const idsOf = (changes: boolean) => people.filter(({ attendance }) => (attendance !== state) === changes).map(({ id }) => id)
    await mark(tx, slotId, idsOf(true), state, context)
    return { changed: idsOf(true), unchanged: idsOf(false) }
  })
}

/** Ends check-in: everybody still expected is a no-show. Throws `slot_not_found`. */
export async function closeCheckIn(db: OperationsDb, input: CloseCheckIn): Promise<ClosedCheckIn> {
  const { slotId, dryRun = false, ...context } = parseInput(closeCheckInInput, input)
  return rehearse(db, dryRun, async (tx) => {
    await lockDeparture(tx, slotId)
    const travelerIds = (await livePeople(tx, slotId, sql`slot_travelers.attendance = 'expected'`, context.now)).map(({ id }) => id)
    await mark(tx, slotId, travelerIds, "no_show", context)
    return { dryRun, travelerIds }
  })
}
