import { type SQL, sql } from "drizzle-orm"
import { revisionConflict } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { statement } from "../../../kernel/statement.js"
import { translating } from "../../../kernel/violations.js"
import type { SettleResult } from "../contract.js"
import { allocationStatusConflict } from "../errors.js"
import { requireEntry } from "../ledger/find.js"
import { inRounds } from "../ledger/gate.js"
import { hasLapsed, lapsedRefusal } from "../ledger/lapsed.js"
import { type Entry, entryOf, resultOf, toAllocation } from "../ledger/row.js"
import { settle } from "../statement/changed.js"
import { transition } from "../statement/transition.js"
import { type ContextName, contextSql, contextValues } from "../statement/values.js"
import type { AllocationStatus } from "../words.js"

/** One step of a ledger row from one status to another. */
export interface Step {
  from: AllocationStatus
  to: AllocationStatus
  /** What else must hold, over `slot_allocations`, before it waits for the slot and after. */
  row?: SQL
  /** What the slot must satisfy, over `availability_slots`. */
  slot?: SQL
  /** The verb of its event, and what it adds to the event, where the change of status does not say it. */
  verb?: SQL
}

type Run = (db: OperationsDb, input: { allocationId: string; expectedRevision?: number } & WriteContext) => Promise<Entry | undefined>

/** The one statement of a step. A hold moves only while it has not lapsed. No row answered = it may not, or has already. */
export function stepStatement({ from, to, row = sql`true`, slot, verb }: Step): Run {
  const step = statement<ContextName | "id" | "revision" | "eventId">((value) => {
    const { at, context } = contextSql(value)
    const alive = from === "held" ? sql`slot_allocations.expires_at > ${at}` : sql`true`
    const revision = sql`(${value("revision")}::int is null or slot_allocations.revision = ${value("revision")}::int)`
    const still = sql`slot_allocations.status = ${sql.raw(`'${from}'`)} and ${alive} and ${revision} and ${row}`
    const named = sql`select id, slot_id, status, ${sql.raw(`'${to}'`)} as next from slot_allocations where id = ${value("id")}::text and ${still}`
    const settled = settle(at, { context, eventId: sql`${value("eventId")}::text`, verb })
    return sql`${transition({ at, named, still, slot, endReason: sql`${value("reason")}::text` })} ${settled}`
  })
  return async (db, { allocationId, expectedRevision, ...context }) => {
    const values = { ...contextValues(context), id: allocationId, revision: expectedRevision ?? null, eventId: newId("evnt") }
    const [changed] = await translating({}, () => rowsOf(db, step(values)))
    return changed && entryOf(changed)
  }
}

interface Settle {
  step: Step
  run: Run
  /** Refusals of this step alone, looked for after the common ones. */
  refuse?: (db: OperationsDb, entry: Entry, now?: Date) => Promise<void>
}

/** Why a row may not take the step. Answers when nothing stands against it: then it changed in between. */
async function refuseStep(db: OperationsDb, { step, refuse }: Settle, entry: Entry, input: { expectedRevision?: number; now?: Date }) {
  const { row } = entry
  const conflict = (status: string) => allocationStatusConflict({ allocationId: row.id, status, wanted: step.to })
  if (hasLapsed(row) && step.to === "confirmed" && step.from === "held") throw lapsedRefusal(row)
  if (hasLapsed(row)) throw conflict("expired")
  if (row.status !== step.from) throw conflict(row.status)
  if (input.expectedRevision !== undefined && input.expectedRevision !== row.revision) {
    throw revisionConflict({ expected: input.expectedRevision, current: { ...toAllocation(row) } })
  }
  await refuse?.(db, entry, input.now)
}

/** A command that moves one row by one step; a repetition answers the row unchanged. */
export function settling(step: Step, refuse?: Settle["refuse"]) {
  const parts: Settle = { step, run: stepStatement(step), refuse }
  return async (db: OperationsDb, input: { allocationId: string; expectedRevision?: number } & WriteContext): Promise<SettleResult> =>
    inRounds(async () => {
      const changed = await parts.run(db, input)
      if (changed) return resultOf(changed, "changed")
      const entry = await requireEntry(db, input.allocationId, input.now)
      if (entry.row.status === step.to) return resultOf(entry, "unchanged")
      await refuseStep(db, parts, entry, input)
      return undefined
    })
}
