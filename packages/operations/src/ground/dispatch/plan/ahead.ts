import * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"

export const pastField = {
  /** Whether one that starts in the past says why it is entered late, as over HTTP; else that is at most a finding. */
  pastNeedsReason: z.boolean().optional(),
}

interface Told {
  pastNeedsReason?: boolean
  reason?: string
  now?: Date
}

/** Whichever way the start was given. Throws `invalid_request`. */
export function requireAhead(scheduledAt: Date | undefined, { pastNeedsReason, reason, now = new Date() }: Told): void {
  if (!pastNeedsReason || reason || !scheduledAt || scheduledAt >= now) return
  throw invalidRequest({ violations: [{ path: "reason", message: "The dispatch starts in the past. Say why it is entered now." }] })
}
