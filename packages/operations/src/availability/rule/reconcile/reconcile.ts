import { and, eq, gt, gte, lt, sql } from "drizzle-orm"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { addDays, localDateOf } from "../../../kernel/time.js"
import { blockingCloseouts } from "../../closeout/blocking.js"
import { insertSlots } from "../../generation/insert.js"
import { seedSlots } from "../../generation/seed.js"
import { refusalOf } from "../../generation/sort-out.js"
import { applyEdits, type WantedEdit } from "../../slot/edit/apply.js"
import { type Kept, ruledFields } from "../../slot/edit/contract.js"
import { judgeSlot } from "../../slot/edit/judge.js"
import { type SlotWrite, writeSlots } from "../../slot/edit/write.js"
import { slotHasCommitments } from "../../slot/errors.js"
import type { SlotRow } from "../../slot/lock.js"
import { availabilitySlots } from "../../slot/schema.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { linkedStartTimes } from "../links.js"
import { lockRule } from "../lock.js"
import { isWholeDay, linkedTimeAt, type PlannedSlot, plannedSlots, type RuleRow, ruledIntent, type StartTimeRow } from "../plan.js"
import { type ReconcileInput, type ReconcileReport, reconcileInput } from "./contract.js"

type Parsed = ReturnType<typeof parse>
const parse = (raw: ReconcileInput) => parseInput(reconcileInput, raw)

interface Scene {
  rule: RuleRow
  links: StartTimeRow[]
  now: Date
  slots: SlotRow[]
  plan: Map<string, PlannedSlot>
}

const identity = (slot: SlotRow) => (slot.originalStart ?? "").replace(" ", "T")

/** Future departures of the rule within the window, locked, and what the rule wants there. */
async function setScene(tx: OperationsDb, input: Parsed): Promise<Scene> {
  const rule = await lockRule(tx, { ruleId: input.ruleId })
  const now = await readClock(tx, input.now)
  const links = await linkedStartTimes(tx, rule.id)
  const from = input.from ?? localDateOf(now, rule.timezone)
  const window = [
    gte(availabilitySlots.originalStart, `${from} 00:00:00`),
    input.to ? lt(availabilitySlots.originalStart, `${addDays(input.to, 1)} 00:00:00`) : undefined,
  ]
  const slots = await tx
    .select()
    .from(availabilitySlots)
    .where(and(eq(availabilitySlots.ruleId, rule.id), gt(availabilitySlots.startsAt, now), ...window))
    .orderBy(sql`${availabilitySlots.id}`)
    .for("update")
  const last = slots.map(identity).sort().at(-1)
  const to = input.to ?? last?.slice(0, 10) ?? addDays(from, 365)
  const planned = plannedSlots(rule, links, { from, to }).slots.filter(({ startsAt }) => startsAt > now)
  return { rule, links, now, slots, plan: new Map(planned.map((slot) => [slot.originalStart, slot])) }
}

/** What the rule wants of a departure that it still has; a cancellation by the rule itself is taken back. */
function alignment(slot: SlotRow, { rule, links }: Scene, wanted: readonly (typeof ruledFields)[number][]): WantedEdit {
  const localStart = identity(slot)
  const target = ruledIntent(
    rule,
    { dateLocal: localStart.slice(0, 10), localStart, allDay: isWholeDay(links, localStart) },
    linkedTimeAt(links, localStart),
  )
  const free = wanted.filter((field) => !slot.customisedFields.includes(field))
  const kept = wanted
    .filter((field) => slot.customisedFields.includes(field) && Object.keys(judgeSlot(slot, target, new Set([field])).changes).length > 0)
    .map((field): Kept => ({ slotId: slot.id, field, reason: "customised" }))
  return { slot, target, fields: new Set(free), kept }
}

async function cancelExtra(
  tx: OperationsDb,
  extra: SlotRow[],
  scene: Scene,
  input: Parsed,
): Promise<{ cancelled: SlotRow[]; kept: Kept[] }> {
  const withHolds = extra.filter(({ heldPax }) => heldPax > 0).map(({ id }) => id)
  const reclaimed = await reclaimLapsedHolds(tx, withHolds, input)
  const lapsed = new Map<string, number>()
  for (const { slot_id, pax } of reclaimed) lapsed.set(slot_id, (lapsed.get(slot_id) ?? 0) + Number(pax))
  const taken = (slot: SlotRow) => slot.heldPax - (lapsed.get(slot.id) ?? 0) + slot.bookedPax
  const byPerson = extra.filter((slot) => slot.customisedFields.length > 0)
  const committed = extra.filter((slot) => slot.customisedFields.length === 0 && taken(slot) > 0)
  if (committed.length > 0 && input.onCommitted === "refuse") {
    throw slotHasCommitments({
      slotIds: committed.map(({ id }) => id),
      heldPax: committed.reduce((sum, slot) => sum + slot.heldPax, 0),
      bookedPax: committed.reduce((sum, slot) => sum + slot.bookedPax, 0),
      bookingIds: [],
    })
  }
  const kept = new Set([...byPerson, ...committed])
  const cancelled = extra.filter((slot) => !kept.has(slot))
  const set = {
    status: "cancelled",
    cancelSource: "rule",
    cancelledAt: scene.now,
    statusReason: "The rule no longer has this start.",
  } as const
  await writeSlots(
    tx,
    cancelled.map((slot): SlotWrite => ({ slot, set, edited: true })),
    input,
  )
  return {
    cancelled,
    kept: [
      ...byPerson.map(({ id }): Kept => ({ slotId: id, field: null, reason: "customised" })),
      ...committed.map(({ id }): Kept => ({ slotId: id, field: null, reason: "committed" })),
    ],
  }
}

/** Makes the departures that the rule has and nobody made yet; days that a closeout blocks stay without. */
async function createMissing(tx: OperationsDb, { rule, slots, plan }: Scene, input: Parsed) {
  const known = new Set(slots.map(identity))
  const missing = rule.active ? [...plan.values()].filter(({ originalStart }) => !known.has(originalStart)) : []
  const days = missing.flatMap(({ dateLocal, endDateLocal }) => [dateLocal, endDateLocal]).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return []
  const closeouts = await blockingCloseouts(tx, rule, { from, to })
  const inserted = await insertSlots(
    tx,
    missing.filter((slot) => refusalOf(slot, { closeouts, departedBy: null }) === null),
    input,
  )
  await seedSlots(tx, inserted, { context: input })
  return inserted.made
}

/** Takes back what the rule itself cancelled; the row is read as open from here on. */
async function revive(tx: OperationsDb, slots: SlotRow[], input: Parsed): Promise<SlotRow[]> {
  const set = { status: "open", cancelSource: null, cancelledAt: null, statusReason: null } as const
  return writeSlots(
    tx,
    slots.map((slot): SlotWrite => ({ slot, set, edited: true })),
    input,
  )
}

/**
 * Brings the future departures of a rule in line with it: takes its values where no person set others, makes missing departures, cancels
 * those that the rule no longer has and nobody booked, revives those that an earlier run cancelled. Throws `rule_not_found`,
 * `slot_has_commitments` (with `onCommitted: "refuse"`), `slot_capacity_below_taken`. `dryRun` answers the same and writes nothing.
 */
export async function reconcileRule(db: OperationsDb, raw: ReconcileInput): Promise<ReconcileReport> {
  const input = parse(raw)
  return rehearse(db, input.dryRun ?? false, async (tx) => {
    const scene = await setScene(tx, input)
    const inPlan = scene.slots.filter((slot) => scene.plan.has(identity(slot)))
    const extra = scene.slots.filter((slot) => !scene.plan.has(identity(slot)) && slot.status !== "cancelled")
    const { cancelled, kept } = await cancelExtra(tx, extra, scene, input)
    const revived = await revive(
      tx,
      inPlan.filter(({ cancelSource }) => cancelSource === "rule"),
      input,
    )
    const byPerson = inPlan.filter(({ cancelSource }) => cancelSource === "person")
    const live = [...revived, ...inPlan.filter(({ status }) => status !== "cancelled")]
    const outcome = await applyEdits(
      tx,
      live.map((slot) => alignment(slot, scene, input.fields ?? ruledFields)),
      { onCommitments: input.onCommitted ?? "keep", context: input },
    )
    const created = await createMissing(tx, scene, input)
    return {
      dryRun: input.dryRun ?? false,
      updated: outcome.updated,
      created: created.map(({ id }) => id),
      cancelled: cancelled.map(({ id }) => id),
      revived: revived.map(({ id }) => id),
      kept: [...kept, ...byPerson.map(({ id }): Kept => ({ slotId: id, field: null, reason: "cancelled" })), ...outcome.kept],
    }
  })
}
