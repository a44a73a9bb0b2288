import type { Id } from "../../kernel/ids.js"
import { expandStarts, type Occurrence, type SkippedOccurrence, type Start } from "../../kernel/recurrence/index.js"
import { dayOf, formatDateTime, zoneOf } from "../../kernel/time.js"
import { type DerivedColumns, deriveColumnsAt, type SlotIntent, type SlotTerms } from "../slot/derive.js"
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
  /** The same as a number: milliseconds that this reading would have in UTC. */
  originalWall: number
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

/** What a rule decides about all departures at one of its start times. */
const ruledTerms = (rule: RuleRow, startTime: LinkedTime | undefined): SlotTerms => ({
  timezone: rule.timezone,
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

/** What a rule decides about one of its starts. */
export const ruledIntent = (
  rule: RuleRow,
  { dateLocal, localStart, allDay }: Pick<Occurrence, "dateLocal" | "localStart" | "allDay">,
  startTime: LinkedTime | undefined,
): SlotIntent => ({ ...ruledTerms(rule, startTime), dateLocal, startTimeLocal: allDay ? null : localStart.slice(11) })

/** Plans one start after the other; what starts at one time of day have in common is looked up once. */
function plannerOf(rule: RuleRow, startTimes: readonly LinkedTime[]): (start: Start) => PlannedSlot | UnplannedStart {
  const zone = zoneOf(rule.timezone)
  const { id: ruleId, productId, optionId } = rule
  const known = new Map<number | null, { terms: SlotTerms; startTimeId: Id<"avst"> | null }>()
  const commonTo = ({ wall, allDay }: Start, originalStart: string) => {
    const time = allDay ? null : wall - dayOf(wall)
    const common = known.get(time)
    if (common) return common
    const startTime = allDay ? undefined : linkedTimeAt(startTimes, originalStart)
    const looked = { terms: ruledTerms(rule, startTime), startTimeId: startTime?.id ?? null }
    known.set(time, looked)
    return looked
  }
  return (start) => {
    const originalStart = formatDateTime(start.wall)
    const { terms, startTimeId } = commonTo(start, originalStart)
    const derived = deriveColumnsAt(zone, start, terms)
    if (!derived.ok) return { originalStart, reason: "rule_invalid", detail: derived.reason }
    return Object.assign(derived.columns, { ruleId, startTimeId, originalStart, originalWall: start.wall, productId, optionId })
  }
}

/**
 * The departures that a rule wants within a span of local dates (both inclusive), in order, and the starts that it cannot have. Pure:
 * closeouts, the clock and `active` of the rule are the caller's business. Throws what `expandRecurrence` throws.
 */
export function plannedSlots(rule: RuleRow, startTimes: readonly LinkedTime[], span: { from: string; to: string }): SlotPlan {
  const plan: SlotPlan = { slots: [], skipped: [] }
  const recurrence = recurrenceOf(rule, startTimes)
  if (recurrence.startTimesLocal?.length === 0) return { slots: [], skipped: [{ originalStart: null, reason: "start_time_inactive" }] }
  const { starts, skipped } = expandStarts({ ...recurrence, ...span })
  const planned = plannerOf(rule, startTimes)
  for (const start of starts) {
    const slot = planned(start)
    if ("reason" in slot) plan.skipped.push(slot)
    else plan.slots.push(slot)
  }
  for (const { localStart, reason } of skipped) plan.skipped.push({ originalStart: localStart, reason })
  return plan
}
