import { type SQL, sql } from "drizzle-orm"
import { concurrentUpdate } from "../../../../kernel/common-errors.js"
import type { WriteContext } from "../../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../../../kernel/database.js"
import { newId } from "../../../../kernel/ids.js"
import { eventInsert } from "../../../../kernel/outbox/record.js"
import { translating } from "../../../../kernel/violations.js"
import type { TravelerAssignmentSource } from "../../words.js"
import type { AppliedMove } from "../contract.js"
import { moves, type PlaceChange } from "./change.js"

export interface PlaceWrite {
  slotId: string
  changes: readonly PlaceChange[]
  applied: readonly AppliedMove[]
  source: TravelerAssignmentSource
  override?: { reason: string }
  context: WriteContext
}

const asked = ({ changes, applied, source, override, context }: PlaceWrite) =>
  changes.map((change, index) => ({
    id: newId("tasg"),
    traveler: change.travelerId,
    old: change.from?.assignmentId ?? null,
    from: change.from?.resourceId ?? null,
    to: change.to?.id ?? null,
    moves: moves(change),
    kind: change.kind,
    family: change.family,
    segment: change.segment,
    source,
    pinned: change.pinned,
    reason: (applied[index]?.waived.length ?? 0) > 0 ? (override?.reason ?? null) : null,
    waived: applied[index]?.waived ?? [],
    actor: context.actor ?? null,
  }))

/** One event for the whole change: ids, codes and the reason; no names. */
function event({ slotId, changes, applied, source, override, context }: PlaceWrite): SQL {
  const touched = [...new Set(changes.flatMap(({ travelerId, from, to }) => [travelerId, from?.resourceId, to?.id]))].filter(
    (id) => id !== undefined,
  )
  const moved = applied.filter((_, index) => moves(changes[index] as PlaceChange))
  const pinned = changes.filter((change) => !moves(change)).map(({ travelerId, pinned: to }) => ({ travelerId, pinned: to }))
  return eventInsert(
    { ...context, reason: override?.reason ?? context.reason },
    {
      type: "availability.assignment.changed",
      subject: sql`${slotId}::text`,
      subjects: sql`array[${slotId}::text] || array(select jsonb_array_elements_text(${jsonParam(touched)}))`,
      data: jsonParam({ slotId, source, moves: moved, ...(pinned.length > 0 && { pinned }) }),
      from: sql`(select count(*) from counted) every`,
    },
  )
}

/** Places end, places begin, the counters of the rooms move by exactly these rows, and the event: one statement, whatever their number. */
export async function writePlaces(tx: OperationsDb, write: PlaceWrite): Promise<void> {
  const { slotId, context } = write
  const at = clock(context.now)
  const statement = sql`with asked as materialized (
      select * from jsonb_to_recordset(${jsonParam(asked(write))}) as asked(id text, traveler text, old text, "from" text, "to" text, moves boolean, kind text,
        family text, segment text, source text, pinned boolean, reason text, waived jsonb, actor text)),
    locked as materialized (
      select id from allocation_resources where slot_id = ${slotId} and id in (select "from" from asked union select "to" from asked) order by id for no key update),
    repinned as (
      update traveler_assignments set pinned = asked.pinned, updated_at = ${at} from asked
      where traveler_assignments.id = asked.old and not asked.moves and traveler_assignments.status = 'live'),
    ended as (
      update traveler_assignments set status = 'ended', ended_at = ${at}, ended_by = asked.actor, updated_at = ${at},
        end_reason = case when asked."to" is null then 'unassigned' else 'moved' end
      from asked where traveler_assignments.id = asked.old and asked.moves and traveler_assignments.status = 'live'
      returning traveler_assignments.allocation_resource_id),
    begun as (
      insert into traveler_assignments (id, slot_id, slot_traveler_id, allocation_resource_id, kind, family, segment, source, pinned, override_reason,
        waived, created_by, created_at, updated_at)
      select asked.id, ${slotId}::text, asked.traveler, asked."to", asked.kind, asked.family, asked.segment, asked.source, asked.pinned, asked.reason,
        array(select jsonb_array_elements_text(asked.waived)), asked.actor, ${at}, ${at}
      from asked cross join (select count(*) from ended) after where asked."to" is not null and asked.moves
      returning allocation_resource_id),
    delta as (
      select id, sum(places)::int as places from (
        select allocation_resource_id as id, -1 as places from ended union all select allocation_resource_id, 1 from begun) each_place
      group by id having sum(places) <> 0),
    counted as (
      update allocation_resources set assigned = allocation_resources.assigned + delta.places
      from delta join locked on locked.id = delta.id where allocation_resources.id = delta.id returning allocation_resources.id),
    told as (${event(write)})
    select (select count(*) from ended)::int as ended, (select count(*) from begun)::int as begun`
  // only a change that did not ask for the departure's lock can have come in between
  const changed = () => concurrentUpdate({})
  await translating(
    { allocation_resources_not_oversold: changed, allocation_resources_blocked_check: changed, traveler_assignments_place_key: changed },
    () => rowsOf(tx, statement),
  )
}
