import { and, eq, inArray, type SQL, sql } from "drizzle-orm"
import { dateParam, type OperationsDb } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import type { Id } from "../../../kernel/ids.js"
import { addDays, isLocalDate } from "../../../kernel/time.js"
import { type PlannedSlot, plannedSlots, type RuleRow, type StartTimeRow } from "../../rule/plan.js"
import { availabilityRuleStartTimes, availabilityRules as rule } from "../../rule/schema.js"
import { availabilitySlots } from "../../slot/schema.js"
import { availabilityStartTimes } from "../../start-time/schema.js"
import { closeoutCoversDays } from "../blocking.js"
import type { CloseoutPreview } from "../contract.js"
import type { CloseoutTarget } from "../target.js"

/** A closeout may last for ever; the dates of five years are enough to show what it does, as in one run of the generator. */
const horizonDays = 1830
const maxDates = 1000

/** Active rules whose departures a closeout can meet. */
export const rulesOf = ({ productId, optionId, placeId, ruleId }: CloseoutTarget): SQL | undefined =>
  and(
    eq(rule.active, true),
    productId ? eq(rule.productId, productId) : undefined,
    optionId ? eq(rule.optionId, optionId) : undefined,
    placeId ? eq(rule.placeId, placeId) : undefined,
    ruleId ? sql`${rule.seriesId} = (select series_id from availability_rules closed_rule where closed_rule.id = ${ruleId})` : undefined,
  )

/** The date so many days on; the calendar ends with the year 9999. */
export function shifted(date: string, days: number): string {
  const moved = addDays(date, days)
  if (isLocalDate(moved)) return moved
  return days < 0 ? "0001-01-01" : "9999-12-31"
}

/** The span of first days that a closeout can meet; a departure that covers it may have started before. */
export const spanOf = ({ dateFrom, dateTo, match }: CloseoutTarget, days: number) => {
  const from = match === "overlap" ? shifted(dateFrom, -days) : dateFrom
  const last = shifted(from, horizonDays)
  return { from, to: dateTo < last ? dateTo : last }
}

function plannedOf(target: CloseoutTarget, row: RuleRow, times: StartTimeRow[]): PlannedSlot[] {
  try {
    return plannedSlots(row, times, spanOf(target, row.days)).slots.filter((slot) => closeoutCoversDays(target, slot))
  } catch (error) {
    // a rule that cannot be expanded generates nothing, so nothing is kept from being generated
    if (isOperationsError(error)) return []
    throw error
  }
}

async function startTimesOf(db: OperationsDb, ruleIds: Id<"avrl">[]): Promise<Map<string, StartTimeRow[]>> {
  const linked = await db
    .select({ ruleId: availabilityRuleStartTimes.ruleId, time: availabilityStartTimes })
    .from(availabilityRuleStartTimes)
    .innerJoin(availabilityStartTimes, eq(availabilityStartTimes.id, availabilityRuleStartTimes.startTimeId))
    .where(inArray(availabilityRuleStartTimes.ruleId, ruleIds))
  const byRule = new Map<string, StartTimeRow[]>()
  for (const { ruleId, time } of linked) byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), time])
  return byRule
}

/** Dates on which rules would have made departures and, under this closeout, will not. The first thousand; departures that exist stay. */
export async function notGenerated(db: OperationsDb, target: CloseoutTarget): Promise<CloseoutPreview["notGenerated"]> {
  if (target.effect !== "block" || target.slotId) return []
  const rules = await db.select().from(rule).where(rulesOf(target)).orderBy(rule.id)
  if (rules.length === 0) return []
  const ids = rules.map(({ id }) => id)
  const times = await startTimesOf(db, ids)
  const { ruleId, originalStart } = availabilitySlots
  const span = spanOf(target, Math.max(...rules.map(({ days }) => days)))
  const existing = await db
    .select({ ruleId, originalStart })
    .from(availabilitySlots)
    .where(and(inArray(ruleId, ids), sql`${originalStart} >= ${dateParam(span.from)} and ${originalStart} < ${dateParam(span.to)} + 1`))
  const made = new Set(existing.map((slot) => `${slot.ruleId} ${slot.originalStart?.replace(" ", "T")}`))
  const unmade = rules.flatMap((row) =>
    plannedOf(target, row, times.get(row.id) ?? []).flatMap((slot) =>
      made.has(`${row.id} ${slot.originalStart}`) ? [] : [{ ruleId: row.id, date: slot.dateLocal }],
    ),
  )
  const dates = new Map(unmade.map((one) => [`${one.ruleId} ${one.date}`, one]))
  return [...dates.values()].slice(0, maxDates)
}
