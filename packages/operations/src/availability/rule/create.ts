import type { OperationsDb } from "../../kernel/database.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { assertRule } from "./check.js"
import { type CreateRule, createRuleInput, type Rule } from "./contract.js"
import { requireStartTimes, setStartTimes } from "./links.js"
import { getRule } from "./list.js"
import { availabilityRules } from "./schema.js"

const unset = { optionId: null, validFrom: null, validTo: null, durationMinutes: null, days: 1, endTimeLocal: null }

/**
 * Stores a rule; departures come from generating. Throws `recurrence_invalid` and its siblings, `timezone_invalid`, `invalid_range`,
 * `slot_times_inconsistent`, `start_time_not_found`, `start_time_product_mismatch`, `start_time_duplicate`, `place_not_found`.
 */
export async function createRule(db: OperationsDb, input: CreateRule): Promise<Rule> {
  const { startTimeIds = [], now, actor, reason, correlationId, ...given } = parseInput(createRuleInput, input)
  const asked = { ...unset, ...withPlaceId(given) }
  return translating({}, () =>
    db.transaction(async (tx) => {
      const fields = await withRequiredPlace(tx, asked)
      const startTimes = await requireStartTimes(tx, fields, startTimeIds)
      assertRule(fields, startTimes)
      const id = newId("avrl")
      await tx.insert(availabilityRules).values({ ...fields, id, seriesId: id })
      await setStartTimes(tx, id, startTimes)
      const touches = [fields.productId, fields.optionId, fields.placeId, ...startTimeIds]
      const after = { ...fields, id, startTimeIds }
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "availability.rule.created", subject: id, touches, after, data: { productId: fields.productId } },
      ])
      return getRule(tx, { ruleId: id, now })
    }),
  )
}
