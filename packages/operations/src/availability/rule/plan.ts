import type { Id } from "../../kernel/ids.js"
import { expandRecurrence, type Occurrence, type SkippedOccurrence } from "../../kernel/recurrence/index.js"
import { type DerivedColumns, deriveColumns, type SlotIntent } from "../slot/derive.js"
import type { availabilityStartTimes } from "../start-time/schema.js"
import type { availabilityRules } from "./schema.js"

export type RuleRow = typeof availabilityRules.$inferSelect
export type StartTimeRow = typeof availabilityStartTimes.$inferSelect

/** A start time as a plan reads it. */
export type LinkedTime = Pick<StartTimeRow, "id" | "startTimeLocal" | "durationMinutes" | "active">

/** A departure as its rule wants it: every column that the rule decides. */
export interface PlannedSlot extends DerivedColumns {
  ruleId: Id<"avrl">
  startTimeId: Id<"avst"> | null
  /** Local wall time `YYYY-MM-DDTHH:mm:ss`, the identity of the instance; midnight when all-day. */
  originalStart: string
  productId: string
  optionId: string | null
}

/** A start that the rule asks for and cannot have; without `originalStart` it is the whole rule. */
export interface UnplannedStart {
  originalStart: string | null
  reason: SkippedOccurrence["reason"] | "start_time_inactive" | "rule_invalid"
  detail?: string
}

export interface SlotPlan {
  slots: PlannedSlot[]
  skipped: UnplannedStart[]
}

/** What expanding a rule takes: its text and zone with the local times of its active links, or none when it has no links at all. */
export const recurrenceOf = (
  rule: Pick<RuleRow, "recurrence" | "timezone" | "anchorDate" | "validFrom" | "validTo">,
  startTimes: readonly LinkedTime[],
) => ({
  recurrence: rule.recurrence,
  timezone: rule.timezone,
  anchorDate: rule.anchorDate,
  validFrom: rule.validFrom,
  validTo: rule.validTo,
  startTimesLocal: startTimes.length ? startTimes.filter(({ active }) => active).map(({ startTimeLocal }) => startTimeLocal) : null,
})

/** The linked start time that an occurrence starts at; an extra date-time of the text may have none. */
export const linkedTimeAt = (startTimes: readonly LinkedTime[], originalStart: string): LinkedTime | undefined =>
  startTimes.find(({ startTimeLocal }) => originalStart.slice(11) === `${startTimeLocal}:00`)

/** That a start is a whole day: the midnight that stands for its date, of a rule without start times. An extra date-time of such a rule is timed. */
export const isWholeDay = (startTimes: readonly LinkedTime[], originalStart: string): boolean =>
  startTimes.length === 0 && originalStart.slice(11) === "00:00:00"

/** What a rule decides about one of its starts. */
export const ruledIntent = (
  rule: RuleRow,
  { dateLocal, localStart, allDay }: Pick<Occurrence, "dateLocal" | "localStart" | "allDay">,
  startTime: LinkedTime | undefined,
): SlotIntent => ({
  timezone: rule.timezone,
  dateLocal,
  startTimeLocal: allDay ? null : localStart.slice(11),
  durationMinutes: startTime?.durationMinutes ?? rule.durationMinutes,
  endTimeLocal: rule.endTimeLocal,
  days: rule.days,
  nights: rule.nights,
  capacityPax: rule.capacityPax,
  minPax: rule.minPax,
  minPaxDecisionMinutes: rule.minPaxDecisionMinutes,
  cutoffMinutes: rule.cutoffMinutes,
  earlyBookingLimitMinutes: rule.earlyBookingLimitMinutes,
  placeId: rule.placeId,
})

function planOccurrence(rule: RuleRow, startTimes: readonly LinkedTime[], occurrence: Occurrence): PlannedSlot | UnplannedStart {
  const startTime = occurrence.allDay ? undefined : linkedTimeAt(startTimes, occurrence.localStart)
  const derived = deriveColumns(ruledIntent(rule, occurrence, startTime))
  if (!derived.ok) return { originalStart: occurrence.localStart, reason: "rule_invalid", detail: derived.reason }
  return Object.assign(derived.columns, {
    ruleId: rule.id,
    startTimeId: startTime?.id ?? null,
    originalStart: occurrence.localStart,
    productId: rule.productId,
    optionId: rule.optionId,
  })
}

/**
 * The departures that a rule wants within a span of local dates (both inclusive), in order, and the starts that it cannot have. Pure:
 * closeouts, the clock and `active` of the rule are the caller's business. Throws what `expandRecurrence` throws.
 */
export function plannedSlots(rule: RuleRow, startTimes: readonly LinkedTime[], span: { from: string; to: string }): SlotPlan {
  const plan: SlotPlan = { slots: [], skipped: [] }
  const recurrence = recurrenceOf(rule, startTimes)
  if (recurrence.startTimesLocal?.length === 0) return { slots: [], skipped: [{ originalStart: null, reason: "start_time_inactive" }] }
  const { occurrences, skipped } = expandRecurrence({ ...recurrence, ...span })
  for (const occurrence of occurrences) {
    const planned = planOccurrence(rule, startTimes, occurrence)
    if ("reason" in planned) plan.skipped.push(planned)
    else plan.slots.push(planned)
  }
  plan.skipped.push(...skipped.map(({ localStart, reason }) => ({ originalStart: localStart, reason })))
  return plan
}
