import * as z from "zod"
import { instantInput, text } from "./values.js"

/**
 * What every write accepts besides its own input: the clock of tests and demos, who acts, why,
 * and an id that ties the events of one command together.
 */
export const writeContext = {
  now: instantInput.optional(),
  actor: text(200).optional(),
  reason: text(500).optional(),
  correlationId: text(200).optional(),
}

export interface WriteContext {
  now?: Date
  actor?: string
  reason?: string
  correlationId?: string
}

/** `reason` of a body, where the route accepts one. */
export const reasonField = { reason: text(500).optional() }

export const revisionField = { expectedRevision: z.int().min(1).optional() }
