import { and, asc, desc, eq, ilike, inArray, or, type SQL } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { placeIdsOf } from "../../places/contract.js"
import { type GetRule, getRuleInput, type Rule, type RuleListQuery, ruleListQuery, type ruleSortFields } from "./contract.js"
import { ruleNotFound } from "./errors.js"
import { readRules } from "./read.js"
import { availabilityRules as rule } from "./schema.js"

const matches = (q: string): SQL | undefined => {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  return or(ilike(rule.name, pattern), ilike(rule.notes, pattern), ilike(rule.productId, pattern))
}

type SortField = (typeof ruleSortFields)[number]

/** Rules within a filter, newest last unless sorted otherwise. `q` searches name, notes and product id. */
export async function listRules(db: OperationsDb, input: RuleListQuery & { now?: Date } = {}): Promise<Page<Rule>> {
  const { now, ...given } = input
  const { ids, productId, optionId, placeId, facilityId, seriesId, active, q, sort, ...paging } = parseInput(ruleListQuery, given)
  const places = placeIdsOf({ placeId, facilityId })
  const where = and(
    ids && inArray(rule.id, ids),
    productId && inArray(rule.productId, productId),
    optionId && inArray(rule.optionId, optionId),
    places && inArray(rule.placeId, places),
    seriesId && eq(rule.seriesId, seriesId),
    active === undefined ? undefined : eq(rule.active, active),
    q ? matches(q) : undefined,
  )
  const order = parseSort<SortField>(sort, [{ field: "createdAt", descending: false }])
  const orderBy = [...order.map(({ field, descending }) => (descending ? desc : asc)(rule[field])), asc(rule.id)]
  const { limit, offset } = windowOf(paging)
  const data = await readRules(db, { where, now, orderBy, limit, offset })
  const total = await db.$count(rule, where)
  return { data, total, limit, offset }
}

/** One rule with its start times, its recurrence in words and in parts, and the numbers of its departures. Throws `rule_not_found`. */
export async function getRule(db: OperationsDb, input: GetRule & { now?: Date }): Promise<Rule> {
  const { now, ...given } = input
  const { ruleId } = parseInput(getRuleInput, given)
  const [found] = await readRules(db, { where: eq(rule.id, ruleId), now })
  if (!found) throw ruleNotFound({ id: ruleId })
  return found
}
