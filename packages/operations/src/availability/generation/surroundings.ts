import { and, eq, gte, lt, sql } from "drizzle-orm"
import { jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { addDays } from "../../kernel/time.js"
import { type Blocking, blockingQuery } from "../closeout/blocking.js"
import { type StandingSlot, standingColumns } from "../rule/drift.js"
import type { LinkedTime, RuleRow } from "../rule/plan.js"
import { availabilitySlots as slot } from "../slot/schema.js"

type Days = { from: string; to: string }

export interface Surroundings {
  /** In the order of the day. */
  startTimes: LinkedTime[]
  /** Those that end on the first day or later; the last departure may end long after the span. */
  closeouts: Blocking[]
  /** Whether the rule has departures within the span. */
  stands: boolean
}

const within = (ruleId: Id<"avrl">, { from, to }: Days) =>
  and(eq(slot.ruleId, ruleId), gte(slot.originalStart, from), lt(slot.originalStart, addDays(to, 1)))

/** What a rule is generated from and what stands in its way. One statement, after the rule was locked. */
export async function surroundingsOf(tx: OperationsDb, rule: RuleRow, span: Days): Promise<Surroundings> {
  const [found] = await jsonOf<Surroundings>(
    tx,
    sql`select jsonb_build_object(
      'startTimes', (select coalesce(jsonb_agg(jsonb_build_object('id', start_time.id, 'startTimeLocal', start_time.start_time_local,
          'durationMinutes', start_time.duration_minutes, 'active', start_time.active) order by start_time.start_time_local), '[]'::jsonb)
        from availability_rule_start_times link join availability_start_times start_time on start_time.id = link.start_time_id
        where link.rule_id = ${rule.id}),
      'closeouts', (select coalesce(jsonb_agg(to_jsonb(stop) order by stop.id), '[]'::jsonb) from (${blockingQuery(rule, { from: span.from })}) stop),
      'stands', exists (select from ${slot} where ${within(rule.id, span)})) as result`,
  )
  return found as Surroundings
}

/** The rule's departures within the span, as they stand. */
export const standingWithin = (tx: OperationsDb, ruleId: Id<"avrl">, span: Days): Promise<StandingSlot[]> =>
  tx.select(standingColumns).from(slot).where(within(ruleId, span))
