import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { revisionConflict } from "../../../kernel/common-errors.js"
import { writeContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { pickupGroupNotFound } from "../errors.js"
import { pickupGroups } from "../schema.js"
import { columnsOfTime } from "../stop-time.js"
import { requirePoints } from "../suitable.js"
import { type PickupGroup, type PickupGroupPoint, setPickupGroupPointsBody } from "./contract.js"
import { getPickupGroup, pointsOf } from "./store.js"

const input = setPickupGroupPointsBody.extend({ id: idSchema("pkgr"), ...writeContext })
type Input = z.output<typeof input>

async function lockGroup(tx: OperationsDb, { id: groupId, expectedRevision }: Input) {
  const [row] = await tx.select().from(pickupGroups).where(eq(pickupGroups.id, groupId)).for("update")
  if (!row) throw pickupGroupNotFound({ id: groupId })
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw revisionConflict({ expected: expectedRevision, current: await getPickupGroup(tx, { id: groupId }) })
  }
  return row
}

/** The run in one statement: those that left are gone, the others are as they are given. */
const replace = (tx: OperationsDb, { id: groupId, points, now }: Input) => {
  const rows = points.map(({ pointId, time, capacity = null, cutoffMinutes = null }, sortOrder) => ({
    point_id: pointId,
    sort_order: sortOrder,
    times: columnsOfTime(time),
    capacity,
    cutoff_minutes: cutoffMinutes,
  }))
  return tx.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${jsonParam(rows)}) as g(point_id text, sort_order int, times jsonb, capacity int, cutoff_minutes int)
    ), gone as (
      delete from pickup_group_points where group_id = ${groupId} and point_id not in (select point_id from given)
    )
    insert into pickup_group_points (group_id, point_id, sort_order, timing, local_time, local_time_until, day_offset, offset_minutes,
      offset_until_minutes, capacity, cutoff_minutes, created_at, updated_at)
    select ${groupId}, point_id, sort_order, times->>'timing', times->>'localTime', times->>'localTimeUntil', (times->>'dayOffset')::int,
      (times->>'offsetMinutes')::int, (times->>'offsetUntilMinutes')::int, capacity, cutoff_minutes, ${clock(now)}, ${clock(now)}
    from given
    on conflict (group_id, point_id) do update set sort_order = excluded.sort_order, timing = excluded.timing, local_time = excluded.local_time,
      local_time_until = excluded.local_time_until, day_offset = excluded.day_offset, offset_minutes = excluded.offset_minutes,
      offset_until_minutes = excluded.offset_until_minutes, capacity = excluded.capacity, cutoff_minutes = excluded.cutoff_minutes,
      updated_at = excluded.updated_at`)
}

const told = (points: readonly PickupGroupPoint[]) =>
  points.map(({ pointId, time, capacity, cutoffMinutes }) => ({ pointId, time, capacity, cutoffMinutes }))

/**
 * Replaces the run of a group; its order is the order given. Departures that have stops already keep them until `applyPickupGroups`
 * refreshes them. Throws `pickup_group_not_found`, `pickup_point_not_found`, `pickup_point_unsuitable`, `revision_conflict`.
 */
export async function setPickupGroupPoints(db: OperationsDb, raw: z.input<typeof input>): Promise<PickupGroup> {
  const given = parseInput(input, raw)
  const { id: groupId } = given
  return db.transaction(async (tx) => {
    const group = await lockGroup(tx, given)
    const pointIds = given.points.map(({ pointId }) => pointId)
    await requirePoints(tx, { pointIds, productId: group.productId, kind: group.kind, active: false })
    const before = (await pointsOf(tx, [groupId])).get(groupId) ?? []
    await replace(tx, given)
    await tx
      .update(pickupGroups)
      .set({ revision: group.revision + 1, updatedAt: clock(given.now) as never })
      .where(eq(pickupGroups.id, groupId))
    const after = await getPickupGroup(tx, { id: groupId })
    await recordEvents(tx, given, [
      {
        type: "availability.pickup_group.updated",
        subject: groupId,
        touches: [group.productId, ...new Set([...before, ...after.points].map(({ pointId }) => pointId))],
        before: { points: told(before) },
        after: { points: told(after.points) },
      },
    ])
    return after
  })
}
