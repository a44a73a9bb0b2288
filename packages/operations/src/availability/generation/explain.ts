import { and, eq, gte, lt } from "drizzle-orm"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type ExplainedStart, explainRecurrence } from "../../kernel/recurrence/index.js"
import { addDays } from "../../kernel/time.js"
import { type Blocking, blockingCloseouts } from "../closeout/blocking.js"
import { identityOf } from "../rule/drift.js"
import { linkedStartTimes } from "../rule/links.js"
import { findRule } from "../rule/lock.js"
import { type LinkedTime, linkedTimeAt, plannedSlots, type RuleRow, recurrenceOf } from "../rule/plan.js"
import { availabilitySlots } from "../slot/schema.js"
import { type DateExplanation, type DateOutcome, type ExplainDate, explainDateInput } from "./contract.js"
import { refusalOf } from "./sort-out.js"

type Explained = DateExplanation["starts"][number]
type SlotOfDate = Pick<typeof availabilitySlots.$inferSelect, "id" | "status" | "startTimeId" | "originalStart" | "allDay">

interface Facts {
  rule: RuleRow
  startTimes: LinkedTime[]
  closeouts: Blocking[]
  slots: Map<string, SlotOfDate>
  now: Date
}

const slotsOfDate = async (db: OperationsDb, ruleId: Id<"avrl">, date: string): Promise<Map<string, SlotOfDate>> => {
  const { id, status, startTimeId, originalStart, allDay } = availabilitySlots
  const rows = await db
    .select({ id, status, startTimeId, originalStart, allDay })
    .from(availabilitySlots)
    .where(and(eq(availabilitySlots.ruleId, ruleId), gte(originalStart, date), lt(originalStart, addDays(date, 1))))
  return new Map(rows.map((row) => [identityOf(row), row]))
}

/** What becomes of a start that the recurrence gives and that no departure exists for. */
function outcomeOf(originalStart: string, { rule, startTimes, closeouts, now }: Facts): Pick<Explained, "outcome" | "closeoutIds"> {
  const on = (outcome: DateOutcome) => ({ outcome })
  const active = startTimes.filter((time) => time.active)
  if (linkedTimeAt(startTimes, originalStart)?.active === false || (startTimes.length > 0 && active.length === 0))
    return on("start_time_inactive")
  if (!rule.active) return on("rule_inactive")
  const date = originalStart.slice(0, 10)
  const planned = plannedSlots(rule, startTimes, { from: date, to: date }).slots.find((slot) => slot.originalStart === originalStart)
  if (!planned) return on("rule_invalid")
  const refusal = refusalOf(planned, { closeouts, departedBy: now })
  if (!refusal) return on("not_generated")
  return refusal.reason === "closed_out" ? { outcome: "closed_out", closeoutIds: [refusal.closeoutId] } : on(refusal.reason)
}

function explain({ localStart, allDay, reason }: ExplainedStart, facts: Facts): Explained {
  const slot = facts.slots.get(localStart)
  const start = {
    startTimeId: slot?.startTimeId ?? linkedTimeAt(facts.startTimes, localStart)?.id ?? null,
    startTimeLocal: allDay ? null : localStart.slice(11, 16),
    originalStart: localStart,
  }
  if (slot) return { ...start, outcome: "exists", slotId: slot.id, status: slot.status }
  return { ...start, ...(reason ? { outcome: reason } : outcomeOf(localStart, facts)) }
}

/**
 * Says for every start of a rule on one local date whether there is a departure, and if not, exactly why. Throws `rule_not_found` and,
 * for a stored rule that cannot be read, what expanding it throws.
 */
export async function explainDate(db: OperationsDb, input: ExplainDate): Promise<DateExplanation> {
  const { ruleId, date, now } = parseInput(explainDateInput, input)
  const rule = await findRule(db, { ruleId })
  const startTimes = await linkedStartTimes(db, ruleId)
  const slots = await slotsOfDate(db, ruleId, date)
  const closeouts = await blockingCloseouts(db, rule, { from: date, to: addDays(date, 366) })
  const facts = { rule, startTimes, closeouts, slots, now: await readClock(db, now) }
  const everyTime = startTimes.map((time) => ({ ...time, active: true }))
  const starts = explainRecurrence({ ...recurrenceOf(rule, everyTime), date })
  const known = new Set(starts.map(({ localStart }) => localStart))
  const others = [...slots].filter(([start]) => !known.has(start)).map(([localStart, { allDay }]) => ({ localStart, allDay, reason: null }))
  const all = [...starts, ...others].sort((a, b) => a.localStart.localeCompare(b.localStart))
  return { ruleId, date, timezone: rule.timezone, starts: all.map((start) => explain(start, facts)) }
}
