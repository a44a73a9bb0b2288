import type { Rule } from "../../types.js"
import type { RuleExample } from "./search.js"

/** A stored rule as the form shows it. The order of its start times means nothing, so they stand by id. */
export const valuesOf = (rule: Rule) => ({
  name: rule.name,
  recurrence: rule.recurrence,
  timezone: rule.timezone,
  anchorDate: rule.anchorDate,
  validFrom: rule.validFrom,
  validTo: rule.validTo,
  startTimeIds: rule.startTimes.map(({ id }) => id as string).sort(),
  durationMinutes: rule.durationMinutes,
  endTimeLocal: rule.endTimeLocal,
  days: rule.days,
  nights: rule.nights,
  placeId: rule.placeId,
  capacityPax: rule.capacityPax,
  minPax: rule.minPax,
  minPaxDecisionMinutes: rule.minPaxDecisionMinutes,
  cutoffMinutes: rule.cutoffMinutes,
  earlyBookingLimitMinutes: rule.earlyBookingLimitMinutes,
  active: rule.active,
  notes: rule.notes,
})

export type RuleValues = ReturnType<typeof valuesOf>

const recurrences: Record<RuleExample, string> = {
  weekdays: "FREQ=WEEKLY;BYDAY=MO,WE,FR",
  everyDay: "FREQ=DAILY",
  firstSaturday: "FREQ=MONTHLY;BYDAY=1SA",
}

/** A new rule: an example to start from, today, the operator's zone. */
export const blankRule = ({ today, timezone, product, example = "weekdays" }: NewRule) => ({
  productId: product ?? null,
  optionId: null,
  name: null,
  recurrence: recurrences[example],
  timezone,
  anchorDate: today,
  validFrom: null,
  validTo: null,
  startTimeIds: [] as string[],
  durationMinutes: null,
  endTimeLocal: null,
  days: 1,
  nights: null,
  placeId: null,
  capacityPax: null,
  minPax: null,
  minPaxDecisionMinutes: null,
  cutoffMinutes: null,
  earlyBookingLimitMinutes: null,
  active: true,
  notes: null,
})

interface NewRule {
  today: string
  timezone: string
  product: string | undefined
  example: RuleExample | undefined
}
