import { getTableColumns, type SQL, sql } from "drizzle-orm"
import { clock, decodeRow, type OperationsDb } from "../../kernel/database.js"
import { describeRecurrence, parseRecurrence } from "../../kernel/recurrence/index.js"
import { availabilityStartTimes } from "../start-time/schema.js"
import type { Rule } from "./contract.js"
import { availabilityRules } from "./schema.js"

const json = <Value>(value: unknown): Value => (typeof value === "string" ? JSON.parse(value) : value) as Value

type Counted = Rule["slotCounts"] & { nextStartsAt: string | null; generatedUntil: string | null }

const linkedTimes = sql`(select coalesce(jsonb_agg(to_jsonb(start_time) order by start_time.start_time_local), '[]'::jsonb)
  from availability_rule_start_times link join availability_start_times start_time on start_time.id = link.start_time_id
  where link.rule_id = ${availabilityRules.id})`

const slotCounts = (at: SQL) => sql`(select jsonb_build_object(
    'total', count(*),
    'upcoming', count(*) filter (where slot.status <> 'cancelled' and slot.starts_at > ${at}),
    'open', count(*) filter (where slot.status = 'open'),
    'closed', count(*) filter (where slot.status = 'closed'),
    'cancelled', count(*) filter (where slot.status = 'cancelled'),
    'customised', count(*) filter (where slot.customised_fields <> '{}'),
    'nextStartsAt', min(slot.starts_at) filter (where slot.status <> 'cancelled' and slot.starts_at > ${at}),
    'generatedUntil', max(slot.date_local))
  from availability_slots slot where slot.rule_id = ${availabilityRules.id})`

function toRule(row: typeof availabilityRules.$inferSelect & { times: Record<string, unknown>[]; counts: Counted }): Rule {
  const { times, counts, ...rule } = row
  const { nextStartsAt, generatedUntil, ...numbers } = counts
  const { ok, parts } = parseRecurrence(rule.recurrence)
  return {
    ...rule,
    startTimes: times.map((time) => decodeRow(availabilityStartTimes, time)),
    description: ok ? describeRecurrence(rule.recurrence) : null,
    parts,
    slotCounts: numbers,
    nextStartsAt: nextStartsAt === null ? null : new Date(nextStartsAt),
    generatedUntil,
  }
}

export interface ReadRules {
  where: SQL | undefined
  now?: Date
  orderBy?: SQL[]
  limit?: number
  offset?: number
}

/** Reads rules with their start times and the numbers of their departures in one statement. Every reader of rules goes through here. */
export async function readRules(db: OperationsDb, { where, now, orderBy = [], limit, offset = 0 }: ReadRules): Promise<Rule[]> {
  const query = db
    .select({
      ...getTableColumns(availabilityRules),
      times: sql`linked.times`.mapWith((value) => json<Record<string, unknown>[]>(value)),
      counts: sql`counted.counts`.mapWith((value) => json<Counted>(value)),
    })
    .from(availabilityRules)
    .leftJoin(sql`lateral (select ${linkedTimes} as times) linked`, sql`true`)
    .leftJoin(sql`lateral (select ${slotCounts(clock(now))} as counts) counted`, sql`true`)
    .where(where)
    .orderBy(...orderBy)
    .offset(offset)
  const rows = await (limit === undefined ? query : query.limit(limit))
  return rows.map((row) => toRule(row as never))
}
