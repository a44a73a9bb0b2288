import * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { PlannedTimes } from "./times.js"

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

/** That a dispatch starts in the past, where it does. */
export function pastFindings(
  dispatchId: string,
  times: Pick<PlannedTimes, "scheduledAt" | "timezone"> | undefined,
  now: Date,
): GroundFinding[] {
  if (!times || times.scheduledAt >= now) return []
  const told = say("in_the_past", { at: times.scheduledAt.toISOString(), zone: times.timezone })
  const about = { subjectType: "dispatch", subjectId: dispatchId } as const
  return [{ code: "in_the_past", severity: "advisory", verdict: "fail", ...about, have: null, need: null, ...told }]
}
