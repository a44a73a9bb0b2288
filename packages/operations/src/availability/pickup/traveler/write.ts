import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { PickupKind } from "../words.js"

export interface ChoiceRow {
  travelerId: string
  slotPickupId: string | null
  placeId: Id<"plac"> | null
  customText: string | null
  roomNumber: string | null
  note: string | null
}

interface Write {
  slotId: string
  kind: PickupKind
  /** Choices to write; with `cleared`, the travelers who have none any more. */
  rows: readonly ChoiceRow[]
  cleared: readonly string[]
}

/**
 * Writes the choices of any number of travelers and moves each stop's counter by the net of them, in one statement: the ledger and what
 * counts it cannot part, and the `CHECK` of the stop has the last word. Answers the stops whose numbers changed.
 */
export async function writeChoices(tx: OperationsDb, { slotId, kind, rows, cleared }: Write, context: WriteContext): Promise<Id<"slpk">[]> {
  const changed = await rowsOf<{ id: Id<"slpk"> }>(
    tx,
    sql`with given as (
      select * from jsonb_to_recordset(${jsonParam(rows)}) as g("travelerId" text, "slotPickupId" text, "placeId" text, "customText" text,
        "roomNumber" text, note text)
    ), before as (
      select c.slot_traveler_id, c.slot_pickup_id from slot_traveler_pickups c where c.kind = ${kind}
        and (c.slot_traveler_id in (select "travelerId" from given) or c.slot_traveler_id = any(array(select jsonb_array_elements_text(${jsonParam(cleared)}))))
    ), gone as (
      delete from slot_traveler_pickups where kind = ${kind} and slot_traveler_id = any(array(select jsonb_array_elements_text(${jsonParam(cleared)})))
    ), written as (
      insert into slot_traveler_pickups (slot_traveler_id, kind, slot_id, slot_pickup_id, facility_id, custom_text, room_number, note, created_at, updated_at)
      select "travelerId", ${kind}, ${slotId}, "slotPickupId", "placeId", "customText", "roomNumber", note, ${clock(context.now)}, ${clock(context.now)}
      from given
      on conflict (slot_traveler_id, kind) do update set slot_pickup_id = excluded.slot_pickup_id, facility_id = excluded.facility_id,
        custom_text = excluded.custom_text, room_number = excluded.room_number, note = excluded.note, updated_at = excluded.updated_at
      returning slot_pickup_id
    ), net as (
      select id, sum(n)::int as n from (
        select slot_pickup_id as id, -1 as n from before union all select slot_pickup_id, 1 from written
      ) moves where id is not null group by id having sum(n) <> 0
    )
    update slot_pickups p set taken = p.taken + net.n, updated_at = ${clock(context.now)} from net where p.id = net.id returning p.id`,
  )
  return changed.map(({ id }) => id)
}
