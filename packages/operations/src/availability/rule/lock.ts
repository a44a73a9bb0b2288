import { eq } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { ruleNotFound } from "./errors.js"
import type { RuleRow } from "./plan.js"
import { availabilityRules } from "./schema.js"

/** A rule as it is stored. Throws `rule_not_found`. */
export async function findRule(db: OperationsDb, { ruleId }: { ruleId: Id<"avrl"> }): Promise<RuleRow> {
  const [rule] = await db.select().from(availabilityRules).where(eq(availabilityRules.id, ruleId))
  if (!rule) throw ruleNotFound({ id: ruleId })
  return rule
}

/**
 * Locks a rule: whoever changes it or makes departures of it does so one after the other, while departures already made stay free.
 * Throws `rule_not_found`, `revision_conflict`.
 */
export async function lockRule(
  tx: OperationsDb,
  { ruleId, expectedRevision }: { ruleId: Id<"avrl">; expectedRevision?: number },
): Promise<RuleRow> {
  const [rule] = await tx.select().from(availabilityRules).where(eq(availabilityRules.id, ruleId)).for("no key update")
  if (!rule) throw ruleNotFound({ id: ruleId })
  if (expectedRevision !== undefined && expectedRevision !== rule.revision)
    throw revisionConflict({ expected: expectedRevision, current: rule })
  return rule
}
