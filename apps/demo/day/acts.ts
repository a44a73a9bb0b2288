import { deskActs } from "./acts-desk.js"
import { salesActs } from "./acts-sales.js"
import { plan } from "./ground/plan.js"
import { road } from "./ground/road.js"
import { troubles } from "./ground/troubles.js"
import type { Stage } from "./stage.js"

export const actGroups = ["carts", "bookings", "roles", "closeouts", "minimum", "ground", "audit"] as const
export type ActGroup = (typeof actGroups)[number]

/** One thing that happens at a time of the day, Cairo time. */
export interface Act {
  at: string
  group: ActGroup
  run: (stage: Stage) => Promise<void>
}

/** The day as far as there are routes for it, in the order of the clock. */
export const allActs = (): readonly Act[] =>
  [...salesActs, ...deskActs, plan, ...troubles, ...road].sort((a, b) => a.at.localeCompare(b.at))
