import type { Operations } from "../kernel/core/index.js"
import { apiOf } from "./client/api.js"
import { type BoardCalls, boardCalls } from "./client/board.js"
import { type DispatchCalls, dispatchCalls } from "./client/dispatches.js"
import { type FleetCalls, fleetCalls } from "./client/fleet.js"
import { type MoveCalls, moveCalls, type PassengerCalls, passengerCalls, type RouteCalls, routeCalls } from "./client/runs.js"

export type * from "./inputs.js"
export type * from "./types.js"

/** One function per route of ground, named like the service behind it. Throws `OperationsRequestError` on a refusal. */
export interface GroundClient extends FleetCalls, DispatchCalls, BoardCalls, MoveCalls, PassengerCalls, RouteCalls {}

export function groundClient(operations: Operations): GroundClient {
  const api = apiOf(operations)
  return { ...fleetCalls(api), ...dispatchCalls(api), ...boardCalls(api), ...moveCalls(api), ...passengerCalls(api), ...routeCalls(api) }
}
