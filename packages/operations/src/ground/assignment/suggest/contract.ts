import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { flag, instant, queryInt } from "../../../kernel/values.js"
import { groundFindingSchema } from "../../finding/contract.js"

export const suggestAssignmentsQuery = z.strictObject({
  /** So many of each; of pairs never more than 50. */
  limit: queryInt(1, 1000).optional(),
  operatorId: idSchema("gopr").optional(),
  /** Only members of this pool. */
  poolId: idSchema("repl").optional(),
  /** Also those who cannot serve it, last, with what speaks against them. */
  includeUnfit: flag.optional(),
  /** Also whether drivers keep their driving and rest times with it: one statement more. */
  withHours: flag.optional(),
})
export type SuggestAssignmentsQuery = z.input<typeof suggestAssignmentsQuery>

export const fitWords = ["fits", "needs_reason", "blocked"] as const
export const suggestionReasonCodes = [
  "unused_seats",
  "class_step",
  "drive",
  "language",
  "inside_shift",
  "outside_shift",
  "committed_hours",
  "same_operator",
  "together",
] as const

export const suggestionReasonSchema = z.object({ code: z.enum(suggestionReasonCodes), points: z.number(), text: z.string() })
export type SuggestionReason = z.output<typeof suggestionReasonSchema>

const judged = {
  /** `fits` can be assigned as it is; `needs_reason` with one; `blocked` not at all. */
  fit: z.enum(fitWords),
  score: z.number(),
  reasons: z.array(suggestionReasonSchema),
  findings: z.array(groundFindingSchema),
}

const candidate = {
  resourceId: idSchema("res"),
  name: z.string(),
  ...judged,
  /** The stretch around the job in which nothing else is on the calendar; null = open. */
  freeFrom: instant.nullable(),
  freeUntil: instant.nullable(),
}

export const suggestionsSchema = z
  .object({
    dispatchId: idSchema("gdsp"),
    vehicles: z.array(z.object({ id: idSchema("gveh"), ...candidate })),
    drivers: z.array(z.object({ id: idSchema("gdrv"), ...candidate })),
    pairs: z.array(
      z.object({ vehicleId: idSchema("gveh"), driverId: idSchema("gdrv"), vehicleName: z.string(), driverName: z.string(), ...judged }),
    ),
  })
  .meta({ id: "AssignmentSuggestions" })
export type AssignmentSuggestions = z.output<typeof suggestionsSchema>
