import { eq, sql } from "drizzle-orm"
import { emptyPatch } from "../../kernel/common-errors.js"
import { clock, type OperationsDb, readClock } from "../../kernel/database.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { assertRule } from "./check.js"
import { type UpdatedRule, type UpdateRule, updateRuleInput } from "./contract.js"
import { countDrift } from "./drift.js"
import { linkedStartTimes, requireStartTimes, setStartTimes } from "./links.js"
import { getRule } from "./list.js"
import { lockRule } from "./lock.js"
import { availabilityRules } from "./schema.js"
import { changed, pick } from "./story.js"

/**
 * Changes a rule, and its set of start times when `startTimeIds` is given. Touches no departure: `drift` says how many future ones now
 * differ, reconciling brings them along. Throws `rule_not_found`, `revision_conflict`, `empty_patch` and what creating throws.
 */
export async function updateRule(db: OperationsDb, input: UpdateRule): Promise<UpdatedRule> {
  const { ruleId, patch = {}, startTimeIds, expectedRevision, ...context } = parseInput(updateRuleInput, input)
  const given = withPlaceId(patch)
  if (startTimeIds === undefined && Object.values(given).every((value) => value === undefined)) throw emptyPatch({})
  const asked = startTimeIds === undefined ? patchOf(given) : given
  return translating({}, () =>
    db.transaction(async (tx) => {
      const before = await lockRule(tx, { ruleId, expectedRevision })
      const fields = await withRequiredPlace(tx, asked)
      const linked = await linkedStartTimes(tx, ruleId)
      const startTimes = startTimeIds === undefined ? linked : await requireStartTimes(tx, before, startTimeIds)
      assertRule({ ...before, ...fields }, startTimes)
      const [after] = await tx
        .update(availabilityRules)
        .set({ ...fields, revision: sql`${availabilityRules.revision} + 1`, updatedAt: clock(context.now) })
        .where(eq(availabilityRules.id, ruleId))
        .returning()
      if (startTimeIds !== undefined) await setStartTimes(tx, ruleId, startTimes)
      const now = await readClock(tx, context.now)
      const drift = await countDrift(tx, after ?? before, startTimes, now)
      const ids = { before: linked.map(({ id }) => id), after: startTimes.map(({ id }) => id) }
      const [old, fresh] = [
        { ...before, startTimeIds: ids.before },
        { ...fields, startTimeIds: ids.after },
      ]
      const names = changed(old, fresh)
      await recordEvents(tx, context, [
        {
          type: "availability.rule.updated",
          subject: ruleId,
          touches: [before.productId, before.optionId, before.placeId, fields.placeId, ...ids.before, ...ids.after],
          before: pick(old, names),
          after: pick(fresh, names),
          data: { productId: before.productId, drift },
        },
      ])
      return { ...(await getRule(tx, { ruleId, now })), drift }
    }),
  )
}
