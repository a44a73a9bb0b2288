import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, clock, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { recordStopEvents } from "./events.js"
import { type PlannedStop, planStops, type RunPoint, runsOf, type StopSlot } from "./runs.js"

const slotsPerStatement = 5_000

const instants = (values: readonly (Date | null)[]) =>
  arrayParam(
    values.map((value) => value?.toISOString() ?? null),
    "timestamptz",
  )

/** What all stops of a run share travels once; each stop adds its departure and its instants. What is there already stays. */
function insertOf(stops: readonly PlannedStop[], runs: readonly RunPoint[], context: WriteContext): SQL {
  const ids = arrayParam(
    stops.map(() => newId("slpk")),
    "text",
  )
  const slotIds = arrayParam(
    stops.map(({ slotId }) => slotId),
    "text",
  )
  const indexes = arrayParam(
    stops.map(({ run }) => run),
    "int",
  )
  const from = instants(stops.map(({ instants: { pickupAt } }) => pickupAt))
  const until = instants(stops.map(({ instants: { pickupUntil } }) => pickupUntil))
  return sql`
    insert into slot_pickups (id, slot_id, point_id, group_id, kind, sequence, timing, local_time, local_time_until, day_offset, offset_minutes,
      offset_until_minutes, capacity, cutoff_minutes, pickup_at, pickup_until, cutoff_at, created_at, updated_at)
    select s.id, s.slot_id, r."pointId", r."groupId", r.kind, r.sequence, r.timing, r."localTime", r."localTimeUntil", r."dayOffset",
      r."offsetMinutes", r."offsetUntilMinutes", r.capacity, r."cutoffMinutes", s.pickup_at, s.pickup_until,
      s.pickup_at - make_interval(mins => r."cutoffMinutes"), ${clock(context.now)}, ${clock(context.now)}
    from unnest(${ids}, ${slotIds}, ${indexes}, ${from}, ${until}) as s(id, slot_id, run, pickup_at, pickup_until)
    join jsonb_to_recordset(${jsonParam(runs.map((point, run) => ({ run, ...point })))}) as r(run int, "pointId" text, "groupId" text, kind text,
      sequence int, timing text, "localTime" text, "localTimeUntil" text, "dayOffset" int, "offsetMinutes" int, "offsetUntilMinutes" int,
      capacity int, "cutoffMinutes" int) on r.run = s.run
    on conflict (slot_id, point_id, kind) do nothing
    returning slot_id`
}

/** Inserts planned stops, one statement. Answers how many were made, and which departures got any. */
export async function insertStops(
  tx: OperationsDb,
  stops: readonly PlannedStop[],
  runs: readonly RunPoint[],
  context: WriteContext,
): Promise<{ made: number; slotIds: Set<string> }> {
  if (stops.length === 0) return { made: 0, slotIds: new Set() }
  const [row] = await rowsOf<{ made: number; ids: string | null }>(
    tx,
    sql`with made as (${insertOf(stops, runs, context)}) select count(*)::int as made, string_agg(distinct slot_id, ' ') as ids from made`,
  )
  return { made: Number(row?.made ?? 0), slotIds: new Set(row?.ids?.split(" ")) }
}

/**
 * Gives new departures the stops of their product's groups, in the transaction that makes them: one statement for the runs, and one for the
 * stops of 5,000 departures with one for their events. A local time that does not exist on a date is left out. Answers how many were made.
 */
export async function attachPickups(tx: OperationsDb, slots: readonly StopSlot[], context: WriteContext): Promise<number> {
  const runs = await runsOf(tx, { productIds: slots.slice(0, 1).map(({ productId }) => productId) })
  if (runs.length === 0) return 0
  let attached = 0
  for (let from = 0; from < slots.length; from += slotsPerStatement) {
    const some = slots.slice(from, from + slotsPerStatement)
    const { made, slotIds } = await insertStops(tx, planStops(some, runs).stops, runs, context)
    if (made === 0) continue
    attached += made
    await recordStopEvents(
      tx,
      context,
      "attached",
      some.filter(({ id }) => slotIds.has(id)),
    )
  }
  return attached
}
