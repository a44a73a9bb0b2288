import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { localDate, text } from "../../kernel/values.js"
import { resourceHoldSchema } from "../hold/contract.js"
import { maxHoldUnits, nightParts } from "../words.js"

/** Cells of one call. */
export const maxHoldCells = 2000

/** What a night of a hold shall hold, released and picked-up rooms included; 0 empties it. */
export const holdCell = z.strictObject({
  holdId: idSchema("rhld"),
  night: localDate,
  held: z.int().min(0).max(maxHoldUnits),
  /** Of a night that is new: `before` or `after` the dates of the hold, else `core`, unless given. */
  part: z.enum(nightParts).optional(),
})

export const setResourceHoldNightsInput = z.strictObject({
  cells: z.array(holdCell).min(1).max(maxHoldCells),
  /** The revision that was seen, by hold. */
  expectedRevisions: z.record(idSchema("rhld"), z.int().min(1)).optional(),
  /** The new numbers of confirmed holds become the contracted ones. */
  recontract: z.boolean().optional(),
  dryRun: z.boolean().optional(),
})
export type SetResourceHoldNights = z.input<typeof setResourceHoldNightsInput>

export const holdNightsResultSchema = z.object({ holds: z.array(resourceHoldSchema) }).meta({ id: "ResourceHoldNights" })
export type HoldNightsResult = z.output<typeof holdNightsResultSchema>

export const shiftResourceHoldsInput = z.strictObject({
  /** One of the two: these holds, or all of a programme that are not over. */
  holdIds: z.array(idSchema("rhld")).min(1).max(500).optional(),
  programId: foreignId.optional(),
  days: z
    .int()
    .min(-730)
    .max(730)
    .refine((days) => days !== 0, { message: "Say by how many days, forwards or backwards." }),
  /** Option, cutoff and dated steps stay where they are. */
  keepDeadlines: z.boolean().optional(),
  reason: text(500).optional(),
  dryRun: z.boolean().optional(),
})
export type ShiftResourceHolds = z.input<typeof shiftResourceHoldsInput>

const shiftedSchema = z.object({
  arrival: z.iso.date().nullable(),
  departure: z.iso.date().nullable(),
  optionOn: z.iso.date().nullable(),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
})

export const shiftProblemSchema = z.looseObject({ code: z.string() }).meta({ id: "ShiftProblem" })
export type ShiftProblem = z.output<typeof shiftProblemSchema>

export const shiftResultSchema = z
  .object({
    ok: z.boolean(),
    holds: z.array(
      z.object({ holdId: idSchema("rhld"), before: shiftedSchema, after: shiftedSchema, problems: z.array(shiftProblemSchema) }),
    ),
  })
  .meta({ id: "ShiftResult" })
export type ShiftResult = z.output<typeof shiftResultSchema>
