import * as z from "zod"
import { instantInput, localDate } from "../../kernel/values.js"
import { holdIdField, holdRevision, holdWords } from "../hold/contract.js"
import { maxHoldSteps, stepAnchors } from "../words.js"

const daysBefore = z.int().min(0).max(3660)

/** A step of a rolling release: from its day on only this share of the block is kept. */
export const releaseStepInput = z.union([
  z.strictObject({ dueOn: localDate, keepPercent: z.int().min(0).max(99) }),
  z.strictObject({ daysBefore, relativeTo: z.enum(stepAnchors).optional(), keepPercent: z.int().min(0).max(99) }),
])
export type ReleaseStep = z.output<typeof releaseStepInput>

/** Cutoff and release steps, as creating, updating and taking back accept them. */
export const stepFields = {
  /** The block is kept through this day; null = no cutoff. */
  cutoffOn: localDate.nullable().optional(),
  cutoffDaysBefore: daysBefore.optional(),
  /** `arrival` unless given. */
  cutoffRelativeTo: z.enum(stepAnchors).optional(),
  releaseSteps: z.array(releaseStepInput).max(maxHoldSteps).optional(),
}

/** The option of a hold: through a local day, or up to an instant. */
export const optionFields = { optionOn: localDate.optional(), expiresAt: instantInput.optional() }

export const extendResourceHoldBody = z.strictObject({ ...optionFields, ...holdRevision })
export const extendResourceHoldInput = extendResourceHoldBody.extend(holdIdField)
export type ExtendResourceHold = z.input<typeof extendResourceHoldInput>

export const updateResourceHoldBody = z.strictObject({
  ...holdWords,
  ...stepFields,
  /** A deadline in the past is accepted, and what it ends is given back at once. */
  settleNow: z.boolean().optional(),
  ...holdRevision,
})
export const updateResourceHoldInput = updateResourceHoldBody.extend(holdIdField)
export type UpdateResourceHold = z.input<typeof updateResourceHoldInput>
