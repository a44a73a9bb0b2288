import { invalidRequest } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { prepareCheckpoint } from "../../checkpoint/reach.js"
import type { DispatchRow } from "../../dispatch/lock.js"
import { prepareStop } from "../../leg/stop.js"
import { preparePassenger } from "../../passenger/attendance/prepare.js"
import type { ExecutionEventType } from "../../words.js"
import type { PreparedFact } from "./prepared.js"

interface Named {
  type: ExecutionEventType
  passengerId?: Id<"gdps">
  legId?: Id<"gdlg">
  checkpointId?: Id<"gdcp">
  evidence?: Record<string, unknown>[]
}

function required<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw invalidRequest({ violations: [{ path, message: "Say whom or what it is about." }] })
  return value
}

/**
 * What an event does to the passenger, stop or checkpoint that it names; undefined for events that name none. Throws
 * `passenger_not_found`, `leg_not_found`, `checkpoint_not_found`, `status_transition_invalid`, `invalid_request`.
 */
export async function prepareFact(tx: OperationsDb, dispatch: DispatchRow, given: Named): Promise<PreparedFact | undefined> {
  const { type, passengerId, legId, checkpointId, evidence } = given
  switch (type) {
    case "passenger_boarded":
    case "passenger_no_show":
    case "passenger_dropped_off":
    case "passenger_corrected":
      return preparePassenger(tx, dispatch, type, { passengerId: required(passengerId, "passengerId"), evidence })
    case "stop_arrived":
    case "stop_departed":
      return prepareStop(tx, dispatch, type, required(legId, "legId"))
    case "checkpoint_reached":
      return prepareCheckpoint(tx, dispatch, required(checkpointId, "checkpointId"))
    default:
      return undefined
  }
}
