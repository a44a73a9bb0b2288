import { sql } from "drizzle-orm"
import { trimCommitments } from "../../calendar/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { offerFreedTime } from "../assignment/claim/retry.js"
import { liveAssignments } from "../assignment/end.js"
import type { DispatchRow } from "../dispatch/lock.js"
import type { RoadStep } from "./step.js"

const ends = { dropoff_completed: "dropped_off", no_show: "no_show" } as const
const autoPoint: Partial<Record<RoadStep, string>> = { driver_arrived: "arrive_pickup", dropoff_completed: "dropoff" }

/** What a step means for checkpoints, passengers and the time that the assets are held. */
export async function follow(tx: OperationsDb, dispatch: DispatchRow, type: RoadStep, at: Date, context: WriteContext): Promise<void> {
  const stamp = clock(context.now)
  const point = autoPoint[type]
  if (point) {
    await tx.execute(sql`update ground_dispatch_checkpoints set status = 'reached', actual_at = ${at.toISOString()}::text::timestamptz, revision = revision + 1, updated_at = ${stamp}
      where dispatch_id = ${dispatch.id} and auto and checkpoint_type = ${point} and status = 'pending'`)
  }
  if (type !== "dropoff_completed" && type !== "no_show") return
  await tx.execute(sql`update ground_dispatch_checkpoints set status = 'missed', revision = revision + 1, updated_at = ${stamp}
    where dispatch_id = ${dispatch.id} and status = 'pending'`)
  const [from, column] = type === "no_show" ? ["expected", "no_show_at"] : ["boarded", "dropped_off_at"]
  const counted =
    type === "no_show"
      ? sql`, passenger_count = d.passenger_count - gone.count, checked_bag_count = d.checked_bag_count - gone.checked,
      carry_on_count = d.carry_on_count - gone.carried, wheelchair_count = d.wheelchair_count - gone.wheelchairs, child_seat_count = d.child_seat_count - gone.children`
      : sql``
  await tx.execute(sql`with gone as (
      update ground_dispatch_passengers set status = ${ends[type]}, ${sql.raw(column as string)} = ${at.toISOString()}::text::timestamptz, revision = revision + 1, updated_at = ${stamp}
      where dispatch_id = ${dispatch.id} and status = ${from} returning *),
    sums as (select count(*)::int as count, coalesce(sum(checked_bags), 0)::int as checked, coalesce(sum(carry_on_bags), 0)::int as carried,
      (count(*) filter (where wheelchair))::int as wheelchairs, (count(*) filter (where child_seat <> 'none'))::int as children from gone)
    update ground_dispatches d set updated_at = ${stamp}${counted} from sums gone where d.id = ${dispatch.id}`)
  if (!dispatch.endsAt || at >= dispatch.endsAt) return
  const trimmed = await liveAssignments(tx, dispatch.id)
  await trimCommitments(tx, { sourceType: "dispatch", sourceId: dispatch.id, endedAt: at, now: context.now })
  await offerFreedTime(
    tx,
    trimmed.map(({ resourceId }) => resourceId),
    context,
  )
}
