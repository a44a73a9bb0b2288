import * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { localDate } from "../../../kernel/values.js"
import { keptSchema, ruledFields } from "../../slot/edit/contract.js"

const options = {
  /** Local dates of the rule's zone, both inclusive; from now to its last departure unless given. */
  from: localDate.optional(),
  to: localDate.optional(),
  /** Which fields to take from the rule; all unless given. */
  fields: z.array(z.enum(ruledFields)).min(1).max(ruledFields.length).optional(),
  /** Departures that people hold or have booked: leave them as they are, or refuse the whole call. */
  onCommitted: z.enum(["keep", "refuse"]).optional(),
  dryRun: z.boolean().optional(),
}

export const reconcileBody = z.strictObject({ ...options, reason: writeContext.reason })
export const reconcileInput = z.strictObject({ ruleId: idSchema("avrl"), ...options, ...writeContext })
export type ReconcileInput = z.input<typeof reconcileInput>

/** What bringing the future departures in line with their rule did, or with `dryRun` would do. */
export const reconcileReportSchema = z
  .object({
    dryRun: z.boolean(),
    updated: z.array(idSchema("avsl")),
    created: z.array(idSchema("avsl")),
    cancelled: z.array(idSchema("avsl")),
    revived: z.array(idSchema("avsl")),
    kept: z.array(keptSchema),
  })
  .meta({ id: "ReconcileReport" })
export type ReconcileReport = z.output<typeof reconcileReportSchema>
