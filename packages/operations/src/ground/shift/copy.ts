import { and, gte, inArray, lt, ne } from "drizzle-orm"
import type * as z from "zod"
import { timezoneInvalid } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { addDays, daysBetween, firstInstantOf, isTimezone, localDateTimeOf, resolveLocal } from "../../kernel/time.js"
import { type CopiedShifts, copyShiftsBody, type DriverShift } from "./contract.js"
import { groundDriverShifts as shift } from "./schema.js"
import { createDriverShift } from "./service.js"

const input = copyShiftsBody.extend(writeContext)

function dayStart(zone: string, date: string): Date {
  const start = firstInstantOf(zone, date)
  return start.ok ? start.instant : dayStart(zone, addDays(date, 1))
}

/** The same wall-clock time so many days later; a time that clocks jump over begins when they have jumped. */
function shifted(at: Date, days: number, zone: string): Date {
  const local = localDateTimeOf(at, zone)
  const moved = `${addDays(local.slice(0, 10), days)}${local.slice(10)}`
  const resolved = resolveLocal(zone, moved)
  return resolved.ok ? resolved.instant : shifted(new Date(at.getTime() + 3_600_000), days, zone)
}

/**
 * Writes the shifts of some local days again from another date on, at the same wall-clock times, also over a clock change. A row that
 * overlaps another shift is refused by itself; the others are written. Throws `timezone_invalid`.
 */
export async function copyShifts(db: OperationsDb, raw: z.input<typeof input>): Promise<CopiedShifts> {
  const { driverIds, fromDate, days, toDate, timezone, ...context } = parseInput(input, raw)
  if (!isTimezone(timezone)) throw timezoneInvalid({ timezone })
  const range = { from: dayStart(timezone, fromDate), to: dayStart(timezone, addDays(fromDate, days)) }
  const by = daysBetween(fromDate, toDate)
  return db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(shift)
      .where(
        and(
          gte(shift.startsAt, range.from),
          lt(shift.startsAt, range.to),
          ne(shift.status, "cancelled"),
          driverIds && inArray(shift.driverId, driverIds),
        ),
      )
      .orderBy(shift.startsAt, shift.id)
    const copied: CopiedShifts = { created: [], refused: [] }
    for (const { id, driverId, operatorId, placeId, startsAt, endsAt, notes } of rows) {
      try {
        const times = { startsAt: shifted(startsAt, by, timezone), endsAt: shifted(endsAt, by, timezone) }
        copied.created.push((await createDriverShift(tx, { driverId, operatorId, placeId, notes, ...times, ...context })) as DriverShift)
      } catch (error) {
        if (!isOperationsError(error)) throw error
        copied.refused.push({ shiftId: id, code: error.code, message: error.message })
      }
    }
    return copied
  })
}
