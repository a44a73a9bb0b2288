/** What a hold keeps: sleeping rooms by the night, or function spaces by the hour. */
export const holdKinds = ["room", "space"] as const
/** Where its capacity comes from; `demand` takes none. */
export const holdBackings = ["demand", "inventory", "slot", "space"] as const
export const holdStatuses = ["held", "waitlisted", "confirmed", "released", "expired", "cancelled"] as const
/** Shoulder nights stand before and after the core of a block. */
export const nightParts = ["before", "core", "after"] as const
export const holdStepKinds = ["cutoff", "rolling"] as const
export const stepAnchors = ["arrival", "night"] as const
export const movementKinds = ["pickup", "release", "wash", "rolling", "cutoff", "expiry", "cancel"] as const
export const movementStatuses = ["active", "reversed"] as const
export const ifFullPolicies = ["fail", "waitlist"] as const

/** What a person can do with a hold. */
export const holdActions = [
  "confirm",
  "release",
  "cancel",
  "expire",
  "promote",
  "reinstate",
  "pick_up",
  "extend",
  "change",
  "back",
] as const

export type HoldAction = (typeof holdActions)[number]
export type HoldKind = (typeof holdKinds)[number]
export type HoldBacking = (typeof holdBackings)[number]
export type HoldStatus = (typeof holdStatuses)[number]
export type NightPart = (typeof nightParts)[number]
export type MovementKind = (typeof movementKinds)[number]

/** Nights of one hold. */
export const maxHoldNights = 400
/** Rooms per night, or spaces. */
export const maxHoldUnits = 100_000
export const maxHoldSteps = 24
/** The vocabulary of allocation kinds. */
export const roomKindPattern = /^[a-z][a-z0-9_]{0,63}$/
