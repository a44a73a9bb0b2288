import { sql } from "drizzle-orm"
import { clock, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { slotNotFound } from "../errors.js"
import { availabilitySlots as slot } from "../schema.js"
import { availablePax, closeoutMeetsSlot, isClosedOut, isLapsed, lapsedPax, sellabilityReasonsSql } from "../sellability.js"
import { type ExplainSlot, explainSlotInput, type SlotExplanation } from "./contract.js"
import { type Facts, wouldSucceed } from "./would-succeed.js"

const stop = sql.raw("stop")
const taken = sql.raw("taken")

/** Everything about one departure in one statement, so that the parts add up to the whole whatever happens meanwhile. */
function factsQuery(slotId: string, pax: number, now?: Date) {
  const at = clock(now)
  const rows = (what: ReturnType<typeof sql>, where: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => sql`
    (select coalesce(jsonb_agg(${what} order by ${order}), '[]'::jsonb) from slot_allocations taken where taken.slot_id = ${slot.id} and ${where})`
  return sql`select jsonb_build_object(
    'reasons', ${sellabilityReasonsSql({ at, pax, available: availablePax(at), closedOut: isClosedOut })},
    'startsAt', ${slot.startsAt}, 'cutoffAt', ${slot.cutoffAt}, 'opensAt', ${slot.opensAt},
    'capacityPax', ${slot.capacityPax}, 'heldPax', ${slot.heldPax}, 'bookedPax', ${slot.bookedPax}, 'remainingPax', ${slot.remainingPax},
    'availablePax', ${availablePax(at)}, 'lapsedPax', ${lapsedPax(at)},
    'holds', ${rows(
      sql`jsonb_build_object('allocationId', taken.id, 'pax', taken.pax, 'expiresAt', taken.expires_at, 'token', right(taken.hold_token, 4),
        'holderRef', taken.holder_ref, 'bookingId', taken.booking_id)`,
      sql`taken.status = 'held' and not ${isLapsed(taken, at)}`,
      sql`taken.expires_at, taken.id`,
    )},
    'bookings', ${rows(
      sql`jsonb_build_object('allocationId', taken.id, 'status', taken.status, 'pax', taken.pax, 'bookingId', taken.booking_id,
        'bookingItemId', taken.booking_item_id, 'bookingRef', taken.booking_ref)`,
      sql`taken.status in ('confirmed', 'fulfilled')`,
      sql`taken.created_at, taken.id`,
    )},
    'closeouts', (select coalesce(jsonb_agg(jsonb_build_object('id', stop.id, 'kind', stop.kind, 'effect', stop.effect, 'reason', stop.reason,
      'dateFrom', stop.date_from, 'dateTo', stop.date_to) order by stop.id), '[]'::jsonb) from availability_closeouts stop where ${closeoutMeetsSlot(stop)})
  ) as result from availability_slots where ${slot.id} = ${slotId}`
}

/**
 * Says where every place of a departure is and what stands against selling `pax` (1 unless given): each hold, each booking, each closeout,
 * and in `wouldSucceed` the greatest number that sells now and the single changes that would let `pax` be sold. Throws `slot_not_found`.
 */
export async function explainSlot(db: OperationsDb, input: ExplainSlot): Promise<SlotExplanation> {
  const { slotId, pax = 1, now } = parseInput(explainSlotInput, input)
  const [raw] = await jsonOf<Facts<string>>(db, factsQuery(slotId, pax, now))
  if (!raw) throw slotNotFound({ id: slotId })
  const facts: Facts<Date> = {
    ...raw,
    startsAt: new Date(raw.startsAt),
    cutoffAt: new Date(raw.cutoffAt),
    opensAt: raw.opensAt === null ? null : new Date(raw.opensAt),
    holds: raw.holds.map((hold) => ({ ...hold, expiresAt: new Date(hold.expiresAt) })),
  }
  return { slotId, pax, sellable: facts.reasons.length === 0, ...facts, wouldSucceed: wouldSucceed(facts, pax) }
}
