import { and, eq, gte, inArray, sql } from "drizzle-orm"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { resolveLocal } from "../../../kernel/time.js"
import { withRequiredPlace } from "../../../places/index.js"
import { refuseEarlyEnd } from "../../rule/check.js"
import { startTimesByRule } from "../../rule/links.js"
import { type LinkedTime, linkedTimeAt, type RuleRow, ruledIntent } from "../../rule/plan.js"
import { availabilityRules } from "../../rule/schema.js"
import { slotNotFound } from "../errors.js"
import { checkRevision, type SlotRow } from "../lock.js"
import { availabilitySlots } from "../schema.js"
import { applyEdits, type WantedEdit } from "./apply.js"
import {
  type EditableField,
  type EditReport,
  type EditScope,
  type EditSlotsInput,
  type Kept,
  ownFields,
  type SlotPatch,
} from "./contract.js"
import { editScopeUnsupported, slotStartConflict, startTimeDurationFixed } from "./errors.js"
import { judgeSlot } from "./judge.js"
import { relinkRules } from "./relink.js"
import { patchRules } from "./rules.js"
import { splitRule } from "./split.js"
import { patchedFields } from "./update.js"
import type { Writable } from "./write.js"

type ParsedEdit = Omit<EditSlotsInput, "now" | "patch"> & { now?: Date; patch: SlotPatch }

interface Reach {
  rules: RuleRow[]
  /** Start times by rule, after the edit. */
  links: Map<string, LinkedTime[]>
  slots: SlotRow[]
  newRuleId: Id<"avrl"> | null
  /** The local time that moves, and where to. */
  retime: { from: LinkedTime | null; to: LinkedTime } | null
  /** The patch with the place that is to be stored. */
  patch: SlotPatch
}

async function anchorSlot(
  tx: OperationsDb,
  { slotId, scope, patch }: ParsedEdit,
): Promise<SlotRow & { ruleId: Id<"avrl">; originalStart: string }> {
  const [slot] = await tx.select().from(availabilitySlots).where(eq(availabilitySlots.id, slotId))
  if (!slot) throw slotNotFound({ id: slotId })
  const { ruleId, originalStart } = slot
  if (ruleId === null || originalStart === null) throw editScopeUnsupported({ slotId, scope, why: "no_rule" })
  if (patch.startLocal?.date !== undefined) throw editScopeUnsupported({ slotId, scope, why: "date_moves_one" })
  return { ...slot, ruleId, originalStart: originalStart.replace(" ", "T") }
}

const lockSeries = (tx: OperationsDb, ruleId: Id<"avrl">): Promise<RuleRow[]> =>
  tx
    .select()
    .from(availabilityRules)
    .where(sql`${availabilityRules.seriesId} = (select r.series_id from availability_rules r where r.id = ${ruleId})`)
    .orderBy(availabilityRules.id)
    .for("update")

/** Which start time a new time replaces; null when the rule is all-day and gets its first one. */
function movedTime(slot: SlotRow & { originalStart: string }, links: readonly LinkedTime[], scope: EditScope): LinkedTime | null {
  const link = linkedTimeAt(links, slot.originalStart)
  if (link) return link
  if (slot.allDay && links.length === 0) return null
  throw editScopeUnsupported({ slotId: slot.id, scope, why: "time_from_recurrence" })
}

function checkLinks(patch: SlotPatch, slotId: string, links: readonly LinkedTime[], time: string | undefined, from: LinkedTime | null) {
  if (time !== undefined && links.some((link) => link.startTimeLocal === time && link.id !== from?.id)) {
    throw slotStartConflict({ slotId, startLocal: time })
  }
  const fixed = patch.durationMinutes === undefined ? undefined : links.find(({ durationMinutes }) => durationMinutes !== null)
  if (fixed) throw startTimeDurationFixed({ startTimeId: fixed.id, durationMinutes: fixed.durationMinutes as number })
}

async function reach(tx: OperationsDb, input: ParsedEdit, asked: SlotPatch): Promise<Reach> {
  await lockSeries(tx, (await anchorSlot(tx, input)).ruleId)
  // whoever held the series before us may have split it: what stands now is read under the lock
  const anchor = await anchorSlot(tx, input)
  const series = await lockSeries(tx, anchor.ruleId)
  const patch = await withRequiredPlace(tx, asked)
  const own = series.find(({ id }) => id === anchor.ruleId) as RuleRow
  const before = await startTimesByRule(
    tx,
    series.map(({ id }) => id),
  )
  const ownLinks = before.get(own.id) ?? []
  const time = patch.startLocal?.time
  const from = time === undefined ? null : movedTime(anchor, ownLinks, input.scope)
  const date = anchor.originalStart.slice(0, 10)
  const split = input.scope === "following" ? await splitRule(tx, own, ownLinks, { slotId: anchor.id, date }, input) : null
  if (split) before.set(split.id, ownLinks)
  const targets = input.scope === "all" ? series : [split ?? own]
  for (const { id } of targets) checkLinks(patch, anchor.id, before.get(id) ?? [], time, from)

  const relinked =
    time === undefined
      ? null
      : await relinkRules(
          tx,
          targets.filter(({ id }) => !from || (before.get(id) ?? []).some((link) => link.id === from.id)),
          from,
          time,
          input,
        )
  const links = await startTimesByRule(
    tx,
    targets.map(({ id }) => id),
  )
  const rules = await patchRules(tx, targets, patch, { before, after: links }, input)
  const slots = await tx
    .select()
    .from(availabilitySlots)
    .where(
      input.scope === "all"
        ? inArray(
            availabilitySlots.ruleId,
            series.map(({ id }) => id),
          )
        : and(eq(availabilitySlots.ruleId, own.id), gte(availabilitySlots.originalStart, `${date} 00:00:00`)),
    )
    .orderBy(availabilitySlots.id)
    .for("update")
  const locked = slots.find(({ id }) => id === anchor.id) as SlotRow
  await checkRevision(tx, locked, input.expectedRevision, input.now)
  for (const rule of rules) refuseEarlyEnd(rule, links.get(rule.id) ?? [])
  return {
    rules,
    links,
    slots,
    newRuleId: split?.id ?? null,
    retime: relinked ? { from, to: relinked } : null,
    patch,
  }
}

/** Where one slot stands after the edit: its rule, its identity, and what the rule now wants of it. */
function wantedOf(
  slot: SlotRow,
  { rules, links, retime, newRuleId, patch }: Reach,
  fields: ReadonlySet<EditableField>,
  now: Date,
): WantedEdit {
  const rule = rules.find(({ id }) => id === (newRuleId ?? slot.ruleId)) as RuleRow
  const original = (slot.originalStart ?? "").replace(" ", "T")
  const departed = slot.startsAt <= now
  const moves = retime !== null && original.slice(11) === `${retime.from?.startTimeLocal ?? "00:00"}:00`
  const identity = moves ? `${original.slice(0, 10)}T${retime?.to.startTimeLocal}:00` : original
  const exists = !moves || resolveLocal(rule.timezone, identity).ok
  const localStart = exists ? identity : original
  const bookkeeping: Writable = rule.id === slot.ruleId ? {} : { ruleId: rule.id }
  // one that has departed takes the name by which its rule knows it, or a generation of past days would make it again
  if (moves && exists) bookkeeping.originalStart = identity
  if (moves && exists && !departed) bookkeeping.startTimeId = retime?.to.id as Id<"avst">
  const still = (kept: Kept): WantedEdit => ({ slot, target: intent(original), fields: new Set(), bookkeeping, kept: [kept] })
  const intent = (start: string) =>
    ruledIntent(
      rule,
      { dateLocal: start.slice(0, 10), localStart: start, allDay: slot.allDay && !moves },
      linkedTimeAt(links.get(rule.id) ?? [], start),
    )
  if (departed) return still({ slotId: slot.id, field: null, reason: "departed" })
  if (slot.status === "cancelled") return still({ slotId: slot.id, field: null, reason: "cancelled" })

  const free = new Set([...fields].filter((field) => !slot.customisedFields.includes(field) && (exists || field !== "startLocal")))
  const customised = [...fields].filter((field) => slot.customisedFields.includes(field))
  const target = intent(localStart)
  const kept = customised
    .filter((field) => Object.keys(judgeSlot(slot, target, new Set([field])).changes).length > 0)
    .map((field): Kept => ({ slotId: slot.id, field, reason: "customised" }))
  const own = Object.fromEntries(
    ownFields.flatMap((field) => (free.has(field) && patch[field] !== undefined ? [[field, patch[field]]] : [])),
  )
  if (exists) return { slot, target, fields: free, own, bookkeeping, kept }
  const marks = { customisedFields: [...new Set([...slot.customisedFields, "startLocal"])], customisedAt: now }
  return {
    slot,
    target,
    fields: free,
    own,
    bookkeeping: { ...bookkeeping, ...marks },
    kept: [...kept, { slotId: slot.id, field: "startLocal", reason: "gap" }],
  }
}

/** Edits this and the following departures of a rule, or all of its series: the rule first, then every departure that follows it. */
export async function editSeries(db: OperationsDb, input: ParsedEdit): Promise<EditReport> {
  const { patch, fields } = patchedFields(input.patch)
  return rehearse(db, input.dryRun ?? false, async (tx) => {
    const now = await readClock(tx, input.now)
    const reached = await reach(tx, input, patch)
    const wanted = reached.slots.map((slot) => wantedOf(slot, reached, fields, now))
    const { updated, unchanged, kept } = await applyEdits(tx, wanted, { onCommitments: input.onCommitments ?? "refuse", context: input })
    return { dryRun: input.dryRun ?? false, updated, unchanged, kept, newRuleId: reached.newRuleId }
  })
}
