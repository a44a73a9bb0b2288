/** What a place on a run is for: bringing people to the departure, taking them back, or where they come on their own feet. */
export const pickupKinds = ["pickup", "dropoff", "meeting"] as const
export type PickupKind = (typeof pickupKinds)[number]

/** How a stop knows its time: a wall-clock time, minutes from the start of the departure, or a span of either. */
export const pickupTimings = ["fixed", "offset", "window"] as const
export type PickupTiming = (typeof pickupTimings)[number]

/** What a person decided about a stop of one departure. A cancelled departure has only closed ones. */
export const pickupStatuses = ["open", "closed"] as const
export type PickupStatus = (typeof pickupStatuses)[number]

export const applyPickupModes = ["missing", "refresh"] as const

/** Why a stop was not made, or not rewritten. */
export const pickupSkipReasons = ["nonexistent_local_time", "nonexistent_local_date", "slot_cancelled"] as const
export const pickupKeptReasons = ["customised", "capacity_below_taken"] as const
