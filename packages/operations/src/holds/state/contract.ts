import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { localDate, text } from "../../kernel/values.js"
import { holdIdField, holdRevision, resourceHoldSchema } from "../hold/contract.js"
import { optionFields, stepFields } from "../term/contract.js"
import { maxHoldUnits } from "../words.js"

/** Confirm, promote, expire. */
export const holdCommandBody = z.strictObject({ ...holdRevision })
export const holdCommandInput = holdCommandBody.extend(holdIdField)
export type HoldCommand = z.input<typeof holdCommandInput>

export const cancelResourceHoldBody = z.strictObject({ reason: text(500), ...holdRevision })
export const cancelResourceHoldInput = cancelResourceHoldBody.extend(holdIdField)
export type CancelResourceHold = z.input<typeof cancelResourceHoldInput>

const span = { from: localDate.optional(), to: localDate.optional() }
const units = z.int().min(1).max(maxHoldUnits)

export const releaseResourceHoldBody = z.strictObject({
  reason: text(500).optional(),
  /** A part of the block; absent = everything that remains, within `from` … `to` where given. */
  nights: z
    .array(z.strictObject({ night: localDate, unitId: z.string().max(200).optional(), units }))
    .min(1)
    .max(800)
    .optional(),
  ...span,
  ...holdRevision,
})
export const releaseResourceHoldInput = releaseResourceHoldBody.extend(holdIdField)
export type ReleaseResourceHold = z.input<typeof releaseResourceHoldInput>

export const washResourceHoldBody = z.strictObject({
  reason: text(500).optional(),
  /** Of what remains on each night, rounded down. */
  percent: z.number().gt(0).max(100).optional(),
  units: units.optional(),
  ...span,
  ...holdRevision,
})
export const washResourceHoldInput = washResourceHoldBody.extend(holdIdField)
export type WashResourceHold = z.input<typeof washResourceHoldInput>

export const reinstateResourceHoldBody = z.strictObject({
  /** Only these movements; absent = every release that was not reversed yet. */
  movementIds: z.array(idSchema("rhmv")).min(1).max(200).optional(),
  reason: text(500).optional(),
  ...optionFields,
  ...stepFields,
  ...holdRevision,
})
export const reinstateResourceHoldInput = reinstateResourceHoldBody.extend(holdIdField)
export type ReinstateResourceHold = z.input<typeof reinstateResourceHoldInput>

export const settleDueHoldsInput = z.strictObject({ limit: z.int().min(1).max(500).optional() })
export type SettleDueHolds = z.input<typeof settleDueHoldsInput> & { now?: Date }
export const settleDueResultSchema = z
  .object({ holds: z.int(), units: z.int(), nextDueAt: z.iso.datetime({ offset: true }).nullable() })
  .meta({ id: "SettledHolds" })
export type SettleDueResult = z.output<typeof settleDueResultSchema>

/** A hold after a release, with what takes the release back. */
export const releasedHoldSchema = resourceHoldSchema
  .extend({ reversible: z.boolean(), movementId: idSchema("rhmv").nullable() })
  .meta({ id: "ReleasedHold" })
export type ReleasedHold = z.output<typeof releasedHoldSchema>
