import * as z from "zod"
import { reasonField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { attendances } from "../words.js"

const slotId = idSchema("avsl")

const who = {
  travelerIds: z.array(idSchema("sltr")).min(1).max(500).optional(),
  /** Everybody of one booking. */
  slotAllocationId: idSchema("slal").optional(),
  state: z.enum(attendances),
}
const oneOfThem = ({ travelerIds, slotAllocationId }: { travelerIds?: unknown; slotAllocationId?: unknown }) =>
  (travelerIds === undefined) !== (slotAllocationId === undefined)
const message = { message: "Give travelerIds or slotAllocationId, not both." }

export const setAttendanceBody = z.strictObject({ ...who, ...reasonField }).refine(oneOfThem, message)
export const setAttendanceInput = z.strictObject({ slotId, ...who, ...writeContext }).refine(oneOfThem, message)
export type SetAttendance = z.input<typeof setAttendanceInput>

export const attendanceResultSchema = z
  .object({ changed: z.array(idSchema("sltr")), unchanged: z.array(idSchema("sltr")) })
  .meta({ id: "AttendanceResult" })
export type AttendanceResult = z.output<typeof attendanceResultSchema>

export const closeCheckInBody = z.strictObject({ dryRun: z.boolean().optional(), ...reasonField })
export const closeCheckInInput = z.strictObject({ slotId, dryRun: z.boolean().optional(), ...writeContext })
export type CloseCheckIn = z.input<typeof closeCheckInInput>
/** Who was still expected and is a no-show now. */
export const closedCheckInSchema = z.object({ dryRun: z.boolean(), travelerIds: z.array(idSchema("sltr")) }).meta({ id: "ClosedCheckIn" })
export type ClosedCheckIn = z.output<typeof closedCheckInSchema>
