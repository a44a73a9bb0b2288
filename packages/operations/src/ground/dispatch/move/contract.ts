import * as z from "zod"
import { revisionField } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { instantInput, localDate, text } from "../../../kernel/values.js"
import { groundConflictSchema } from "../../board/contract.js"
import { groundFindingSchema } from "../../finding/contract.js"
import { transportNumber } from "../../transport/contract.js"
import { dispatchDetailSchema } from "../contract.js"

/** What becomes of an asset that has other work at the new time: nothing moves, it is told and the claim shortened, or it is given up. */
export const onClashWords = ["refuse", "flag", "unassign"] as const
export type OnClash = (typeof onClashWords)[number]
const onClash = z.enum(onClashWords).optional()

/** A decision; a clash is refused unless `onClash` says otherwise. */
export const rescheduleBody = z.strictObject({
  scheduledAt: instantInput.optional(),
  endsAt: instantInput.optional(),
  reason: text(500).optional(),
  onClash,
  dryRun: z.boolean().optional(),
  ...revisionField,
})
export type RescheduleDispatch = z.input<typeof rescheduleBody>

/** A fact, never refused because of a calendar. One of the three says how late, counted from the first plan. */
export const reportDelayBody = z.strictObject({
  delayMinutes: z.int().min(-1440).max(10_080).optional(),
  newScheduledAt: instantInput.optional(),
  transport: z.strictObject({ estimatedAt: instantInput }).optional(),
  reason: text(500).optional(),
  onClash,
  ...revisionField,
})
export type ReportDelay = z.input<typeof reportDelayBody>

/** For every open dispatch of a flight, train or ship of a date. */
export const reportTransportDelayBody = z.strictObject({
  number: transportNumber,
  serviceDate: localDate,
  estimatedAt: instantInput,
  reason: text(500).optional(),
  onClash,
})
export type ReportTransportDelay = z.input<typeof reportTransportDelayBody>

const moved = {
  /** False: it stood there already. */
  changed: z.boolean(),
  /** Minutes by which the pickup moved, negative when earlier. */
  movedMinutes: z.int(),
  conflicts: z.array(groundConflictSchema),
  findings: z.array(groundFindingSchema),
}

export const movedDispatchSchema = z.object({ dispatch: dispatchDetailSchema, ...moved }).meta({ id: "MovedDispatch" })
export type MovedDispatch = z.output<typeof movedDispatchSchema>

export const transportDelaySchema = z
  .object({ results: z.array(z.object({ dispatchId: idSchema("gdsp"), ...moved })) })
  .meta({ id: "TransportDelay" })
export type TransportDelay = z.output<typeof transportDelaySchema>
