import { availabilitySlots, type CreateRule, createRule, createStartTime } from "../../src/availability/index.js"
import { linkedStartTimes } from "../../src/availability/rule/links.js"
import { findRule } from "../../src/availability/rule/lock.js"
import { plannedSlots } from "../../src/availability/rule/plan.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"

/** A start time of the product for each local time, and a rule that departs at them; daily in Cairo unless said otherwise. */
export async function ruleAt(db: OperationsDb, times: string[], over: Partial<CreateRule> = {}) {
  const productId = over.productId ?? "prod_1"
  const startTimeIds: Id<"avst">[] = []
  for (const startTimeLocal of times) {
    const label = `${over.name ?? ""} ${Math.random()}`
    startTimeIds.push((await createStartTime(db, { productId, startTimeLocal, label })).id)
  }
  return createRule(db, { productId, timezone: "Africa/Cairo", recurrence: "FREQ=DAILY", anchorDate: "2026-01-01", startTimeIds, ...over })
}

/** Stores the departures that a rule wants, as generating would, but with no event. */
export async function plannedDepartures(db: OperationsDb, ruleId: Id<"avrl">, span: { from: string; to: string }) {
  const rule = await findRule(db, { ruleId })
  const { slots } = plannedSlots(rule, await linkedStartTimes(db, ruleId), span)
  return db.insert(availabilitySlots).values(slots).returning({ id: availabilitySlots.id })
}
