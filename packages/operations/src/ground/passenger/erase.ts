import { sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type ErasedPassengers, erasePassengersBody } from "./contract.js"

const input = erasePassengersBody.safeExtend(writeContext)

/** Clears the names, phones, proofs and notes of a booking or of one traveler, on every dispatch there is; rows and counts stay. One statement, and one for the events. */
export async function erasePassengerData(db: OperationsDb, raw: z.input<typeof input>): Promise<ErasedPassengers> {
  const { bookingId, travelerId, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const rows = await rowsOf<{ dispatch: Id<"gdsp"> }>(
      tx,
      sql`update ground_dispatch_passengers set display_name = null, phone = null, notes = null, evidence = '[]'::jsonb, revision = revision + 1, updated_at = ${clock(context.now)}
        where ${bookingId === undefined ? sql`traveler_id = ${travelerId}` : sql`booking_id = ${bookingId}`} returning dispatch_id as dispatch`,
    )
    const dispatchIds = [...new Set(rows.map(({ dispatch }) => dispatch))].sort()
    await recordEvents(
      tx,
      context,
      dispatchIds.map((subject) => ({ type: "ground.dispatch_passenger.erased", subject, touches: [bookingId, travelerId] })),
    )
    return { erased: rows.length, dispatchIds }
  })
}
