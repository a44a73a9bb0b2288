import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { instant, instantInput, listOf, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"
import { boardDate } from "../board/contract.js"
import { shiftStatuses } from "../words.js"

/** When a driver is meant to work. */
export const shiftSchema = z
  .object({
    id: idSchema("gdsh"),
    driverId: idSchema("gdrv"),
    operatorId: idSchema("gopr").nullable(),
    placeId: idSchema("plac").nullable(),
    startsAt: instant,
    endsAt: instant,
    status: z.enum(shiftStatuses),
    notes: z.string().nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "DriverShift" })
export type DriverShift = z.output<typeof shiftSchema>

const fields = {
  operatorId: idSchema("gopr").nullable(),
  ...placeFields,
  startsAt: instantInput,
  endsAt: instantInput,
  notes: text(2000).nullable(),
}

export const shiftRecord = defineRecord("shift", {
  record: shiftSchema,
  create: z
    .strictObject({ driverId: idSchema("gdrv"), ...fields })
    .partial()
    .required({ driverId: true, startsAt: true, endsAt: true }),
  update: z.strictObject(fields).partial(),
  filters: {
    ids: listOf(idSchema("gdsh")).optional(),
    driverId: listOf(idSchema("gdrv")).optional(),
    operatorId: listOf(idSchema("gopr")).optional(),
    status: listOf(z.enum(shiftStatuses)).optional(),
    /** Shifts that touch this range. */
    from: instantInput.optional(),
    to: instantInput.optional(),
  },
  sort: ["startsAt", "endsAt", "updatedAt"],
})
export type DriverShiftListQuery = z.input<typeof shiftRecord.query>

export const setShiftStatusBody = z.strictObject({ status: z.enum(shiftStatuses), reason: text(500).optional() })

/** Shifts of so many local days from `fromDate` are written again from `toDate` on, at the same wall-clock times. */
export const copyShiftsBody = z.strictObject({
  driverIds: z.array(idSchema("gdrv")).min(1).max(200).optional(),
  fromDate: boardDate,
  days: z.int().min(1).max(31),
  toDate: boardDate.refine((date) => date < "9999-10-01", { message: "Expected a date before October 9999." }),
  timezone: text(64),
})
export type CopyShifts = z.input<typeof copyShiftsBody>

export const copiedShiftsSchema = z
  .object({
    created: z.array(shiftSchema),
    refused: z.array(z.object({ shiftId: idSchema("gdsh"), code: z.string(), message: z.string() })),
  })
  .meta({ id: "CopiedShifts" })
export type CopiedShifts = z.output<typeof copiedShiftsSchema>
