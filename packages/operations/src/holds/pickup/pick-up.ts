import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { addDays } from "../../kernel/time.js"
import { databaseRefusal } from "../../kernel/violations.js"
import { holdNightMissing, holdPickupConflict } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { type Cell, writeMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { requireCells, unitsOf } from "../state/cells.js"
import { onHold } from "../state/command.js"
import { judge } from "../state/transition.js"
import { giveToBooking, requireBooking } from "./booked.js"
import { type HoldMovement, type PickUpResourceHold, type PickupResult, pickUpResourceHoldInput } from "./contract.js"
import { readMovements } from "./read.js"

const input = pickUpResourceHoldInput.extend(writeContext)
type Parsed = z.output<typeof input>

/** The nights [from, to), each of which the hold must have. */
function nightsBetween(from: string, to: string): string[] {
  if (to <= from) throw refusingField(invalidRange({ from, to }), "to")
  const nights: string[] = []
  for (let night = from; night < to; night = addDays(night, 1)) nights.push(night)
  return nights
}

/** Windows of a space block: all of them, or those that are named. */
function windowCells(hold: ResourceHold, { from, to, unitIds }: Parsed): Cell[] {
  const missing = (unitIds ?? []).filter((unitId) => !hold.nights.some((night) => night.unitId === unitId))
  if (missing.length > 0 || hold.nights.length === 0) throw holdNightMissing({ id: hold.id, nights: missing })
  const named = hold.nights.filter(({ unitId }) => !unitIds || unitIds.includes(unitId))
  return named
    .filter(({ night }) => (!from || night >= from) && (!to || night < to))
    .map(({ night, unitId }) => ({ night, unitId, units: 1 }))
}

function cellsOf(hold: ResourceHold, given: Parsed): Cell[] {
  if (hold.backing === "space") return windowCells(hold, given)
  const { from, to, units = 1 } = given
  const core = hold.nights.filter(({ part }) => part === "core")
  const first = from ?? core[0]?.night
  const last = core.at(-1)?.night
  const end = to ?? (last && addDays(last, 1))
  if (!first || !end) throw holdNightMissing({ id: hold.id, nights: [] })
  const nights = from === undefined && to === undefined ? core.map(({ night }) => night) : nightsBetween(first, end)
  return nights.map((night) => ({ night, unitId: "", units }))
}

const activeByKey = async (tx: OperationsDb, pickupKey: string): Promise<HoldMovement | undefined> =>
  (await readMovements(tx, sql`where m.pickup_key = ${pickupKey} and m.kind = 'pickup' and m.status = 'active'`))[0]

const conflict = (pickupKey: string, { holdId, id }: HoldMovement) => holdPickupConflict({ pickupKey, holdId, movementId: id })

/** The same pickup again: same hold, nights, units and booking. */
function sameAgain(standing: HoldMovement, hold: ResourceHold, given: Parsed): boolean {
  const asText = (cells: readonly Cell[]) =>
    cells
      .map(({ night, unitId, units }) => `${night} ${unitId} ${units}`)
      .toSorted()
      .join()
  return (
    standing.holdId === hold.id &&
    standing.bookingId === (given.bookingId ?? null) &&
    standing.sessionId === (given.sessionId ?? null) &&
    asText(standing.nights) === asText(cellsOf(hold, given))
  )
}

/** The database refused the key: another hold has it, or the same request won the race. */
async function withKeyRace<Result>(db: OperationsDb, pickupKey: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (databaseRefusal(error)?.constraint !== "resource_hold_movements_pickup_key") throw error
    const standing = await activeByKey(db, pickupKey)
    throw standing ? conflict(pickupKey, standing) : error
  }
}

/**
 * Gives rooms of a confirmed hold to a guest or a booking, on the core nights unless named otherwise. The same key with the same content
 * again answers the same movement and changes nothing. Places of a departure become those of `bookingId` in the same transaction.
 * Throws `hold_units_unavailable` with what remains, `hold_night_missing`, `hold_pickup_conflict`, `hold_status_conflict`.
 */
export async function pickUpResourceHold(db: OperationsDb, raw: PickUpResourceHold & WriteContext): Promise<PickupResult> {
  const given = parseInput(input, raw)
  const { hold, result } = await withKeyRace(db, given.pickupKey, () =>
    onHold(db, given, async (tx, before, context) => {
      const standing = await activeByKey(tx, given.pickupKey)
      if (standing) {
        if (!sameAgain(standing, before, given)) throw conflict(given.pickupKey, standing)
        return { changed: false, movement: standing }
      }
      judge(before, "pick_up", context.now)
      requireBooking(before, given.bookingId)
      const cells = cellsOf(before, given)
      requireCells(before, cells)
      const { pickupKey, bookingId, sessionId, reason } = given
      const id = newId("rhmv")
      await writeMovements(tx, [{ id, holdId: before.id, kind: "pickup", pickupKey, bookingId, sessionId, reason, cells }], context)
      await setHold(tx, before.id, {}, context.now)
      if (bookingId) await giveToBooking(tx, before, { bookingId, units: unitsOf(cells) }, context)
      const data = { movementId: id, bookingId: bookingId ?? null, sessionId: sessionId ?? null }
      await recordHoldEvents(tx, context, [{ verb: "picked_up", hold: before, units: unitsOf(cells), data }])
      const [movement] = await readMovements(tx, sql`where m.id = ${id}`)
      return { changed: true, movement: movement as HoldMovement }
    }),
  )
  return { hold, movement: result.movement, created: result.changed }
}
