import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { flag, instant, localDate } from "../../kernel/values.js"
import { latenessSchema } from "../checkpoint/contract.js"
import { dispatchSchema } from "../dispatch/contract.js"
import { legSchema } from "../leg/contract.js"
import { passengerSchema } from "../passenger/contract.js"
import { assignmentRoles, assignmentStatuses, executionEvents } from "../words.js"

/** A stop with what the driver needs to find it. */
export const sheetLegSchema = legSchema.extend({
  name: z.string().nullable(),
  address: z.string().nullable(),
  /** Per language tag. */
  instructions: z.record(z.string(), z.string()),
  /** `geo:44.57,26.07`, which a phone opens in its own maps. */
  geo: z.string().nullable(),
})

export const sheetPassengerSchema = passengerSchema.pick({
  ...{ id: true, bookingId: true, displayName: true, phone: true, seatLabel: true, checkedBags: true, carryOnBags: true },
  ...{ accessNeeds: true, wheelchair: true, childSeat: true, status: true, pickupLegId: true, dropoffLegId: true, notes: true },
})

export const sheetRunSchema = dispatchSchema
  .omit({ internalNotes: true, metadata: true })
  .extend({
    role: z.enum(assignmentRoles),
    assignmentId: idSchema("gdas"),
    /** Whether the driver has answered. */
    assignmentStatus: z.enum(assignmentStatuses),
    /** Local times of the dispatch's own zone, `YYYY-MM-DDTHH:mm`. */
    scheduledLocal: z.string(),
    endsLocal: z.string(),
    vehicleName: z.string().nullable(),
    plate: z.string().nullable(),
    legs: z.array(sheetLegSchema),
    passengers: z.array(sheetPassengerSchema),
    transitions: z.array(z.enum(executionEvents)),
    lateness: latenessSchema,
  })
  .meta({ id: "DriverSheetRun" })
export type DriverSheetRun = z.output<typeof sheetRunSchema>

export const driverSheetSchema = z
  .object({
    driverId: idSchema("gdrv"),
    resourceId: idSchema("res"),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    now: instant,
    runs: z.array(sheetRunSchema),
  })
  .meta({ id: "DriverSheet" })
export type DriverSheet = z.output<typeof driverSheetSchema>

export const driverSheetQuery = z.strictObject({
  /** One service date; or `from` and `to`, both inclusive, at most 31 days. */
  date: localDate.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  /** False leaves telephone numbers out. */
  contacts: flag.optional(),
})
export type DriverSheetQuery = z.input<typeof driverSheetQuery>

export const sheetLanguages = ["en", "ro", "de", "es", "ar"] as const
export type SheetLanguage = (typeof sheetLanguages)[number]
export const driverSheetHtmlQuery = driverSheetQuery.extend({ language: z.enum(sheetLanguages).optional() })
export type DriverSheetHtmlQuery = z.input<typeof driverSheetHtmlQuery>
