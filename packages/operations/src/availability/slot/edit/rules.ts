import { inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { LinkedTime, RuleRow } from "../../rule/plan.js"
import { availabilityRules } from "../../rule/schema.js"
import { changed, pick } from "../../rule/story.js"
import { ruledFields, type SlotPatch } from "./contract.js"

/** Start times by rule. */
type Times = ReadonlyMap<string, readonly Pick<LinkedTime, "id">[]>

const columnsOf = (patch: SlotPatch) =>
  Object.fromEntries(ruledFields.flatMap((field) => (field === "startLocal" || patch[field] === undefined ? [] : [[field, patch[field]]])))

const idsOf = (times: Times, ruleId: string) => (times.get(ruleId) ?? []).map(({ id }) => id)

/** Writes what an edit wants of rules whose start times are changed already, and tells each rule's story with both. */
export async function patchRules(
  tx: OperationsDb,
  rules: RuleRow[],
  patch: SlotPatch,
  startTimes: { before: Times; after: Times },
  context: WriteContext,
): Promise<RuleRow[]> {
  if (!ruledFields.some((field) => patch[field] !== undefined)) return rules
  const set = columnsOf(patch)
  const ids = rules.map(({ id }) => id)
  const patched = await tx
    .update(availabilityRules)
    .set({ ...set, revision: sql`${availabilityRules.revision} + 1`, updatedAt: clock(context.now) as never })
    .where(inArray(availabilityRules.id, ids))
    .returning()
  const old = new Map(rules.map((rule) => [rule.id, { ...rule, startTimeIds: idsOf(startTimes.before, rule.id) }]))
  await recordEvents(
    tx,
    context,
    patched.map((rule) => {
      const before = old.get(rule.id) ?? {}
      const after = { ...rule, startTimeIds: idsOf(startTimes.after, rule.id) }
      const names = changed(before, after).filter((name) => name in set || name === "startTimeIds" || name === "recurrence")
      return {
        type: "availability.rule.updated",
        subject: rule.id,
        touches: [rule.seriesId, rule.productId, ...idsOf(startTimes.before, rule.id), ...after.startTimeIds],
        before: pick(before, names),
        after: pick(after, names),
      }
    }),
  )
  return patched
}
