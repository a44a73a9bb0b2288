import { sql } from "drizzle-orm"
import * as z from "zod"
import { revisionConflict } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, type OperationsDb, readClock } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { lockDispatch, requireNotOver } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import { statusTransitionInvalid } from "../errors.js"
import { requireLegs } from "../leg/read.js"
import { type DispatchPassenger, updatePassengerBody } from "./contract.js"
import { passengersOf } from "./read.js"
import { changePassenger } from "./write.js"

const ids = { dispatchId: idSchema("gdsp"), passengerId: idSchema("gdps"), ...writeContext }
const input = updatePassengerBody.extend(ids)

const columns = {
  ...{ bookingId: "booking_id", travelerId: "traveler_id", displayName: "display_name", phone: "phone", seatLabel: "seat_label" },
  ...{ checkedBags: "checked_bags", carryOnBags: "carry_on_bags", wheelchair: "wheelchair", childSeat: "child_seat", notes: "notes" },
  ...{ pickupLegId: "pickup_leg_id", dropoffLegId: "dropoff_leg_id" },
} as const

type Patch = Partial<Omit<z.output<typeof updatePassengerBody>, "expectedRevision">>

const setOf = ({ accessNeeds, ...patch }: Patch) =>
  sql.join(
    [
      ...Object.entries(patch).map(([field, value]) => sql`${sql.raw(columns[field as keyof typeof columns])} = ${value}`),
      ...(accessNeeds ? [sql`access_needs = ${arrayParam(accessNeeds, "text")}`] : []),
    ],
    sql`, `,
  )

/**
 * Changes what is known of a passenger; all counters of the dispatch follow. Throws `dispatch_not_found`, `passenger_not_found`,
 * `leg_not_found`, `dispatch_closed`, `revision_conflict`, `empty_patch`, `passenger_exists`, `seat_taken`.
 */
export async function updatePassenger(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { dispatchId, passengerId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(input, raw)
  const patch: Patch = patchOf(given)
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId)
    requireNotOver(dispatch)
    const [before] = (await passengersOf(tx, dispatchId, [passengerId])) as [DispatchPassenger]
    if (expectedRevision !== undefined && expectedRevision !== before.revision) {
      throw revisionConflict({ expected: expectedRevision, current: before })
    }
    await requireLegs(tx, dispatchId, [patch.pickupLegId, patch.dropoffLegId])
    const event = { type: "ground.dispatch_passenger.updated", data: { fields: Object.keys(patch) } }
    await changePassenger(
      tx,
      dispatch,
      { before, after: { ...before, ...patch }, set: setOf(patch), event },
      { now, actor, reason, correlationId },
    )
    return readDetail(tx, dispatchId, await readClock(tx, now))
  })
}

const removeInput = z.strictObject(ids)

/** Takes a passenger off; the row stays as history. Throws `dispatch_not_found`, `passenger_not_found`, `dispatch_closed`, `status_transition_invalid` for one who is aboard. */
export async function removePassenger(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<DispatchDetail> {
  const { dispatchId, passengerId, now, actor, reason, correlationId } = parseInput(removeInput, raw)
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId)
    requireNotOver(dispatch)
    const [before] = (await passengersOf(tx, dispatchId, [passengerId])) as [DispatchPassenger]
    if (before.status === "boarded" || before.status === "dropped_off") {
      throw statusTransitionInvalid({ id: passengerId, status: before.status, wanted: "removed", allowed: ["undo"] })
    }
    const event = { type: "ground.dispatch_passenger.removed" }
    await changePassenger(
      tx,
      dispatch,
      { before, after: { ...before, status: "removed" }, set: sql`status = 'removed'`, event },
      { now, actor, reason, correlationId },
    )
    return readDetail(tx, dispatchId, await readClock(tx, now))
  })
}
