export const planEngines = ["exact", "greedy"] as const
export const planEngineWishes = ["auto", ...planEngines] as const
export const planKeeps = ["all", "pinned"] as const
export const unplacedReasons = ["no_resources", "no_capacity", "rules"] as const

/** What a plan is measured by, most important first. Less is better in each. */
export const planGoals = [
  /** Travelers without a place. */
  "unplaced",
  /** Rooms that a group or party uses beyond its first. */
  "splits",
  /** Broken advisory rules: beds, access, smoking, strangers of mixed gender. */
  "faults",
  /** Rooms with fewer people than their minimum. */
  "belowMinimum",
  /** People in accessible rooms of whose party nobody needs one. */
  "accessibleTaken",
  /** People who share a room for up to four with somebody of another party. */
  "withStrangers",
  /** Rooms that the plan opens. */
  "rooms",
  /** Places left empty in the rooms that it opens. */
  "emptyPlaces",
  /** Travelers who get another place than they have. */
  "moves",
  /** Positions, in the order of their ids, of the rooms that it opens. */
  "order",
] as const
export type PlanGoal = (typeof planGoals)[number]
