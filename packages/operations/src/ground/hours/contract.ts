import * as z from "zod"
import { instant } from "../../kernel/values.js"
import { activityKinds, hoursAssumptionCodes, hoursFixKinds, hoursRuleCodes, hoursVerdicts } from "./words.js"

const range = { from: instant, to: instant }

/** What a driver did or will do; an end before its start is refused. */
export const hoursActivitySchema = z.strictObject({ kind: z.enum(activityKinds), start: instant, end: instant })
export type HoursActivity = z.output<typeof hoursActivitySchema>

/** The smallest change that would keep a rule. `rest`: nothing but rest in the range; `hand_over`: the last `minutes` of driving in it are somebody else's. */
export const hoursFixSchema = z.object({ kind: z.enum(hoursFixKinds), ...range, minutes: z.int() })
export type HoursFix = z.output<typeof hoursFixSchema>

/** One rule's verdict with the period that decides it. Minutes. */
export const hoursFindingSchema = z.object({
  rule: z.enum(hoursRuleCodes),
  verdict: z.enum(hoursVerdicts),
  ...range,
  usedMinutes: z.int(),
  limitMinutes: z.int(),
  /** Negative in a breach; of a rest, how much longer it is than it must be. */
  remainingMinutes: z.int(),
  explanation: z.string(),
  /** With `unknown`: the times about which nothing is known and which could tip the verdict. */
  missing: z.array(z.object(range)),
  fix: hoursFixSchema.optional(),
})
export type HoursFinding = z.output<typeof hoursFindingSchema>

export const hoursAssessmentSchema = z.object({
  verdict: z.enum(hoursVerdicts),
  ...range,
  findings: z.array(hoursFindingSchema),
  /** What was taken for granted. */
  assumptions: z.array(z.object({ code: z.enum(hoursAssumptionCodes), text: z.string() })),
})
export type HoursAssessment = z.output<typeof hoursAssessmentSchema>
