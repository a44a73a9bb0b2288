import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourcesPerDeparture } from "../allocation/template/materialize/slots.js"
import { ruleNotFound } from "../rule/errors.js"
import { findRule, lockRule } from "../rule/lock.js"
import { plannedSlots, type RuleRow } from "../rule/plan.js"
import type { RuleGeneration } from "./contract.js"
import { generationBlocked, generationTooLarge } from "./errors.js"
import { insertSlots } from "./insert.js"
import { seedSlots } from "./seed.js"
import { type Sorted, sortOut } from "./sort-out.js"
import { spanOf } from "./span.js"
import { standingWithin, surroundingsOf } from "./surroundings.js"

export interface RunOptions {
  productId?: string
  from?: string
  to?: string
  horizonDays?: number
  dryRun: boolean
  materializeResources: boolean
  onUnusable: "skip" | "fail"
  attachPickups: boolean
  maxSlots: number
  /** Read once, and only by runs that need it; through the handle in use, which may hold the only connection. */
  clock: (db: OperationsDb) => Promise<Date>
  context: WriteContext
}

export interface RuleRun extends RuleGeneration {
  slotIds: Id<"avsl">[]
  pickupsAttached: number
  /** Rooms and seats that its new departures have. */
  resourcesMaterialized: number
  /** Starts that exist or are made. */
  wanted: Sorted["wanted"]
}

const none = { unchanged: 0, customised: 0, cancelled: 0, drifted: 0 }

/** The answer for a rule that gave nothing. */
export const emptyRun = (ruleId: Id<"avrl">, rest: Partial<RuleRun>): RuleRun => ({
  ...{ ruleId, created: 0, existing: { ...none }, skipped: [], slotIds: [], pickupsAttached: 0, resourcesMaterialized: 0, wanted: [] },
  ...rest,
})

const unusable = new Set<string>(["closed_out", "nonexistent_local_time", "nonexistent_local_date"])

function refuseUnusable(ruleId: string, { skipped }: Sorted) {
  const blocked = skipped.filter(({ reason }) => unusable.has(reason))
  if (blocked.length > 0) throw generationBlocked({ ruleId, unusable: blocked.length, skipped: blocked.slice(0, 100) })
}

async function sortOutRule(tx: OperationsDb, rule: RuleRow, { maxSlots, onUnusable, clock, ...options }: RunOptions): Promise<Sorted> {
  const span = await spanOf(options, rule.timezone, () => clock(tx))
  const { startTimes, closeouts, stands } = await surroundingsOf(tx, rule, span)
  const plan = plannedSlots(rule, startTimes, span)
  if (plan.slots.length > maxSlots) throw generationTooLarge({ slots: plan.slots.length, maxSlots })
  const standing = stands ? await standingWithin(tx, rule.id, span) : []
  const now = standing.length > 0 ? await clock(tx) : new Date(0)
  const sorted = sortOut(plan, { closeouts, standing, now, departedBy: span.departedBy })
  if (onUnusable === "fail") refuseUnusable(rule.id, sorted)
  return sorted
}

/** Generates one rule in the caller's transaction, its row locked first; a dry run locks and writes nothing. */
export async function generateRule(tx: OperationsDb, ruleId: Id<"avrl">, options: RunOptions): Promise<RuleRun> {
  const rule = await (options.dryRun ? findRule : lockRule)(tx, { ruleId })
  if (options.productId !== undefined && options.productId !== rule.productId) throw ruleNotFound({ id: ruleId })
  if (!rule.active) return emptyRun(ruleId, { skipped: [{ originalStart: null, reason: "rule_inactive" }] })
  const { create, existing, skipped, wanted } = await sortOutRule(tx, rule, options)
  if (options.dryRun) {
    const resourcesMaterialized = options.materializeResources ? create.length * (await resourcesPerDeparture(tx, rule.optionId)) : 0
    return { ruleId, created: create.length, existing, skipped, slotIds: [], pickupsAttached: 0, resourcesMaterialized, wanted }
  }
  const inserted = await insertSlots(tx, create, options.context)
  const seeds = await seedSlots(tx, inserted, options)
  const { made } = inserted
  return { ruleId, created: made.length, existing, skipped, slotIds: made.map(({ id }) => id), ...seeds, wanted: [] }
}
