import { sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { writeSteps } from "../create/insert.js"
import { movementNotFound } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { followHolds } from "../grid/follow.js"
import { reverseMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold } from "../hold/read.js"
import { setHold } from "../hold/write.js"
import { limitOf, optionOf } from "../term/option.js"
import { checkDue, givesSteps, stepRows } from "../term/steps.js"
import { onHold } from "./command.js"
import { type ReinstateResourceHold, reinstateResourceHoldInput } from "./contract.js"
import { expired, statusConflict } from "./transition.js"

const input = reinstateResourceHoldInput.extend(writeContext)
type Parsed = z.output<typeof input>
type Clocked = WriteContext & { now: Date }

/** Releases that stand and are to be taken back: those named, or all but what steps of the block have cut off. */
async function releasesOf(tx: OperationsDb, hold: ResourceHold, { movementIds }: Parsed) {
  const rows = await rowsOf<{ id: string; kind: string; active: boolean; units: number }>(
    tx,
    sql`select m.id, m.kind, m.status = 'active' as active,
        (select coalesce(sum(n.units), 0)::int from resource_hold_movement_nights n where n.movement_id = m.id) as units
      from resource_hold_movements m where m.hold_id = ${hold.id} and m.kind not in ('pickup', 'cancel')
        and ${movementIds ? sql`m.id in (select jsonb_array_elements_text(${jsonParam(movementIds)}))` : sql`m.kind <> 'rolling'`}
      order by m.created_at, m.id for update`,
  )
  const found = new Set(rows.map(({ id }) => id))
  for (const id of movementIds ?? []) if (!found.has(id)) throw movementNotFound({ id, holdId: hold.id })
  return rows.filter(({ active }) => active)
}

const nextStatus = ({ status, statusBefore }: ResourceHold) =>
  status === "released" ? (statusBefore ?? "held") : status === "expired" ? "held" : status

/** New deadlines of a hold that comes back. */
async function renewTerms(tx: OperationsDb, hold: ResourceHold, given: Parsed, { now }: Clocked) {
  const { timezone, backing, arrival } = hold
  const frame = { backing, arrival, firstNight: hold.nights[0]?.night ?? null, timezone, now }
  if (givesSteps(given)) {
    const steps = stepRows(given, frame)
    checkDue(steps, frame)
    await writeSteps(tx, hold.id, steps, now)
  }
  return optionOf(given, { timezone, now, limit: await limitOf(tx, hold) })
}

/**
 * Takes back what was released, all or none, and gives a released or lapsed hold its status again. A lapsed one needs a new option, and
 * a new cutoff where that has passed.
 * Throws `hold_capacity_unavailable` with every night that has filled up since, `resource_double_booked`, `slot_capacity_exceeded`,
 * `hold_expired`, `hold_status_conflict`, `movement_not_found`.
 */
export async function reinstateResourceHold(db: OperationsDb, raw: ReinstateResourceHold & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  const run = async (tx: OperationsDb, before: ResourceHold, context: Clocked) => {
    const ended = before.status === "released" || before.effectiveStatus === "expired"
    const releases = await releasesOf(tx, before, given)
    if (before.status === "cancelled" || (!ended && releases.length === 0))
      throw statusConflict(before, before.effectiveStatus, "reinstate")
    const option = await renewTerms(tx, before, given, context)
    if (before.effectiveStatus === "expired" && !option) throw expired(before, context.now)
    const withUnits = releases.filter(({ units }) => units > 0).map(({ id }) => id)
    if (withUnits.length > 0) await reverseMovements(tx, withUnits, context)
    const status = before.effectiveStatus === "expired" ? "held" : nextStatus(before)
    const back = ended ? { status, statusBefore: null, endedAt: null, endedReason: null } : {}
    const rank = status === "held" && before.statusBefore === "waitlisted" ? { status: "waitlisted" as const } : {}
    await setHold(tx, before.id, { ...back, ...rank, ...option }, context.now)
    await followHolds(tx, [before], context)
    const after = await readHold(tx, before.id, context.now)
    if (after.totals.lapsed > before.totals.lapsed || after.effectiveStatus === "expired") throw expired(after, context.now)
    const units = releases.reduce((sum, row) => sum + row.units, 0)
    const changed = { before: { status: before.status }, after: { status: after.status } }
    await recordHoldEvents(tx, context, [{ verb: "reinstated", hold: after, ...changed, units, data: { movementIds: withUnits } }])
    return { changed: true }
  }
  return (await onHold(db, given, run, { takes: true })).hold
}
