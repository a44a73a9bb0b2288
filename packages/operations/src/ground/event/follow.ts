import { sql } from "drizzle-orm"
import { shortenCommitments } from "../../calendar/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { offerFreedTime } from "../assignment/claim/retry.js"
import type { DispatchRow } from "../dispatch/lock.js"
import type { RoadStep } from "./step.js"

const autoPoint: Partial<Record<RoadStep, string>> = { driver_arrived: "arrive_pickup", dropoff_completed: "dropoff" }
const over: readonly RoadStep[] = ["dropoff_completed", "no_show"]

/** A step that a locked dispatch took. */
export interface Taken {
  dispatch: DispatchRow
  type: RoadStep
  at: Date
}

/** Checkpoints that the steps reach, and those that are missed when a run is over. */
async function checkpoints(tx: OperationsDb, steps: readonly Taken[], now: Date | undefined): Promise<void> {
  const reached = steps.flatMap(({ dispatch, type, at }) => (autoPoint[type] ? [{ id: dispatch.id, point: autoPoint[type], at }] : []))
  const set = sql`revision = p.revision + 1, updated_at = ${clock(now)}`
  if (reached.length > 0) {
    await tx.execute(sql`update ground_dispatch_checkpoints p set status = 'reached', actual_at = r.at, ${set}
      from jsonb_to_recordset(${jsonParam(reached)}) as r(id text, point text, at timestamptz)
      where p.dispatch_id = r.id and p.auto and p.checkpoint_type = r.point and p.status = 'pending'`)
  }
}

/** What ends with the run: checkpoints are missed, whoever is aboard is dropped off, whoever did not come is a no-show. */
async function close(tx: OperationsDb, ended: readonly Taken[], now: Date | undefined): Promise<void> {
  const rows = ended.map(({ dispatch, type, at }) => ({ id: dispatch.id, gone: type === "no_show", at }))
  const given = sql`jsonb_to_recordset(${jsonParam(rows)}) as e(id text, gone boolean, at timestamptz)`
  const stamp = clock(now)
  await tx.execute(sql`update ground_dispatch_checkpoints p set status = 'missed', revision = p.revision + 1, updated_at = ${stamp}
    from ${given} where p.dispatch_id = e.id and p.status = 'pending'`)
  await tx.execute(sql`with gone as (
      update ground_dispatch_passengers p set status = case when e.gone then 'no_show' else 'dropped_off' end,
        no_show_at = case when e.gone then e.at else p.no_show_at end, dropped_off_at = case when e.gone then p.dropped_off_at else e.at end,
        revision = p.revision + 1, updated_at = ${stamp}
      from ${given} where p.dispatch_id = e.id and p.status = case when e.gone then 'expected' else 'boarded' end returning p.*),
    sums as (select dispatch_id, count(*)::int as count, coalesce(sum(checked_bags), 0)::int as checked, coalesce(sum(carry_on_bags), 0)::int as carried,
      (count(*) filter (where wheelchair))::int as wheelchairs, (count(*) filter (where child_seat <> 'none'))::int as children
      from gone where status = 'no_show' group by dispatch_id)
    update ground_dispatches d set updated_at = ${stamp}, passenger_count = d.passenger_count - s.count, checked_bag_count = d.checked_bag_count - s.checked,
      carry_on_count = d.carry_on_count - s.carried, wheelchair_count = d.wheelchair_count - s.wheelchairs, child_seat_count = d.child_seat_count - s.children
    from sums s where d.id = s.dispatch_id`)
}

/** What steps on the road mean for checkpoints, passengers and the time that the assets are held. Statements do not grow with the steps. */
export async function followAll(tx: OperationsDb, steps: readonly Taken[], context: WriteContext): Promise<void> {
  await checkpoints(tx, steps, context.now)
  const ended = steps.filter(({ type }) => over.includes(type))
  if (ended.length === 0) return
  await close(tx, ended, context.now)
  const early = ended.filter(({ dispatch, at }) => dispatch.endsAt && at < dispatch.endsAt)
  const ends = early.map(({ dispatch, at }) => ({ sourceId: dispatch.id, endedAt: at }))
  await offerFreedTime(tx, await shortenCommitments(tx, { sourceType: "dispatch", ends, now: context.now }), context)
}
