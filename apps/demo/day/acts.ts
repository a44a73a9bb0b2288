import { deskActs } from "./acts-desk.js"
import { guideActs } from "./acts-guides.js"
import { roomActs } from "./acts-rooms.js"
import { salesActs } from "./acts-sales.js"
import { tomorrowActs } from "./acts-tomorrow.js"
import { plan } from "./ground/plan.js"
import { road } from "./ground/road.js"
import { troubles } from "./ground/troubles.js"
import type { Stage } from "./stage.js"

const early = ["carts", "bookings", "manifests", "roles", "guides", "rooming"] as const
const late = ["closeouts", "minimum", "ground", "tomorrow", "audit"] as const
export const actGroups = [...early, ...late] as const
export type ActGroup = (typeof actGroups)[number]

/** One thing that happens at a time of the day, Cairo time. */
export interface Act {
  at: string
  group: ActGroup
  run: (stage: Stage) => Promise<void>
}

/** The day, in the order of the clock. */
export const allActs = (): readonly Act[] =>
  [...salesActs, ...guideActs, ...roomActs, ...deskActs, ...tomorrowActs, plan, ...troubles, ...road].sort((a, b) =>
    a.at.localeCompare(b.at),
  )
