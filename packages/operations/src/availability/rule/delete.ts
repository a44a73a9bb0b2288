import { asc, eq, sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type NewEvent, recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { availabilitySlots } from "../slot/schema.js"
import { type DeleteRule, deleteRuleInput } from "./contract.js"
import { ruleInUse } from "./errors.js"
import { linkedStartTimes } from "./links.js"
import { lockRule } from "./lock.js"
import { availabilityRules } from "./schema.js"

/** The departures of a rule, locked: nobody takes a place while it is decided whether they may go. */
const lockSlotsOf = (tx: OperationsDb, ruleId: Id<"avrl">) =>
  tx
    .select({ id: availabilitySlots.id, productId: availabilitySlots.productId, startsAt: availabilitySlots.startsAt })
    .from(availabilitySlots)
    .where(eq(availabilitySlots.ruleId, ruleId))
    .orderBy(asc(availabilitySlots.id))
    .for("update")

async function countUsed(tx: OperationsDb, ruleId: Id<"avrl">): Promise<number> {
  const [row] = await rowsOf<{ used: number }>(
    tx,
    sql`select count(*)::int as used from availability_slots slot where slot.rule_id = ${ruleId}
      and (exists (select 1 from slot_allocations taken where taken.slot_id = slot.id) or exists (select 1 from slot_travelers person where person.slot_id = slot.id))`,
  )
  return Number(row?.used ?? 0)
}

/**
 * Deletes a rule that has no departures, or with `deleteUnusedSlots` one whose departures nobody ever held or booked, along with them.
 * Throws `rule_not_found`, `revision_conflict`, `rule_in_use` with the numbers.
 */
export async function deleteRule(db: OperationsDb, input: DeleteRule): Promise<{ id: Id<"avrl"> }> {
  const { ruleId, deleteUnusedSlots = false, expectedRevision, ...context } = parseInput(deleteRuleInput, input)
  return translating({}, () =>
    db.transaction(async (tx) => {
      const rule = await lockRule(tx, { ruleId, expectedRevision })
      const slots = await lockSlotsOf(tx, ruleId)
      const used = slots.length > 0 ? await countUsed(tx, ruleId) : 0
      if (used > 0 || (slots.length > 0 && !deleteUnusedSlots)) throw ruleInUse({ id: ruleId, slots: slots.length, used })
      const startTimes = await linkedStartTimes(tx, ruleId)
      if (slots.length > 0) await tx.delete(availabilitySlots).where(eq(availabilitySlots.ruleId, ruleId))
      await tx.delete(availabilityRules).where(eq(availabilityRules.id, ruleId))
      const gone = slots.map(
        ({ id, productId, startsAt }): NewEvent => ({
          type: "availability.slot.deleted",
          subject: id,
          touches: [ruleId, productId],
          data: { slotId: id, productId, startsAt },
        }),
      )
      const touches = [rule.productId, rule.optionId, rule.placeId, ...startTimes.map(({ id }) => id)]
      await recordEvents(tx, context, [
        ...gone,
        {
          type: "availability.rule.deleted",
          subject: ruleId,
          touches,
          before: rule,
          data: { productId: rule.productId, slots: slots.length },
        },
      ])
      return { id: ruleId }
    }),
  )
}
