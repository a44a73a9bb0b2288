import type { Operations } from "../kernel/core/index.js"
import { type ResourceCalls, resourceCalls, type TravelerCalls, travelerCalls } from "./allocation/client.js"
import { type PlanningCalls, planningCalls } from "./allocation/planning/client.js"
import { type AllocationCalls, allocationCalls } from "./client/allocations.js"
import { apiOf } from "./client/api.js"
import { type CloseoutCalls, closeoutCalls } from "./client/closeouts.js"
import { type DepartureCalls, departureCalls } from "./client/departures.js"
import { type PickupCalls, pickupCalls, type SlotPickupCalls, slotPickupCalls } from "./client/pickups.js"
import { type RuleCalls, ruleCalls, type StartTimeCalls, startTimeCalls } from "./client/rules.js"
import { type SlotCalls, slotCalls } from "./client/slots.js"

export type * from "./allocation/inputs.js"
export type * from "./allocation/planning/inputs.js"
export type * from "./allocation/planning/types.js"
export type * from "./allocation/types.js"
export type * from "./inputs.js"
export type * from "./types.js"

/** One function per route of availability, named like the service behind it. Throws `OperationsRequestError` on a refusal. */
export interface AvailabilityClient
  extends RuleCalls,
    StartTimeCalls,
    SlotCalls,
    AllocationCalls,
    CloseoutCalls,
    DepartureCalls,
    PickupCalls,
    SlotPickupCalls,
    ResourceCalls,
    TravelerCalls,
    PlanningCalls {}

export function availabilityClient(operations: Operations): AvailabilityClient {
  const api = apiOf(operations)
  return {
    ...ruleCalls(api),
    ...startTimeCalls(api),
    ...slotCalls(api),
    ...allocationCalls(api),
    ...closeoutCalls(api),
    ...departureCalls(api),
    ...pickupCalls(api),
    ...slotPickupCalls(api),
    ...resourceCalls(api),
    ...travelerCalls(api),
    ...planningCalls(api),
  }
}
