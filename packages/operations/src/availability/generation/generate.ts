import { and, asc, eq, inArray } from "drizzle-orm"
import { invalidRange } from "../../kernel/common-errors.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { daysBetween } from "../../kernel/time.js"
import { translate, translating } from "../../kernel/violations.js"
import { maxRangeDays } from "../rule/contract.js"
import { ruleNotFound } from "../rule/errors.js"
import { startTimesByRule } from "../rule/links.js"
import { plannedSlots, type RuleRow } from "../rule/plan.js"
import { availabilityRules } from "../rule/schema.js"
import { type GenerateAvailabilitySlots, type Generation, generateInput, type PreviewedSlot } from "./contract.js"
import { generationTooLarge } from "./errors.js"
import { emptyRun, generateRule, type RuleRun, type RunOptions } from "./rule.js"
import { spanOf } from "./span.js"

const listed = 1_000
const defaultMaxSlots = 50_000

/** Active rules, of one product if asked for. */
const activeRules = (db: OperationsDb, productId: string | undefined): Promise<RuleRow[]> =>
  db
    .select()
    .from(availabilityRules)
    .where(and(eq(availabilityRules.active, true), productId === undefined ? undefined : eq(availabilityRules.productId, productId)))
    .orderBy(asc(availabilityRules.id))

/** The rules of a list, in id order; those that are not active answer for themselves. Throws `rule_not_found`. */
async function listedRules(db: OperationsDb, ids: readonly Id<"avrl">[], productId: string | undefined): Promise<RuleRow[]> {
  const rules = await db
    .select()
    .from(availabilityRules)
    .where(inArray(availabilityRules.id, [...ids]))
    .orderBy(asc(availabilityRules.id))
  const known = new Set(rules.filter((rule) => productId === undefined || rule.productId === productId).map(({ id }) => id))
  for (const id of ids) if (!known.has(id)) throw ruleNotFound({ id })
  return rules
}

/** Counts the starts of several rules before the first of them is generated, so that a refusal leaves nothing half done. */
async function refuseTooMany(db: OperationsDb, rules: RuleRow[], options: RunOptions): Promise<void> {
  let slots = 0
  const startTimes = await startTimesByRule(
    db,
    rules.map(({ id }) => id),
  )
  for (const rule of rules.filter(({ active }) => active)) {
    try {
      slots += plannedSlots(rule, startTimes.get(rule.id) ?? [], await spanOf(options, rule.timezone, () => options.clock(db))).slots.length
    } catch (error) {
      // its own turn reports it
      if (!isOperationsError(error)) throw error
    }
  }
  if (slots > options.maxSlots) throw generationTooLarge({ slots, maxSlots: options.maxSlots })
}

/** One transaction per rule, a savepoint when the caller has one open. */
const runRule = (db: OperationsDb, id: Id<"avrl">, options: RunOptions): Promise<RuleRun> =>
  translating({}, () => (options.dryRun ? generateRule(db, id, options) : db.transaction((tx) => generateRule(tx, id, options))))

async function runOrReport(db: OperationsDb, id: Id<"avrl">, options: RunOptions): Promise<RuleRun> {
  try {
    return await runRule(db, id, options)
  } catch (failure) {
    const error = await translate(failure)
    if (!isOperationsError(error)) throw error
    const { code, message, details } = error
    const skipped: RuleRun["skipped"] = error.kind === "invalid" ? [{ originalStart: null, reason: "rule_invalid", detail: message }] : []
    return emptyRun(id, { error: { code, message, details }, skipped })
  }
}

const previewOf = ({ ruleId, wanted }: RuleRun): PreviewedSlot[] =>
  wanted.map(({ slot: { originalStart, startsAt, endsAt, dateLocal, timezone, capacityPax }, exists }) => ({
    ...{ ruleId, originalStart, startsAt, endsAt, dateLocal, timezone, capacityPax, exists },
  }))

const total = (runs: RuleRun[], count: (run: RuleRun) => number) => runs.reduce((sum, run) => sum + count(run), 0)

function summarise(runs: RuleRun[], dryRun: boolean): Generation {
  return {
    dryRun,
    rulesProcessed: runs.length,
    slotsCreated: total(runs, ({ created }) => created),
    slotsExisting: total(runs, ({ existing }) => existing.unchanged + existing.customised + existing.cancelled + existing.drifted),
    slotsSkipped: total(runs, ({ skipped }) => skipped.length),
    pickupsAttached: total(runs, ({ pickupsAttached }) => pickupsAttached),
    resourcesMaterialized: total(runs, ({ resourcesMaterialized }) => resourcesMaterialized),
    slotIds: runs.flatMap(({ slotIds }) => slotIds).slice(0, listed),
    rules: runs.map(({ slotIds: _slotIds, pickupsAttached: _attached, resourcesMaterialized: _made, wanted: _wanted, ...rule }) => rule),
    ...(dryRun && { preview: runs.flatMap(previewOf).slice(0, listed) }),
  }
}

/**
 * Makes the departures of active rules within `from` and `to`, local dates of each rule's own zone, both inclusive. Only ever inserts:
 * what exists stays as it is, and new departures of an option get the rooms and seats of its templates; so running it twice creates nothing the second time, and several at once make each start once.
 *
 * One rule's failure is reported in `rules[].error` and does not stop the others; a rule asked for by `ruleId` throws. Throws `rule_not_found`,
 * `invalid_range`, `generation_too_large` before anything is written, and with `onUnusable: "fail"` `generation_blocked`.
 */
export async function generateAvailabilitySlots(db: OperationsDb, input: GenerateAvailabilitySlots): Promise<Generation> {
  const { ruleId, ruleIds, productId, from, to, horizonDays, ...given } = parseInput(generateInput, input)
  const { dryRun = false, attachPickups = true, materializeResources = true, ...terms } = given
  const { onUnusable = "skip", maxSlots = defaultMaxSlots, now: at, ...context } = terms
  if (from && to && (to < from || daysBetween(from, to) > maxRangeDays)) throw invalidRange({ from, to, limitDays: maxRangeDays })
  let read: Promise<Date> | undefined
  const clock = (handle: OperationsDb) => (read ??= readClock(handle, at))
  const seeding = { attachPickups, materializeResources, context: { ...context, now: at } }
  const options = { productId, from, to, horizonDays, dryRun, onUnusable, maxSlots, clock, ...seeding }
  if (ruleId !== undefined) return summarise([await runRule(db, ruleId, options)], dryRun)
  const rules = await (ruleIds ? listedRules(db, ruleIds, productId) : activeRules(db, productId))
  await refuseTooMany(db, rules, options)
  const runs: RuleRun[] = []
  for (const { id } of rules) runs.push(await runOrReport(db, id, options))
  return summarise(runs, dryRun)
}
