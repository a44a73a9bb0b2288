import type * as z from "zod"
import { getDayBoard } from "../availability/index.js"
import { getDispatchBoard } from "../ground/index.js"
import { listResourceHolds } from "../holds/index.js"
import { timezoneInvalid } from "../kernel/common-errors.js"
import { writeContext } from "../kernel/context.js"
import { type OperationsDb, readClock } from "../kernel/database.js"
import { parseInput } from "../kernel/input.js"
import { addDays, firstInstantFrom, isTimezone } from "../kernel/time.js"
import { placeIdOf } from "../places/contract.js"
import { attentionOf, checklistOf, type ReadDay } from "./attention.js"
import { type Today, todayQuery } from "./contract.js"

const input = todayQuery.extend({ now: writeContext.now })

/** What the person may read besides departures; everything unless said. */
export interface TodayReach {
  ground?: boolean
  holds?: boolean
}

type Asked = Omit<z.output<typeof input>, "now" | "timezone" | "facilityId"> & { timezone: string }

/** An option to a date lapses when that date ends. */
async function holdsOf(db: OperationsDb, asked: Asked, now: Date) {
  const { date, timezone } = asked
  const [from, to] = [firstInstantFrom(timezone, `${date}T00:00`), firstInstantFrom(timezone, `${addDays(date, 1)}T00:00`)]
  const { data } = await listResourceHolds(db, {
    status: ["held"],
    lapsesBefore: new Date(to.getTime() + 1),
    placeId: asked.placeId && [asked.placeId],
    limit: 200,
    now,
  })
  return data.filter(({ expiresAt }) => expiresAt !== null && expiresAt > from)
}

async function readDay(db: OperationsDb, asked: Asked, reach: TodayReach, now: Date) {
  const { date, timezone, productIds, placeId } = asked
  const departures = await getDayBoard(db, { date, productIds, placeId: placeId && [placeId], now })
  const ground = reach.ground === false ? null : await getDispatchBoard(db, { date, timezone, placeId, now })
  const holds = reach.holds === false ? null : await holdsOf(db, asked, now)
  return { departures, ground, holds } satisfies ReadDay
}

/**
 * One date at a glance: departures, dispatches and holds that lapse, what needs somebody by the time that is left, and what is to be settled
 * for the day after. The number of statements does not depend on how much there is. Throws `timezone_invalid`.
 */
export async function getToday(db: OperationsDb, raw: z.input<typeof input>, reach: TodayReach = {}): Promise<Today> {
  const { now: given, timezone = "UTC", date, productIds, ...place } = parseInput(input, raw)
  const query = { date, productIds, placeId: placeIdOf(place) }
  if (!isTimezone(timezone)) throw timezoneInvalid({ timezone })
  const now = await readClock(db, given)
  const today = await readDay(db, { ...query, timezone }, reach, now)
  const tomorrow = await readDay(db, { ...query, timezone, date: addDays(query.date, 1) }, reach, now)
  const ground = today.ground && (({ lanes: _lanes, ...rest }) => rest)(today.ground)
  return {
    ...{ date: query.date, timezone, asOf: now, departures: today.departures, ground, holds: today.holds },
    ...{ attention: attentionOf(today), checklist: checklistOf(tomorrow) },
  }
}
