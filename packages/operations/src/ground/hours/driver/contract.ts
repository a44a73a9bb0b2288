import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { flag, instantInput } from "../../../kernel/values.js"
import { hoursActivitySchema, hoursAssessmentSchema } from "../contract.js"
import { activityKinds, hoursRules } from "../words.js"

/** How long a range may be, in days. */
export const hoursRangeDays = 31

export const driverHoursQuery = z.strictObject({
  from: instantInput,
  to: instantInput,
  /** Those of the driver unless given. */
  rules: z.enum(hoursRules).optional(),
  /** Takes times about which nothing is known for rest, and says so. */
  assumeRestInGaps: flag.optional(),
  /**
   * A single occasional passenger service, such as one coach tour, by its days: it begins with the first work in this range and ends with
   * the last. Both or none.
   */
  occasionalFrom: instantInput.optional(),
  occasionalTo: instantInput.optional(),
})
export type DriverHoursQuery = z.input<typeof driverHoursQuery>

/** What a driver did elsewhere, or rested. */
export const extraActivityInput = z.strictObject({ kind: z.enum(activityKinds), start: instantInput, end: instantInput })

export const driverHoursSchema = hoursAssessmentSchema
  .extend({
    driverId: idSchema("gdrv"),
    rules: z.enum(hoursRules),
    /** What was put together from dispatches, departures and shifts, two weeks back included. */
    activities: z.array(hoursActivitySchema),
  })
  .meta({ id: "DriverHours" })
export type DriverHours = z.output<typeof driverHoursSchema>
