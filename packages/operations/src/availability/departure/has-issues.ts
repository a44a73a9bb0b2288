import { type SQL, sql } from "drizzle-orm"
import { criticalConflicts } from "../allocation/conflict/critical.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { isClosedOut, isLapsed, minimumStateSql } from "../slot/sellability.js"
import { resourcesMissing, unmetRequirements, unnamedRows, unplacedTravelers, withoutPickup } from "./people.js"

const row = sql.raw("row")
const mine = sql`from slot_allocations row where row.slot_id = ${slot.id}`
const booked = sql`row.status = 'confirmed'`
const counted = (statuses: SQL) => sql`(select coalesce(sum(row.pax), 0) ${mine} and row.status in (${statuses}))`

/** That `getDepartureIssues` finds something, as a condition on a departure: a test holds the two together, code by code. */
export const hasIssuesSql = (at: SQL): SQL<boolean> => sql<boolean>`(
  (${slot.status} = 'cancelled' and exists (select 1 ${mine} and (${booked} or (row.status = 'held' and not ${isLapsed(row, at)}))))
  or (${slot.status} <> 'cancelled' and ${slot.completedAt} is null and ${minimumStateSql(at)} = 'due')
  or (${slot.status} <> 'cancelled' and exists (select 1 ${mine} and ${booked}) and ${isClosedOut})
  or (${slot.status} <> 'cancelled' and ${slot.completedAt} is null
    and (${resourcesMissing} or exists (${unnamedRows}) or exists (${unplacedTravelers}) or exists (${unmetRequirements}) or exists (${withoutPickup})
      or exists (${criticalConflicts(at)})))
  or ${slot.heldPax} <> ${counted(sql`'held'`)} or ${slot.bookedPax} <> ${counted(sql`'confirmed', 'fulfilled'`)})`
