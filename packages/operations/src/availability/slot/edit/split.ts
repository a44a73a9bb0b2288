import { eq } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { addDays } from "../../../kernel/time.js"
import type { RuleRow, StartTimeRow } from "../../rule/plan.js"
import { availabilityRuleStartTimes, availabilityRules } from "../../rule/schema.js"

/**
 * Splits a rule at a local date: the old rule ends the day before, a copy with the same anchor, text and series begins on it, so that
 * INTERVAL and COUNT keep their phase. A date at or before the rule's own beginning splits nothing off and answers null.
 */
export async function splitRule(
  tx: OperationsDb,
  rule: RuleRow,
  links: readonly StartTimeRow[],
  date: string,
  context: WriteContext,
): Promise<RuleRow | null> {
  if (date <= rule.anchorDate || (rule.validFrom !== null && date <= rule.validFrom)) return null
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
