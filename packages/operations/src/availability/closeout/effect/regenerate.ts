import { asc } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { localDateOf } from "../../../kernel/time.js"
import { generateAvailabilitySlots } from "../../generation/generate.js"
import type { RuleRow } from "../../rule/plan.js"
import { availabilityRules as rule } from "../../rule/schema.js"
import type { ReopenedCloseout } from "../contract.js"
import type { CloseoutTarget } from "../target.js"
import { rulesOf, shifted, spanOf } from "./not-generated.js"

/** Open-ended closeouts come back a year ahead, as far as a run of the generator goes by itself. */
const horizonDays = 365

/** The dates of a rule that a closeout kept empty, from today on; undefined when all of them have passed. */
function spanFor(closeout: CloseoutTarget, { days, timezone }: RuleRow, now: Date): { from?: string; to: string } | undefined {
  const today = localDateOf(now, timezone)
  const { from, to } = spanOf(closeout, days)
  if (to < today) return undefined
  const ahead = from > today ? { from } : {}
  const horizon = shifted(ahead.from ?? today, horizonDays)
  const [last = horizon] = [to, horizon].sort()
  return { ...ahead, to: last }
}

/** Makes the departures that a closeout kept from being generated. */
export async function regenerate(
  tx: OperationsDb,
  closeout: CloseoutTarget,
  context: WriteContext & { now: Date },
): Promise<NonNullable<ReopenedCloseout["generated"]>> {
  const made: NonNullable<ReopenedCloseout["generated"]> = {
    rulesProcessed: 0,
    slotsCreated: 0,
    slotsExisting: 0,
    slotsSkipped: 0,
    slotIds: [],
  }
  if (closeout.effect !== "block" || closeout.slotId) return made
  for (const row of await tx.select().from(rule).where(rulesOf(closeout)).orderBy(asc(rule.id))) {
    const span = spanFor(closeout, row, context.now)
    if (!span) continue
    const run = await generateAvailabilitySlots(tx, { ruleId: row.id, ...span, ...context })
    for (const number of ["rulesProcessed", "slotsCreated", "slotsExisting", "slotsSkipped"] as const) made[number] += run[number]
    made.slotIds.push(...run.slotIds)
  }
  return { ...made, slotIds: made.slotIds.slice(0, 1000) }
}
