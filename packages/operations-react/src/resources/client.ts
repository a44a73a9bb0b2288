import type { Operations } from "../kernel/core/index.js"
import { apiOf } from "./client/api.js"
import { type AssignmentsCalls, assignmentsCalls } from "./client/assignments.js"
import { type CalendarCalls, calendarCalls } from "./client/calendar.js"
import { type CloseoutsCalls, closeoutsCalls } from "./client/closeouts.js"
import { type DemandCalls, demandCalls } from "./client/demand.js"
import { type PoolsCalls, poolsCalls } from "./client/pools.js"
import { type ResourcesCalls, resourcesCalls } from "./client/resources.js"

export type * from "./inputs.js"
export type * from "./types.js"

/** One function per route of resources, named like the service behind it. Throws `OperationsRequestError` on a refusal. */
export interface ResourcesClient extends ResourcesCalls, PoolsCalls, DemandCalls, AssignmentsCalls, CloseoutsCalls, CalendarCalls {}

export function resourcesClient(operations: Operations): ResourcesClient {
  const api = apiOf(operations)
  return {
    ...resourcesCalls(api),
    ...poolsCalls(api),
    ...demandCalls(api),
    ...assignmentsCalls(api),
    ...closeoutsCalls(api),
    ...calendarCalls(api),
  }
}
