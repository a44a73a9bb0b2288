import { sql } from "drizzle-orm"
import { instantParam, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { type GridRow, writeGrid } from "../grid/take.js"
import type { StepRow } from "../term/steps.js"
import type { Shape } from "./shape.js"

/** Writes the steps of a hold in place of those that it had. */
export async function writeSteps(tx: OperationsDb, holdId: Id<"rhld">, steps: readonly StepRow[], now: Date): Promise<void> {
  const rows = steps.map(({ stepNo, kind, dueOn, daysBefore, relativeTo, keepPercent }) => ({
    ...{ step_no: stepNo, kind, due_on: dueOn, days_before: daysBefore, relative_to: relativeTo, keep_percent: keepPercent },
  }))
  const at = instantParam(now)
  await tx.execute(sql`with wanted as (
      select * from jsonb_to_recordset(${jsonParam(rows)}) as s(step_no int, kind text, due_on date, days_before int, relative_to text, keep_percent int)
    ), gone as (
      delete from resource_hold_steps where hold_id = ${holdId} and step_no not in (select step_no from wanted)
    )
    insert into resource_hold_steps (hold_id, step_no, kind, due_on, days_before, relative_to, keep_percent, created_at, updated_at)
    select ${holdId}::text, step_no, kind, due_on, days_before, relative_to, keep_percent, ${at}, ${at} from wanted
    on conflict (hold_id, step_no) do update set kind = excluded.kind, due_on = excluded.due_on, days_before = excluded.days_before,
      relative_to = excluded.relative_to, keep_percent = excluded.keep_percent, updated_at = excluded.updated_at`)
}

/** The inventory that a shape takes from; null where it takes none. */
export const sourceOf = ({ backing, placeId, roomKind }: Shape) =>
  backing === "inventory" && placeId && roomKind ? { placeId, roomKind } : null

/** The nights that a shape takes. */
export const nightsOf = (shape: Shape) => {
  const from = sourceOf(shape)
  return from ? shape.rows.map(({ night }) => ({ ...from, night })) : []
}

/** The grid of a hold that has none yet; `takes` = it counts against capacity. */
export function newGrid(
  tx: OperationsDb,
  holdId: Id<"rhld">,
  shape: Shape,
  { takes, contracted, now }: { takes: boolean; contracted: boolean; now: Date },
): Promise<void> {
  const from = takes ? sourceOf(shape) : null
  const rows = shape.rows.map(
    (row): GridRow => ({ ...row, holdId, unitId: "", contracted: contracted ? row.held : null, from, take: from ? row.held : 0 }),
  )
  return writeGrid(tx, rows, now)
}
