import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { travelerKeyTaken } from "../../allocation/errors.js"
import type { AllocationRow } from "../ledger/row.js"

interface Carried {
  id: Id<"sltr">
  places: number
  pickups: number
}

/** The live people of a row, with how many places in rooms and seats and how many pickups each has. */
export const travelersOfRow = (tx: OperationsDb, allocationId: string): Promise<(Carried & Record<string, unknown>)[]> =>
  rowsOf(
    tx,
    sql`select person.id, (select count(*)::int from traveler_assignments place where place.slot_traveler_id = person.id and place.status = 'live') as places,
        (select count(*)::int from slot_traveler_pickups choice where choice.slot_traveler_id = person.id) as pickups
      from slot_travelers person where person.slot_allocation_id = ${allocationId} and person.status = 'live' order by person.created_at, person.id`,
  )

const kept = sql.raw(
  `booking_traveler_id, external_key, role, counts_pax, first_name, last_name, title, is_lead, is_placeholder, category, birth_date, gender,
  nationality, document_number, email, phone, language, room_type, bed_preference, option_unit_id, smoking, access_needs, accessibility_notes,
  dietary_notes, notes`,
)

/**
 * Copies people who have just left with their row onto the row that stands for it on another departure, and names its places; one
 * statement and one for the events. Throws `traveler_key_taken` when one of them is there already.
 */
export async function carryTravelers(
  tx: OperationsDb,
  people: readonly Carried[],
  row: AllocationRow,
  context: WriteContext,
): Promise<{ travelers: { from: Id<"sltr">; to: Id<"sltr"> }[]; named: number }> {
  if (people.length === 0) return { travelers: [], named: row.named }
  const travelers = people.map(({ id }) => ({ from: id, to: newId("sltr") }))
  const at = clock(context.now)
  const taken = () => travelerKeyTaken({ slotId: row.slotId, key: "" })
  const [counted] = await translating({ slot_travelers_booking_traveler_key: taken, slot_travelers_external_key: taken }, () =>
    rowsOf<{ named: number }>(
      tx,
      sql`with pair as (select * from jsonb_to_recordset(${jsonParam(travelers)}) as pair("from" text, "to" text)),
        copied as (
          insert into slot_travelers (id, slot_id, slot_allocation_id, booking_id, keep_apart, created_at, updated_at, ${kept})
          select pair."to", ${row.slotId}::text, ${row.id}::text, ${row.bookingId}::text,
            array(select other."to" from pair other where other."from" = any(person.keep_apart)), ${at}, ${at}, ${kept}
          from pair join slot_travelers person on person.id = pair."from" returning counts_pax),
        counted as (select count(*) filter (where counts_pax)::int as named from copied),
        filled as (update slot_allocations set named = slot_allocations.named + counted.named from counted where slot_allocations.id = ${row.id})
        select named from counted`,
    ),
  )
  await recordEvents(
    tx,
    context,
    travelers.map(({ from, to }) => ({
      type: "availability.traveler.created",
      subject: to,
      touches: [row.slotId, row.id, row.bookingId, from],
      data: { slotId: row.slotId, slotAllocationId: row.id, movedFromId: from },
    })),
  )
  return { travelers, named: row.named + Number(counted?.named ?? 0) }
}
