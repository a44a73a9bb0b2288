import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { localDate, localDateTime, localTime } from "../../kernel/values.js"
import { functionSpaceLayouts } from "../../places/contract.js"
import { holdIdField, holdRevision } from "../hold/contract.js"

export const maxHoldWindows = 400

const terms = {
  layout: z.enum(functionSpaceLayouts).optional(),
  attendees: z.int().min(1).max(1_000_000).optional(),
  /** The space's own unless given. */
  setupMinutes: z.int().min(0).max(1440).optional(),
  teardownMinutes: z.int().min(0).max(1440).optional(),
}

/** A space for some hours: from … to, or a day and its times. */
export const holdWindowInput = z.union([
  z.strictObject({ functionSpaceId: idSchema("fnsp"), from: localDateTime, to: localDateTime, ...terms }),
  z.strictObject({
    functionSpaceId: idSchema("fnsp"),
    date: localDate,
    timeFrom: localTime,
    timeTo: localTime,
    /** The day of `timeTo`, where it is another one. */
    endDate: localDate.optional(),
    ...terms,
  }),
])
export type HoldWindowInput = z.output<typeof holdWindowInput>

const windows = z.array(holdWindowInput).min(1).max(maxHoldWindows)

/** Function spaces of a place by the hour. */
export const spaceFields = {
  functionSpaceId: idSchema("fnsp").optional(),
  functionSpaceIds: z.array(idSchema("fnsp")).min(1).max(50).optional(),
  from: localDateTime.optional(),
  to: localDateTime.optional(),
  layout: terms.layout,
  attendees: terms.attendees,
  windows: windows.optional(),
}

export const setResourceHoldWindowsBody = z.strictObject({ windows, dryRun: z.boolean().optional(), ...holdRevision })
export const setResourceHoldWindowsInput = setResourceHoldWindowsBody.extend(holdIdField)
export type SetResourceHoldWindows = z.input<typeof setResourceHoldWindowsInput>
