import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { movementNotFound } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { reverseMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { unitsOf } from "../state/cells.js"
import { onHold } from "../state/command.js"
import { takeFromBooking } from "./booked.js"
import { type HoldMovement, type PickupResult, type ReversePickup, reversePickupInput } from "./contract.js"
import { drawnInto, removeDrawn } from "./drawn.js"
import { readMovements } from "./read.js"

const input = reversePickupInput.extend(writeContext)
type Parsed = z.output<typeof input>

/** The pickup that an input names: the one that stands, else the last one that had the key. */
async function findPickup(db: OperationsDb, { movementId, pickupKey, holdId }: Parsed): Promise<HoldMovement> {
  if ((movementId === undefined) === (pickupKey === undefined)) {
    throw invalidRequest({
      violations: [{ path: "movementId", message: "Name the pickup by its movement or by its key, one of the two." }],
    })
  }
  const named = movementId ? sql`m.id = ${movementId}` : sql`m.pickup_key = ${pickupKey}`
  const [found] = await readMovements(
    db,
    sql`where m.kind = 'pickup' and ${named} ${holdId ? sql`and m.hold_id = ${holdId}` : sql``} order by m.status, m.created_at desc limit 1`,
  )
  if (!found) throw movementNotFound({ id: movementId ?? pickupKey ?? "", ...(holdId && { holdId }) })
  return found
}

/**
 * Takes a pickup back: before the cutoff the rooms return to the block, after it to the house. Repeating it changes nothing.
 * Throws `movement_not_found`, `hold_pickup_in_use` while people are named on what was picked up.
 */
export async function reversePickup(db: OperationsDb, raw: ReversePickup & WriteContext): Promise<PickupResult> {
  const given = parseInput(input, raw)
  const found = await findPickup(db, given)
  const slotId = drawnInto(found.pickupKey)
  const run = async (tx: OperationsDb, before: ResourceHold, context: WriteContext & { now: Date }) => {
    const ofMovement = sql`where m.id = ${found.id}`
    const [now] = await readMovements(tx, ofMovement)
    if (now?.status !== "active") return { changed: false, movement: now as HoldMovement }
    await reverseMovements(tx, [found.id], context)
    await setHold(tx, before.id, {}, context.now)
    await removeDrawn(tx, found, context)
    if (before.backing === "slot") await takeFromBooking(tx, before, found, context)
    const data = { movementId: found.id, bookingId: found.bookingId, sessionId: found.sessionId }
    await recordHoldEvents(tx, context, [{ verb: "pickup_reversed", hold: before, units: unitsOf(found.nights), data }])
    const [movement] = await readMovements(tx, ofMovement)
    return { changed: true, freed: true, movement: movement as HoldMovement }
  }
  const named = { ...given, holdId: found.holdId }
  const { hold, result } = await onHold(db, named, run, { slots: slotId ? [slotId] : [] })
  return { hold, movement: result.movement, created: false }
}
