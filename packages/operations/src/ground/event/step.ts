import { dispatchTransitions } from "../dispatch/state.js"
import type { ExecutionEventType } from "../words.js"

/** Steps on the road, which a driver or a dispatcher records. */
export type RoadStep = "driver_en_route" | "driver_arrived" | "pickup_completed" | "dropoff_completed" | "no_show"

const decided: readonly string[] = ["scheduled", "cancelled"]
export const isStep = (type: ExecutionEventType): type is RoadStep => type in dispatchTransitions && !decided.includes(type)
