import { asc, eq } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { addDays, daysBetween } from "../../kernel/time.js"
import { requireKnownFacility } from "../facility/known.js"
import {
  type OpenAt,
  type OpeningDay,
  type OperationSchedule,
  openingIntervalsQuery,
  openQuery,
  operationScheduleListQuery,
} from "./contract.js"
import { openingDay } from "./intervals.js"
import { openAt } from "./open-at.js"
import { facilityOperationSchedules as schedule } from "./schema.js"

const minutes = (time: string | null) => time?.slice(0, 5) ?? null
export const toSchedule = (row: typeof schedule.$inferSelect): OperationSchedule =>
  ({ ...row, opensAt: minutes(row.opensAt), closesAt: minutes(row.closesAt) }) as OperationSchedule

const order = [
  asc(schedule.entryKind),
  asc(schedule.validFrom),
  asc(schedule.seasonFrom),
  asc(schedule.dayOfWeek),
  asc(schedule.opensAt),
  asc(schedule.id),
]

/** Every row of a place. */
export const readSchedules = async (db: OperationsDb, placeId: Id<"plac">): Promise<OperationSchedule[]> =>
  (
    await db
      .select()
      .from(schedule)
      .where(eq(schedule.placeId, placeId))
      .orderBy(...order)
  ).map(toSchedule)

const placeId = idSchema("plac")
const listInput = operationScheduleListQuery.extend({ placeId })

/** The opening hours of a place as rows: exceptions, then weeks. Throws `place_not_found`. */
export async function listOperationSchedules(db: OperationsDb, raw: z.input<typeof listInput>): Promise<Page<OperationSchedule>> {
  const { placeId: of, ...query } = parseInput(listInput, raw)
  const { limit, offset } = windowOf(query)
  await requireKnownFacility(db, of)
  const where = eq(schedule.placeId, of)
  const rows = await db
    .select()
    .from(schedule)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
  return { data: rows.map(toSchedule), total: await db.$count(schedule, where), limit, offset }
}

const openInput = openQuery.extend({ placeId, now: writeContext.now })

/**
 * Whether a place is open at an instant (now unless given), why, and when that changes next within 14 days. `open` is null where the place has no
 * hours or no zone. Throws `place_not_found`.
 */
export async function isOpenAt(db: OperationsDb, raw: z.input<typeof openInput>): Promise<OpenAt> {
  const { placeId: of, at, now } = parseInput(openInput, raw)
  const { timezone } = await requireKnownFacility(db, of)
  return openAt(await readSchedules(db, of), timezone, at ?? (await readClock(db, now)))
}

const intervalsInput = openingIntervalsQuery.extend({ placeId })
const limitDays = 366

/** When a place opens on each date of a range, both ends included, at most 366 days. Throws `place_not_found`, `invalid_range`. */
export async function listOpeningIntervals(db: OperationsDb, raw: z.input<typeof intervalsInput>): Promise<OpeningDay[]> {
  const { placeId: of, from, to } = parseInput(intervalsInput, raw)
  const days = daysBetween(from, to)
  if (days < 0 || days >= limitDays) throw invalidRange({ from, to, limitDays })
  const { timezone } = await requireKnownFacility(db, of)
  const rows = await readSchedules(db, of)
  return Array.from({ length: days + 1 }, (_, index) => {
    const { date, state, intervals } = openingDay(rows, timezone, addDays(from, index))
    return { date, state, intervals: intervals.map(({ opensAt, closesAt }) => ({ opensAt, closesAt })) }
  })
}
