import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import type { StopInstants } from "../resolve.js"
import type { slotPickups } from "../schema.js"
import type { StopTimeColumns } from "../stop-time.js"

export type StopRow = typeof slotPickups.$inferSelect

/** Everything of a stop that a command may decide. */
export interface StopWrite
  extends StopTimeColumns,
    StopInstants,
    Pick<StopRow, "id" | "groupId" | "sequence" | "capacity" | "cutoffMinutes" | "status" | "customised"> {}

const fieldsOf = (stop: StopWrite | StopRow) => ({
  id: stop.id,
  groupId: stop.groupId,
  sequence: stop.sequence,
  timing: stop.timing,
  localTime: stop.localTime,
  localTimeUntil: stop.localTimeUntil,
  dayOffset: stop.dayOffset,
  offsetMinutes: stop.offsetMinutes,
  offsetUntilMinutes: stop.offsetUntilMinutes,
  capacity: stop.capacity,
  cutoffMinutes: stop.cutoffMinutes,
  pickupAt: stop.pickupAt,
  pickupUntil: stop.pickupUntil,
  cutoffAt: stop.cutoffAt,
  status: stop.status,
  customised: stop.customised,
})

/** Whether a stop would become another one. */
export const differs = (stop: StopRow, wanted: StopWrite) => JSON.stringify(fieldsOf(stop)) !== JSON.stringify(fieldsOf(wanted))

/** Writes any number of stops in one statement and raises their revisions. The caller holds their departures. */
export async function writeStops(tx: OperationsDb, stops: readonly StopWrite[], context: WriteContext): Promise<void> {
  if (stops.length === 0) return
  await tx.execute(sql`
    update slot_pickups p set group_id = w."groupId", sequence = w.sequence, timing = w.timing, local_time = w."localTime",
      local_time_until = w."localTimeUntil", day_offset = w."dayOffset", offset_minutes = w."offsetMinutes",
      offset_until_minutes = w."offsetUntilMinutes", capacity = w.capacity, cutoff_minutes = w."cutoffMinutes", pickup_at = w."pickupAt",
      pickup_until = w."pickupUntil", cutoff_at = w."cutoffAt", status = w.status, customised = w.customised,
      revision = p.revision + 1, updated_at = ${clock(context.now)}
    from jsonb_to_recordset(${jsonParam(stops.map(fieldsOf))}) as w(id text, "groupId" text, sequence int, timing text, "localTime" text,
      "localTimeUntil" text, "dayOffset" int, "offsetMinutes" int, "offsetUntilMinutes" int, capacity int, "cutoffMinutes" int,
      "pickupAt" timestamptz, "pickupUntil" timestamptz, "cutoffAt" timestamptz, status text, customised boolean)
    where p.id = w.id`)
}
