import * as z from "zod"
import { csvDelimiters } from "../../kernel/csv.js"
import { idSchema } from "../../kernel/ids.js"
import { text } from "../../kernel/values.js"
import { driverSheetQuery } from "../sheet/contract.js"

/** Rows of a job sheet: one for each dispatch, or one for each person on them. */
export const jobSheetRows = ["dispatch", "passenger"] as const

export const jobSheetQuery = driverSheetQuery.extend({
  /** On whose clocks times stand; each dispatch's own unless given. */
  timezone: text(64).optional(),
  operatorId: idSchema("gopr").optional(),
  by: z.enum(jobSheetRows).optional(),
  delimiter: z.enum(csvDelimiters).optional(),
})
export type JobSheetQuery = z.input<typeof jobSheetQuery>
