import { and, asc, eq, inArray, notInArray } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { startTimeDuplicate, startTimeNotFound, startTimeProductMismatch } from "../start-time/errors.js"
import { availabilityStartTimes as startTime } from "../start-time/schema.js"
import type { RuleRow, StartTimeRow } from "./plan.js"
import { availabilityRuleStartTimes as link } from "./schema.js"

type Owner = Pick<RuleRow, "productId" | "optionId">

/** The start times linked to rules, by rule, in the order of the day. One statement for however many rules. */
export async function startTimesByRule(tx: OperationsDb, ruleIds: readonly Id<"avrl">[]): Promise<Map<string, StartTimeRow[]>> {
  const byRule = new Map<string, StartTimeRow[]>(ruleIds.map((id) => [id, []]))
  if (ruleIds.length === 0) return byRule
  const rows = await tx
    .select({ ruleId: link.ruleId, startTime })
    .from(startTime)
    .innerJoin(link, eq(link.startTimeId, startTime.id))
    .where(inArray(link.ruleId, [...ruleIds]))
    .orderBy(asc(startTime.startTimeLocal))
  for (const { ruleId, startTime: time } of rows) byRule.get(ruleId)?.push(time)
  return byRule
}

/** The start times linked to a rule, in the order of the day. */
export const linkedStartTimes = async (tx: OperationsDb, ruleId: Id<"avrl">): Promise<StartTimeRow[]> =>
  (await startTimesByRule(tx, [ruleId])).get(ruleId) ?? []

function refuseMisfit(owner: Owner, times: readonly StartTimeRow[]) {
  for (const [index, time] of times.entries()) {
    if (time.productId !== owner.productId || (time.optionId !== null && time.optionId !== owner.optionId)) {
      throw startTimeProductMismatch({
        startTimeId: time.id,
        startTimeProductId: time.productId,
        startTimeOptionId: time.optionId,
        productId: owner.productId,
        optionId: owner.optionId,
      })
    }
    const twin = times[index - 1]
    if (twin?.startTimeLocal === time.startTimeLocal) {
      throw startTimeDuplicate({ startTimeLocal: time.startTimeLocal, startTimeIds: [twin.id, time.id] })
    }
  }
}

/**
 * The start times that a rule is about to link, held in place until the caller commits. Throws `start_time_not_found`,
 * `start_time_product_mismatch`, `start_time_duplicate`.
 */
export async function requireStartTimes(tx: OperationsDb, owner: Owner, ids: readonly Id<"avst">[]): Promise<StartTimeRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(startTime)
    .where(inArray(startTime.id, [...ids]))
    .orderBy(asc(startTime.id))
    .for("share")
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing) throw startTimeNotFound({ id: missing })
  const times = rows.sort((a, b) => a.startTimeLocal.localeCompare(b.startTimeLocal))
  refuseMisfit(owner, times)
  return times
}

/** Makes these the start times of a rule, and no others. */
export async function setStartTimes(tx: OperationsDb, ruleId: Id<"avrl">, times: readonly StartTimeRow[]): Promise<void> {
  const ids = times.map(({ id }) => id)
  await tx.delete(link).where(and(eq(link.ruleId, ruleId), ids.length ? notInArray(link.startTimeId, ids) : undefined))
  if (ids.length === 0) return
  await tx
    .insert(link)
    .values(ids.map((startTimeId) => ({ ruleId, startTimeId })))
    .onConflictDoNothing()
}
