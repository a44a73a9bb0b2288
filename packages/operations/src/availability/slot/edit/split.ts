import { eq } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { parseRecurrence } from "../../../kernel/recurrence/index.js"
import { addDays } from "../../../kernel/time.js"
import type { RuleRow, StartTimeRow } from "../../rule/plan.js"
import { availabilityRuleStartTimes, availabilityRules } from "../../rule/schema.js"
import { editScopeUnsupported } from "./errors.js"

/** The first local date on which a rule may have a start: its anchor or an extra date before it, within its season. */
function beginningOf({ recurrence, anchorDate, validFrom }: RuleRow): string {
  const extra = parseRecurrence(recurrence).parts?.rdates ?? []
  const first = extra.reduce((earliest, date) => (date < earliest ? date.slice(0, 10) : earliest), anchorDate)
  return validFrom !== null && validFrom > first ? validFrom : first
}

/**
 * Splits a rule at a local date: the old rule ends the day before, a copy with the same anchor, text and series begins on it, so that
 * INTERVAL and COUNT keep their phase. A date at or before the rule's own beginning splits nothing off and answers null; one after its
 * season is no date of the rule any more: `edit_scope_unsupported`.
 */
export async function splitRule(
  tx: OperationsDb,
  rule: RuleRow,
  links: readonly StartTimeRow[],
  { slotId, date }: { slotId: string; date: string },
  context: WriteContext,
): Promise<RuleRow | null> {
  if (rule.validTo !== null && date > rule.validTo) throw editScopeUnsupported({ slotId, scope: "following", why: "original_outside" })
  if (date <= beginningOf(rule)) return null
  const validTo = addDays(date, -1)
  await tx
    .update(availabilityRules)
    .set({ validTo, revision: rule.revision + 1, updatedAt: clock(context.now) as never })
    .where(eq(availabilityRules.id, rule.id))
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...columns } = rule
  const [copy] = await tx
    .insert(availabilityRules)
    .values({ ...columns, id: newId("avrl"), revision: 1, validFrom: date })
    .returning()
  const made = copy as RuleRow
  if (links.length > 0) await tx.insert(availabilityRuleStartTimes).values(links.map(({ id }) => ({ ruleId: made.id, startTimeId: id })))
  await recordEvents(tx, context, [
    {
      type: "availability.rule.split",
      subject: rule.id,
      touches: [made.id, rule.seriesId, rule.productId],
      before: { validTo: rule.validTo },
      after: { validTo },
      data: { newRuleId: made.id, date },
    },
  ])
  return made
}
