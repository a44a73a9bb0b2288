import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import type { DispatchDetail } from "../../dispatch/contract.js"
import { recordExecutionEvent } from "../../event/record.js"
import { boardPassengerBody, passengerNoShowBody, undoPassengerBody } from "../contract.js"

const ids = { dispatchId: idSchema("gdsp"), passengerId: idSchema("gdps") }
const boardInput = boardPassengerBody.extend({ ...ids, ...writeContext })
const noShowInput = passengerNoShowBody.extend({ ...ids, ...writeContext, reason: passengerNoShowBody.shape.reason })
const undoInput = undoPassengerBody.extend({ ...ids, ...writeContext, reason: undoPassengerBody.shape.reason })

/**
 * Somebody got in, from the arrival on, on a run of several stops from the way on; again changes nothing. Throws `dispatch_not_found`,
 * `passenger_not_found`, `status_transition_invalid`, `actor_not_assigned`, `event_in_future`.
 */
export async function boardPassenger(db: OperationsDb, raw: z.input<typeof boardInput>): Promise<DispatchDetail> {
  const { at, ...given } = parseInput(boardInput, raw)
  return (await recordExecutionEvent(db, { ...given, type: "passenger_boarded", occurredAt: at })).dispatch
}

/** Somebody did not come; fewer than two proofs are a finding. Throws as `boardPassenger`. */
export async function markPassengerNoShow(db: OperationsDb, raw: z.input<typeof noShowInput>): Promise<DispatchDetail> {
  const { at, evidence, ...given } = parseInput(noShowInput, raw)
  return (await recordExecutionEvent(db, { ...given, type: "passenger_no_show", occurredAt: at, evidence })).dispatch
}

/** Takes the last step of a passenger back. Throws `dispatch_not_found`, `passenger_not_found`, `status_transition_invalid`, `invalid_request` without a reason. */
export async function undoPassenger(db: OperationsDb, raw: z.input<typeof undoInput>): Promise<DispatchDetail> {
  const given = parseInput(undoInput, raw)
  return (await recordExecutionEvent(db, { ...given, type: "passenger_corrected" })).dispatch
}
