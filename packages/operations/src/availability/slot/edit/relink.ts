import { and, eq, inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { LinkedTime, RuleRow, StartTimeRow } from "../../rule/plan.js"
import { availabilityRuleStartTimes } from "../../rule/schema.js"
import { availabilityStartTimes } from "../../start-time/schema.js"

/** Dates with a time in EXDATE, RDATE and a local UNTIL name one start; they move along with it. */
export function retimeText(recurrence: string, from: string, to: string): string {
  const stamp = (time: string) => `T${time.replace(":", "")}00`
  const starts = new RegExp(`${stamp(from)}(?!Z)\\b`, "g")
  return recurrence.replace(/^(EXDATE|RDATE)\b.*$|UNTIL=\d{8}T\d{6}(?!Z)/gim, (part) => part.replace(starts, stamp(to)))
}

/** The start time of a product at a local time, made if there is none. */
async function startTimeAt(
  tx: OperationsDb,
  rule: RuleRow,
  like: StartTimeRow | undefined,
  time: string,
  context: WriteContext,
): Promise<StartTimeRow> {
  const { productId, optionId, placeId } = like ?? rule
  const label = like?.label ?? null
  const [made] = await tx
    .insert(availabilityStartTimes)
    .values({
      productId,
      optionId,
      placeId,
      label,
      startTimeLocal: time,
      durationMinutes: like?.durationMinutes ?? null,
      sortOrder: like?.sortOrder ?? 0,
    })
    .onConflictDoNothing()
    .returning()
  if (made) {
    await recordEvents(tx, context, [
      { type: "availability.start_time.created", subject: made.id, touches: [productId], after: { startTimeLocal: time } },
    ])
    return made
  }
  const table = availabilityStartTimes
  const [found] = await tx
    .update(table)
    .set({ active: true })
    .where(
      and(
        eq(table.productId, productId),
        sql`coalesce(${table.optionId}, '') = ${optionId ?? ""}`,
        eq(table.startTimeLocal, time),
        sql`coalesce(${table.label}, '') = ${label ?? ""}`,
      ),
    )
    .returning()
  return found as StartTimeRow
}

/** Gives rules another start time in place of `from`: the link changes, and the dates of the text that name that start. */
export async function relinkRules(
  tx: OperationsDb,
  rules: readonly RuleRow[],
  from: LinkedTime | null,
  to: string,
  context: WriteContext,
): Promise<StartTimeRow> {
  const [first] = rules as [RuleRow]
  const [like] = from ? await tx.select().from(availabilityStartTimes).where(eq(availabilityStartTimes.id, from.id)) : []
  const startTime = await startTimeAt(tx, first, like, to, context)
  const ids = rules.map(({ id }) => id)
  if (from) {
    const link = availabilityRuleStartTimes
    await tx.delete(link).where(and(inArray(link.ruleId, ids), eq(link.startTimeId, from.id)))
  }
  await tx
    .insert(availabilityRuleStartTimes)
    .values(ids.map((ruleId) => ({ ruleId, startTimeId: startTime.id })))
    .onConflictDoNothing()
  const retimed = rules.map((rule) => ({
    ...rule,
    recurrence: from ? retimeText(rule.recurrence, from.startTimeLocal, to) : rule.recurrence,
  }))
  const changed = retimed
    .filter((rule, index) => rule.recurrence !== rules[index]?.recurrence)
    .map(({ id, recurrence }) => ({ id, recurrence }))
  if (changed.length > 0) {
    await tx.execute(sql`update availability_rules r set recurrence = w.recurrence
      from jsonb_to_recordset(${jsonParam(changed)}) as w(id text, recurrence text) where r.id = w.id`)
  }
  return startTime
}
