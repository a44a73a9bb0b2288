import * as z from "zod"
import { invalidRange, invalidRequest } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { driverNotFound } from "../../errors.js"
import { assessDriverHours } from "../assess.js"
import type { HoursActivity, HoursAssessment } from "../contract.js"
import { DAY } from "../timeline.js"
import type { HoursRules } from "../words.js"
import { activitiesOf } from "./activities.js"
import { type DriverHours, driverHoursQuery, extraActivityInput, hoursRangeDays } from "./contract.js"
import { readWork, type StoredWork } from "./read.js"

const input = driverHoursQuery.extend({ driverId: idSchema("gdrv"), extraActivities: z.array(extraActivityInput).max(500).optional() })

/** Far enough back for two fixed weeks before any day of this one. */
export const lookBackDays = 21

const assumptions: HoursAssessment["assumptions"] = [
  {
    code: "runs_are_driving",
    text: "Pickup to dropoff counts as driving, as it happened where that is known and as planned where not.",
  },
  {
    code: "stops_are_work",
    text: "Minutes before and after a run, and at its stops, count as other work; so do departures that are guided.",
  },
  { code: "shifts_are_available", text: "The rest of a shift counts as available." },
]

type Service = { start: Date; end: Date }

interface Terms {
  from: Date
  to: Date
  occasional?: Service
  rules?: HoursRules
  assumeRestInGaps?: boolean
  extra?: readonly HoursActivity[]
}

/** The largest vehicle decides: one whose seats are not known may be large. */
const seatsOf = (seats: StoredWork["seats"]): number | undefined =>
  seats.length === 0 || seats.includes(null) ? undefined : Math.max(...seats.map(Number))

/** What is stored of drivers in a range and before it, as far back as a rule looks. */
export const readWorkAround = (
  db: OperationsDb,
  driverIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<StoredWork[]> => readWork(db, driverIds, new Date(from.getTime() - lookBackDays * DAY), to)

const isWork = ({ kind }: HoursActivity) => kind !== "rest" && kind !== "unknown"

/** A service that is told by its days begins with the first work in them and ends with the last. */
function serviceOf({ start, end }: Service, activities: readonly HoursActivity[]): Service {
  const work = activities.filter((one) => isWork(one) && one.end > start && one.start < end)
  if (work.length === 0) return { start, end }
  const [first, last] = [Math.min(...work.map((one) => one.start.getTime())), Math.max(...work.map((one) => one.end.getTime()))]
  return { start: new Date(Math.max(start.getTime(), first)), end: new Date(Math.min(end.getTime(), last)) }
}

/** The verdict over what is stored of one driver. Pure. */
export function assessWork(work: StoredWork, { from, to, rules = work.rules, ...terms }: Terms): DriverHours {
  const { assumeRestInGaps = false, extra = [], occasional } = terms
  const activities = [...activitiesOf(work), ...extra]
  const seatsWithDriver = seatsOf(work.seats)
  const assessed = assessDriverHours({
    ...{ rules, activities, from, to },
    options: {
      assumeRestInGaps,
      ...(seatsWithDriver !== undefined && { seatsWithDriver }),
      ...(occasional && { occasionalService: serviceOf(occasional, activities) }),
    },
  })
  const told = assessed.verdict === "not_applicable" ? [] : assumptions
  return { ...assessed, assumptions: [...told, ...assessed.assumptions], driverId: work.driverId, rules, activities }
}

/** Both ends, or none. Throws `invalid_request`, `invalid_range`. */
function toldService({ occasionalFrom: start, occasionalTo: end }: { occasionalFrom?: Date; occasionalTo?: Date }): Service | undefined {
  if (start && end && end <= start) throw invalidRange({ from: start.toISOString(), to: end.toISOString() })
  if (start && end) return { start, end }
  if (!start && !end) return undefined
  const message = "A single occasional service has a first and a last day: give both, or none."
  throw invalidRequest({ violations: [{ path: start ? "occasionalTo" : "occasionalFrom", message }] })
}

/**
 * Whether a driver keeps the driving and rest times in a range, from stored dispatches, departures and shifts, two weeks back included, and
 * from `extraActivities`. Time about which nothing is stored is unknown and never passes, unless it is assumed to be rest. The exceptions
 * for a single occasional passenger service hold from `occasionalFrom` to `occasionalTo`. A planning aid, not legal advice. One statement.
 * Throws `driver_not_found`, `invalid_range`, `invalid_request`.
 */
export async function checkDriverHours(db: OperationsDb, raw: z.input<typeof input>): Promise<DriverHours> {
  const { driverId, from, to, rules, extraActivities, assumeRestInGaps, ...rest } = parseInput(input, raw)
  const occasional = toldService(rest)
  const told = { from: from.toISOString(), to: to.toISOString(), limitDays: hoursRangeDays }
  if (to <= from || to.getTime() - from.getTime() > hoursRangeDays * DAY) throw invalidRange(told)
  const [work] = await readWorkAround(db, [driverId], { from, to })
  if (!work) throw driverNotFound({ id: driverId })
  return assessWork(work, { from, to, rules, assumeRestInGaps, extra: extraActivities, occasional })
}
