import { and, gte, inArray, lt, ne, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange, timezoneInvalid } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, instantText, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { type Id, newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { addDays, daysBetween, firstInstantOf, isTimezone, localDateTimeOf, resolveLocal } from "../../kernel/time.js"
import { shiftOverlap } from "../errors.js"
import { type CopiedShifts, copyShiftsBody } from "./contract.js"
import { groundDriverShifts as shift } from "./schema.js"

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

type Row = typeof shift.$inferSelect
type Copy = Row & { from: Id<"gdsh"> }
const longest = 24 * 3_600_000

/** What stands in the way of copies that were not written: the first shift of the same driver that overlaps. One statement. */
async function inTheWay(tx: OperationsDb, copies: readonly Copy[]): Promise<Map<string, { id: string; startsAt: string; endsAt: string }>> {
  if (copies.length === 0) return new Map()
  const asked = copies.map(({ id, driverId, startsAt, endsAt }) => ({ id, driver: driverId, starts: startsAt, ends: endsAt }))
  const found = await jsonOf<{ of: string; id: string; startsAt: string; endsAt: string }>(
    tx,
    sql`select jsonb_build_object('of', a.id, 'id', other.id, 'startsAt', ${instantText(sql.raw("other.starts_at"))}, 'endsAt', ${instantText(sql.raw("other.ends_at"))}) as result
      from jsonb_to_recordset(${jsonParam(asked)}) as a(id text, driver text, starts timestamptz, ends timestamptz)
        cross join lateral (select s.* from ground_driver_shifts s where s.driver_id = a.driver and s.status <> 'cancelled' and s.starts_at < a.ends and s.ends_at > a.starts
          order by s.starts_at limit 1) other`,
  )
  return new Map(found.map(({ of, ...other }) => [of, other]))
}

/** Writes what does not overlap, in one statement; answers what was written. */
async function insertFree(tx: OperationsDb, copies: readonly Copy[], now: Date | undefined): Promise<Row[]> {
  if (copies.length === 0) return []
  const stamps = { createdAt: clock(now) as never, updatedAt: clock(now) as never }
  return tx
    .insert(shift)
    .values(copies.map(({ from: _from, ...copy }) => ({ ...copy, ...stamps })))
    .onConflictDoNothing()
    .returning()
}

/**
 * Writes the shifts of some local days again from another date on, at the same wall-clock times, also over a clock change. A row that
 * overlaps another shift is refused by itself; the others are written. The number of statements does not depend on that of the rows.
 * Throws `timezone_invalid`.
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
    const copies = rows.map((row): Copy => {
      const times = { startsAt: shifted(row.startsAt, by, timezone), endsAt: shifted(row.endsAt, by, timezone) }
      return { ...row, ...times, id: newId("gdsh"), from: row.id, status: "scheduled", revision: 1 }
    })
    // a night of 25 hours makes a shift of 24 longer than one may be
    const fits = ({ startsAt, endsAt }: Copy) => endsAt > startsAt && endsAt.getTime() - startsAt.getTime() <= longest
    const created = await insertFree(tx, copies.filter(fits), context.now)
    const written = new Set(created.map(({ id }) => id))
    const left = copies.filter(({ id }) => !written.has(id))
    const others = await inTheWay(tx, left.filter(fits))
    const refused = left.map((copy) => {
      const { code, message } = fits(copy)
        ? shiftOverlap({ driverId: copy.driverId, shift: others.get(copy.id) })
        : invalidRange({ from: copy.startsAt.toISOString(), to: copy.endsAt.toISOString() })
      return { shiftId: copy.from, code, message }
    })
    const events = created.map(({ id, driverId, operatorId, placeId, startsAt, endsAt }) => ({
      ...{
        type: "ground.driver_shift.created",
        subject: id,
        touches: [driverId, operatorId, placeId],
        after: { driverId, startsAt, endsAt },
      },
    }))
    await recordEvents(tx, context, events)
    return { created: created.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1)), refused }
  })
}
