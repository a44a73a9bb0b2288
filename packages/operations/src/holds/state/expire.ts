import { sql } from "drizzle-orm"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { instantParam, instantText, jsonParam, type OperationsDb, readClock, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { translating } from "../../kernel/violations.js"
import { holdNotDue } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { followHolds } from "../grid/follow.js"
import { enterHolds } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ResourceHold } from "../hold/contract.js"
import { onHold, unchanged } from "./command.js"
import { type HoldCommand, holdCommandInput, type SettleDueHolds, type SettleDueResult, settleDueHoldsInput } from "./contract.js"
import { judge, lapseOf } from "./transition.js"

const one = holdCommandInput.extend(writeContext)
const due = settleDueHoldsInput.extend(writeContext)

/** Writes `expired` on holds that are expired by comparison; what they kept is settled by then. */
async function writeExpired(tx: OperationsDb, holds: readonly ResourceHold[], context: WriteContext & { now: Date }): Promise<void> {
  const rows = holds.map((hold) => {
    const { at, by } = lapseOf(hold, context.now)
    return { id: hold.id, at: (at ?? context.now).toISOString(), by }
  })
  await tx.execute(sql`update resource_holds h set status = 'expired', status_before = h.status, ended_at = x.at, ended_reason = x.by,
      revision = h.revision + 1, updated_at = ${instantParam(context.now)}
    from jsonb_to_recordset(${jsonParam(rows)}) as x(id text, at timestamptz, by text) where h.id = x.id`)
  const said = holds.map((hold, index) => ({
    ...{ verb: "expired" as const, hold, before: { status: hold.status }, after: { status: "expired" } },
    data: { by: rows[index]?.by },
  }))
  await recordHoldEvents(tx, context, said)
}

/**
 * Writes down that a hold has lapsed. It stopped counting by itself at its deadline, so this is housekeeping. Throws `hold_not_due`.
 */
export async function expireResourceHold(db: OperationsDb, raw: HoldCommand & WriteContext): Promise<ResourceHold> {
  const { hold } = await onHold(db, parseInput(one, raw), async (tx, before, context) => {
    if (judge(before, "expire", context.now, before.status) === "same") return unchanged
    if (before.effectiveStatus !== "expired") throw holdNotDue({ id: before.id, dueAt: before.expiresAt?.toISOString() ?? null })
    await writeExpired(tx, [before], context)
    return { changed: true }
  })
  return hold
}

const nextDue = async (tx: OperationsDb, now: Date): Promise<string | null> => {
  const [row] = await rowsOf<{ due: string | null }>(
    tx,
    sql`select ${instantText(sql`min(at)`)} as due from (
      select h.expires_at as at from resource_holds h where h.status in ('held', 'waitlisted')
      union all
      select operations_step_due(s.due_on, s.days_before, s.relative_to, h.arrival, g.night, h.timezone)
      from resource_hold_steps s join resource_holds h on h.id = s.hold_id left join resource_hold_nights g on g.hold_id = h.id and s.relative_to = 'night'
      where h.status in ('held', 'confirmed')
    ) deadlines where at > ${instantParam(now)}`,
  )
  return row?.due ?? null
}

/** Writes down everything that has lapsed, at most `limit` holds (500). Answers how much, and when the next deadline falls. */
export async function settleDueHolds(db: OperationsDb, raw: SettleDueHolds & WriteContext = {}): Promise<SettleDueResult> {
  const { limit = 500, ...given } = parseInput(due, raw)
  return translating({}, () =>
    db.transaction(async (tx) => {
      const now = await readClock(tx, given.now)
      const at = instantParam(now)
      const found = await rowsOf<{ id: Id<"rhld"> }>(
        tx,
        sql`select h.id from resource_holds h where h.status in ('held', 'waitlisted', 'confirmed') and (
          (h.status <> 'confirmed' and operations_hold_status(h, ${at}) = 'expired')
          or exists (select 1 from operations_hold_lapsed(${at}) l where l.hold_id = h.id and l.lapsed > 0)) order by h.id limit ${limit}`,
      )
      const holdIds = found.map(({ id }) => id)
      const { holds, settled, context } = await enterHolds(tx, { holdIds }, { ...given, now })
      const expired = holds.filter(({ status, effectiveStatus }) => effectiveStatus === "expired" && status !== "expired")
      if (expired.length > 0) await writeExpired(tx, expired, context)
      await followHolds(tx, holds, context)
      if (settled.length > 0) await announcePromotable(tx, { holdIds, nights: [] }, context)
      const units = settled.reduce((sum, row) => sum + row.units, 0)
      return { holds: holdIds.length, units, nextDueAt: await nextDue(tx, now) }
    }),
  )
}
