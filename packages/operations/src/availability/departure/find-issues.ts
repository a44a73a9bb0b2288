import { type SQL, sql } from "drizzle-orm"
import { clockOnce, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { criticalConflicts } from "../allocation/conflict/critical.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { closeoutIds, isLapsed, minimumStateSql } from "../slot/sellability.js"
import type { DepartureIssue } from "./contract.js"
import { type IssueFacts, issuesOf } from "./issue.js"
import { resourcesMissing, unmetRequirements, unnamedRows, unplacedTravelers, withoutPickup } from "./people.js"

const row = sql.raw("row")

/** Count, pax and the first hundred ids of the ledger rows that match. */
const group = (matches: SQL) => sql`jsonb_build_object(
  'count', count(*) filter (where ${matches}), 'pax', coalesce(sum(row.pax) filter (where ${matches}), 0),
  'ids', coalesce(to_jsonb((array_agg(row.id order by row.id) filter (where ${matches}))[1:100]), '[]'::jsonb))`

const confirmed = sql`row.status = 'confirmed'`

/** The issues of departures, by id. One statement for any number of them. */
export async function findIssues(db: OperationsDb, slotIds: readonly Id<"avsl">[], now?: Date): Promise<Map<string, DepartureIssue[]>> {
  if (slotIds.length === 0) return new Map()
  const at = clockOnce(now)
  const facts = await jsonOf<IssueFacts>(
    db,
    sql`select jsonb_build_object(
        'slotId', ${slot.id}, 'status', ${slot.status}, 'completed', ${slot.completedAt} is not null, 'heldPax', ${slot.heldPax}, 'bookedPax', ${slot.bookedPax},
        'minPax', ${slot.minPax}, 'minState', ${minimumStateSql(at)}, 'closeoutIds', case when ledger.confirmed > 0 then ${closeoutIds} else '[]'::jsonb end,
        'decideAt', case when ${slot.minPax} is not null then to_char(coalesce(${slot.decideAt}, ${slot.startsAt}) at time zone ${slot.timezone}, 'YYYY-MM-DD HH24:MI') end
      ) || ledger.counted || jsonb_build_object('resourcesMissing', ${resourcesMissing},
        'unnamed', (select jsonb_build_object('count', coalesce(sum(unnamed.people), 0), 'ids', coalesce(to_jsonb((array_agg(unnamed.id order by unnamed.id))[1:100]), '[]'::jsonb))
          from (${unnamedRows}) unnamed),
        'unplaced', (select jsonb_build_object('count', count(*), 'ids', coalesce(to_jsonb((array_agg(unplaced.id order by unplaced.id))[1:100]), '[]'::jsonb))
          from (${unplacedTravelers}) unplaced),
        'withoutPickup', (select jsonb_build_object('count', count(*), 'ids', coalesce(to_jsonb((array_agg(waiting.id order by waiting.id))[1:100]), '[]'::jsonb))
          from (${withoutPickup}) waiting),
        'conflicting', (select jsonb_build_object('count', count(*), 'ids', coalesce(to_jsonb((array_agg(conflict.id order by conflict.id))[1:100]), '[]'::jsonb))
          from (${criticalConflicts(at)}) conflict),
        'unmet', (select jsonb_build_object('count', coalesce(sum(unmet.missing), 0), 'ids', coalesce(to_jsonb((array_agg(unmet.id order by unmet.id))[1:100]), '[]'::jsonb))
          from (${unmetRequirements}) unmet)
      ) as result
      from ${slot} cross join lateral (
        select jsonb_build_object(
          'heldInLedger', coalesce(sum(row.pax) filter (where row.status = 'held'), 0),
          'bookedInLedger', coalesce(sum(row.pax) filter (where row.status in ('confirmed', 'fulfilled')), 0),
          'confirmed', ${group(confirmed)},
          'expected', ${group(sql`(${confirmed} or (row.status = 'held' and not ${isLapsed(row, at)}))`)}) as counted, count(*) filter (where ${confirmed}) as confirmed
        from slot_allocations row where row.slot_id = ${slot.id}) ledger
      where ${slot.id} = any(array(select jsonb_array_elements_text(${jsonParam(slotIds)})))`,
  )
  return new Map(facts.map((one) => [one.slotId, issuesOf(one)]))
}
