import * as z from "zod"
import { localTime } from "../../kernel/values.js"
import type { PickupTiming } from "./words.js"

const week = 10_080
/** Minutes from the start of the departure; negative = before it. */
const offset = z.int().min(-week).max(week)
/** Which local day the time is on, from the first day of the departure: −1 = the evening before. 0 unless given. */
const dayOffset = z.int().min(-1).max(1).optional()

/**
 * When a stop is served, as people say it: at a wall-clock time of the departure's zone, so many minutes from its start, or within a span of
 * either. A span whose end reads earlier than its start goes past midnight. Replaced as a whole, never field by field.
 */
export const stopTimeSchema = z
  .union([
    z.strictObject({ timing: z.literal("fixed"), localTime, dayOffset }),
    z.strictObject({ timing: z.literal("offset"), offsetMinutes: offset }),
    z
      .strictObject({ timing: z.literal("window"), localTime, localTimeUntil: localTime, dayOffset })
      .refine((time) => time.localTime !== time.localTimeUntil, { path: ["localTimeUntil"], message: "The span needs an end of its own." }),
    z
      .strictObject({ timing: z.literal("window"), offsetMinutes: offset, offsetUntilMinutes: offset })
      .refine((time) => time.offsetUntilMinutes > time.offsetMinutes, {
        path: ["offsetUntilMinutes"],
        message: "The span ends after it starts.",
      }),
  ])
  .meta({ id: "StopTime" })
export type StopTime = z.output<typeof stopTimeSchema>

/** The columns that keep a stop time, of a group's point and of a departure's stop alike. */
export interface StopTimeColumns {
  timing: PickupTiming
  localTime: string | null
  localTimeUntil: string | null
  dayOffset: number
  offsetMinutes: number | null
  offsetUntilMinutes: number | null
}

export function columnsOfTime(time: StopTime): StopTimeColumns {
  const {
    localTime = null,
    localTimeUntil = null,
    dayOffset,
    offsetMinutes = null,
    offsetUntilMinutes = null,
  } = time as Partial<StopTimeColumns>
  return { timing: time.timing, localTime, localTimeUntil, dayOffset: dayOffset ?? 0, offsetMinutes, offsetUntilMinutes }
}

export function timeOfColumns({ timing, ...row }: StopTimeColumns): StopTime {
  const { localTime, localTimeUntil, dayOffset, offsetMinutes, offsetUntilMinutes } = row
  if (offsetMinutes !== null) {
    return offsetUntilMinutes === null ? { timing: "offset", offsetMinutes } : { timing: "window", offsetMinutes, offsetUntilMinutes }
  }
  const at = localTime as string
  return localTimeUntil === null
    ? { timing: "fixed", localTime: at, dayOffset }
    : { timing: timing as "window", localTime: at, localTimeUntil, dayOffset }
}
