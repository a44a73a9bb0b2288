import { sql } from "drizzle-orm"
import type { CommitmentItem } from "../../calendar/contract.js"
import { commitAssets } from "../../calendar/index.js"
import { instantParam, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { ResolvedWindow } from "./resolve.js"

/** Commitments of one call of the calendar. */
const chunk = 500

/** Rows of the grid and its windows, each with what is contracted of it; their numbers go on from those that the hold has. */
export async function insertWindows(
  tx: OperationsDb,
  holdId: string,
  windows: readonly ResolvedWindow[],
  contracted: (window: ResolvedWindow) => number | null,
  now: Date,
): Promise<void> {
  const at = instantParam(now)
  const rows = windows.map((window, index) => {
    const { night, unitId, functionSpaceId, from, to, setupMinutes, teardownMinutes, layout, attendees } = window
    return {
      ...{ night, unit_id: unitId, function_space_id: functionSpaceId, starts: from.toISOString(), ends: to.toISOString(), n: index },
      ...{ setup: setupMinutes, teardown: teardownMinutes, layout, attendees, contracted: contracted(window) },
    }
  })
  await tx.execute(sql`with wanted as materialized (
      select * from jsonb_to_recordset(${jsonParam(rows)}) as w(night date, unit_id text, function_space_id text, starts timestamptz, ends timestamptz, n int,
        setup int, teardown int, layout text, attendees int, contracted int)
    ), grid as (
      insert into resource_hold_nights (hold_id, night, unit_id, part, held, contracted, created_at, updated_at)
      select ${holdId}::text, night, unit_id, 'core', 1, contracted, ${at}, ${at} from wanted
    )
    insert into resource_hold_windows (hold_id, night, unit_id, seq, function_space_id, core, during, layout, attendees, created_at, updated_at)
    select ${holdId}::text, night, unit_id, n + (select coalesce(max(w.seq) + 1, 0) from resource_hold_windows w where w.hold_id = ${holdId}), function_space_id,
      tstzrange(starts, ends), tstzrange(starts - make_interval(mins => setup), ends + make_interval(mins => teardown)), layout, attendees, ${at}, ${at}
    from wanted`)
}

/** Windows `w` of holds `h` that must be in the calendar at an instant. */
const liveWindows = (ids: readonly string[], at: ReturnType<typeof instantParam>) => sql`
  select w.*, h.status, h.name, h.program_id, h.facility_id, h.timezone, h.expires_at, h.arrival, l.picked_up
  from resource_holds h join resource_hold_windows w on w.hold_id = h.id
  cross join lateral (select l.picked_up from operations_hold_lapsed(${at}) l
    where l.hold_id = h.id and l.night = w.night and l.unit_id = w.unit_id and l.live > 0) l
  where h.consuming and h.id in (select jsonb_array_elements_text(${jsonParam(ids)}))`

/** When a window stops being kept by itself: the option while held, else the cutoff, never once it is picked up. */
const expiry = sql`case when w.picked_up > 0 then null else least(case when w.status = 'held' then w.expires_at end,
  (select operations_step_due(s.due_on, s.days_before, s.relative_to, w.arrival, w.night, w.timezone) from resource_hold_steps s
    where s.hold_id = w.hold_id and s.kind = 'cutoff')) end`

/** Ends what is no longer kept, and gives the rest its title, its pencil and its deadline. */
const settleCommitments = (
  ids: readonly string[],
  at: ReturnType<typeof instantParam>,
) => sql`with kept as materialized (${liveWindows(ids, at)}
  ), gone as (
    update asset_commitments c set live = false, ended_at = ${at}, updated_at = ${at},
      ended_reason = case h.status when 'cancelled' then 'cancelled' when 'expired' then 'expired' else 'released' end
    from resource_holds h where c.live and c.source_type = 'space_hold' and c.source_id = h.id and h.id in (select jsonb_array_elements_text(${jsonParam(ids)}))
      and not exists (select 1 from kept w where w.hold_id = h.id and w.seq = c.seq)
  )
  update asset_commitments c set tentative = w.status = 'held', expires_at = ${expiry}, title = coalesce(w.name, w.program_id), updated_at = ${at}
  from kept w where c.live and c.source_type = 'space_hold' and c.source_id = w.hold_id and c.seq = w.seq
    and (c.tentative <> (w.status = 'held') or c.expires_at is distinct from (${expiry}) or c.title <> coalesce(w.name, w.program_id))`

/** Leaves of kept windows that nobody has committed yet. */
const missing = (ids: readonly string[], at: ReturnType<typeof instantParam>) => sql`with kept as materialized (${liveWindows(ids, at)})
  select jsonb_build_object('assetId', leaf, 'sourceType', 'space_hold', 'sourceId', w.hold_id, 'seq', w.seq, 'from', lower(w.core), 'to', upper(w.core),
    'bufferBeforeMinutes', extract(epoch from lower(w.core) - lower(w.during)) / 60, 'bufferAfterMinutes', extract(epoch from upper(w.during) - upper(w.core)) / 60,
    'shareKey', 'own:' || w.hold_id, 'tentative', w.status = 'held', 'expiresAt', ${expiry}, 'title', coalesce(w.name, w.program_id), 'timezone', coalesce(w.timezone, 'UTC'),
    'refs', jsonb_build_object('holdId', w.hold_id, 'programId', w.program_id)) as result
  from kept w cross join operations_space_leaves(w.function_space_id) as leaf
  where not exists (select 1 from asset_commitments c where c.live and c.source_type = 'space_hold' and c.source_id = w.hold_id and c.seq = w.seq and c.asset_id = leaf)
  order by leaf, w.hold_id, w.seq`

/**
 * Makes the calendar say what the windows of these holds say: ends what is released, lapsed or cancelled, renews deadlines, commits every
 * leaf that is not committed yet. Whoever calls it has locked the assets. Throws `resource_double_booked`, `resource_closed`, `resource_inactive`.
 */
export async function syncCommitments(tx: OperationsDb, holdIds: readonly string[], now: Date): Promise<void> {
  const at = instantParam(now)
  await tx.execute(settleCommitments(holdIds, at))
  const items = await jsonOf<CommitmentItem>(tx, missing(holdIds, at))
  for (let start = 0; start < items.length; start += chunk) await commitAssets(tx, { items: items.slice(start, start + chunk), now })
}

/** Locks the leaves of the windows of holds, and others that are wanted, in id order. */
export const lockSpaces = (tx: OperationsDb, holdIds: readonly string[], leaves: readonly string[]) =>
  tx.execute(sql`select 1 from calendar_assets a where a.id in (
      select leaf from resource_hold_windows w cross join operations_space_leaves(w.function_space_id) as leaf
      where w.hold_id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))
      union select jsonb_array_elements_text(${jsonParam(leaves)}))
    order by a.id for no key update`)
